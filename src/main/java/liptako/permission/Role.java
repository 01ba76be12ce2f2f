package liptako.permission;

/** What an account is. One account has one role; what each may do stands in {@link Act}. */
public enum Role {
  ADMINISTRATOR("Administrateur"), CLERK("Greffier"), CHAIR("Président de séance"), DEPUTY("Député confédéral"), OBSERVER("Observateur"),
  COLLEGE_CLERK("Secrétariat du Collège des Chefs d’État"), COUNCIL_CLERK("Secrétariat du Conseil des Ministres");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The French word shown to people. */
  public String word() {
    return word;
  }
}
