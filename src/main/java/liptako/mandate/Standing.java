package liptako.mandate;

/** How a mandate stands at an instant. Only who is {@link #SEATED} sits, speaks and votes. */
public enum Standing {
  /** The mandate has not begun. */
  FUTURE("mandat à venir"),
  /** It runs; the powers must be verified first. */
  AWAITS_POWERS("pouvoirs à vérifier"),
  /** It runs; the oath must be sworn first. */
  AWAITS_OATH("serment à prêter"),
  /** The powers are contested and not yet decided on. */
  CONTESTED("pouvoirs contestés"),
  SUSPENDED("suspendu"),
  /** The holder cannot sit for a time. */
  PREVENTED("empêché"),
  /** A substitute who does not sit now. */
  SUBSTITUTE("suppléant"),
  SEATED("siège"),
  /** The mandate has ended. */
  ENDED("sans mandat");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** The French word for it. */
  public String word() {
    return word;
  }
}
