package liptako.agenda;

/** The questions of common interest on which the Parliaments deliberate. */
public enum Topic {
  DEFENSE("Défense"), SECURITE("Sécurité"), DIPLOMATIE("Diplomatie"), DEVELOPPEMENT("Développement"), AUTRES("Autres questions");

  private final String word;

  Topic(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** For pages. */
  public String getWord() {
    return word;
  }
}
