package liptako.council;

/** For what a body refers a dossier to another, and as what the answer returns. */
public enum Purpose {
  AVIS("pour avis", "comme avis"), RECOMMANDATION("pour recommandation", "comme recommandation"), EXAMEN("pour examen", "comme rapport d’examen"),
  DECISION("pour décision", "comme décision"), INFORMATION("pour information", "pour information");

  private final String sent;
  private final String returned;

  Purpose(String sent, String returned) {
    this.sent = sent;
    this.returned = returned;
  }

  /** « pour avis ». */
  public String sent() {
    return sent;
  }

  /** For pages. */
  public String getSent() {
    return sent;
  }

  /** « comme avis ». */
  public String returned() {
    return returned;
  }

  /** For pages. */
  public String getReturned() {
    return returned;
  }

  /** Whether an answer of this form carries a numbered act. */
  public boolean needsAct() {
    return this == AVIS || this == RECOMMANDATION || this == DECISION;
  }
}
