package liptako.council;

/** How far an action of the roadmap has come. */
public enum Progress {
  PLANNED("Prévue"), RUNNING("En cours"), DONE("Réalisée"), SUSPENDED("Suspendue");

  private final String word;

  Progress(String word) {
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
