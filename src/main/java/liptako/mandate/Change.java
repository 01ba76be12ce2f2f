package liptako.mandate;

/** What may happen to a mandate after its designation. Whether it may happen then is {@link Situation#after}'s to say. */
public enum Change {
  /** The powers were verified and found good. */
  VALIDATED("Pouvoirs vérifiés"),
  /** Somebody contests the powers; until the decision they are open. */
  CHALLENGED("Pouvoirs contestés"),
  /** The decision: the contested powers are good. */
  UPHELD("Contestation écartée, pouvoirs validés"),
  /** The decision: the contested powers are void; the mandate ends. */
  REJECTED("Contestation admise, mandat invalidé"),
  SWORN("Serment prêté"), SUSPENDED("Suspension"), REINSTATED("Fin de la suspension"),
  /** The holder cannot sit for a time (illness, mission); the substitute may. */
  PREVENTED("Empêchement"),
  RETURNED("Retour"),
  /** A substitute takes the principal's seat. */
  SEATED("Appel du suppléant à siéger"),
  /** The substitute leaves it again. */
  STOOD_DOWN("Le suppléant quitte le siège"),
  RESIGNED("Démission"), REVOKED("Révocation"), DIED("Décès"), REPLACED("Remplacement"),
  /** Any other end, for instance of the national mandate it rests on. */
  ENDED("Fin du mandat"),
  /** An earlier change was written by mistake; it counts no more, and both stay on record. */
  VOIDED("Inscription annulée");

  private final String word;

  Change(String word) {
    this.word = word;
  }

  /** The French word of the history. */
  public String word() {
    return word;
  }

  /** Whether the mandate ends at that instant. */
  public boolean ends() {
    return this == REJECTED || this == RESIGNED || this == REVOKED || this == DIED || this == REPLACED || this == ENDED;
  }
}
