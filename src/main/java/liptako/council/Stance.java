package liptako.council;

/** What a State says to a draft. A reservation does not prevent a consensus; an objection does. */
public enum Stance {
  APPROVES("Approuve"), RESERVES("Approuve avec réserve"), ABSTAINS("S’abstient"), OBJECTS("S’oppose"), ABSENT("Absent");

  private final String word;

  Stance(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** For pages. */
  public String getWord() {
    return word;
  }

  /** Whether the State must say what it reserves or objects to. */
  public boolean needsNote() {
    return this == RESERVES || this == OBJECTS;
  }
}
