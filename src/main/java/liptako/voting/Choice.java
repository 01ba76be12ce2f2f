package liptako.voting;

/** What a ballot says. */
public enum Choice {
  POUR("Pour"), CONTRE("Contre"), ABSTENTION("Abstention");

  private final String word;

  Choice(String word) {
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
