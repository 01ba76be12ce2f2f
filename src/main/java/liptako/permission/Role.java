package liptako.permission;

/** What an account is. One account has one role; what each may do stands in {@link Act}. */
public enum Role {
  ADMINISTRATOR("Administrateur"), CLERK("Greffier"), CHAIR("Président de séance"), DEPUTY("Député confédéral"), OBSERVER("Observateur"),
  COLLEGE_CLERK("Secrétariat du Collège des Chefs d’État"), COUNCIL_CLERK("Secrétariat du Conseil des Ministres"),
  TRUSTEE("Garant du secret"), REGISTRAR("Registraire de délégation");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** Whether an account of this role acts for one State. */
  public boolean ofState() {
    return this == TRUSTEE || this == REGISTRAR;
  }

  /** The French word shown to people. */
  public String word() {
    return word;
  }
}
