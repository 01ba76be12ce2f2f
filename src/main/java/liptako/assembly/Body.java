package liptako.assembly;

/** The three instances of the confederation. */
public enum Body {
  PARLEMENTS("Sessions confédérales des Parlements"),
  COLLEGE("Collège des Chefs d’État"),
  CONSEIL("Conseil des Ministres");

  private final String title;

  Body(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
