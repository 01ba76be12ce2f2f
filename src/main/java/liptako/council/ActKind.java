package liptako.council;

/** The kinds of acts. Which effect each has is for the treaty and its protocols to say; here they are names with their own numbering. */
public enum ActKind {
  DECISION("Décision", "DEC", true), RESOLUTION("Résolution", "RES", true), RECOMMANDATION("Recommandation", "REC", true), AVIS("Avis", "AV", true),
  PROTOCOLE("Protocole additionnel", "PRO", true), RAPPORT("Rapport", "RAP", false), DECLARATION("Déclaration", "DECL", false), COMMUNIQUE("Communiqué", "COM", false);

  private final String word;
  private final String sign;
  private final boolean decided;

  ActKind(String word, String sign, boolean decided) {
    this.word = word;
    this.sign = sign;
    this.decided = decided;
  }

  public String word() {
    return word;
  }

  /** For pages. */
  public String getWord() {
    return word;
  }

  public String sign() {
    return sign;
  }

  /** Whether it is only issued upon a decision of the States or a scrutin that adopted it. */
  public boolean decided() {
    return decided;
  }
}
