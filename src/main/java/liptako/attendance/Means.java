package liptako.attendance;

/** How presence was marked. */
public enum Means {
  TERMINAL("terminal"), BADGE("badge"), CLERK("greffe");

  private final String word;

  Means(String word) {
    this.word = word;
  }

  /** The French word of the attendance sheet. */
  public String word() {
    return word;
  }
}
