package liptako.texts;

/** What cannot be done to a text, and to which of its amendments the fault belongs. */
public abstract sealed class TextException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int amendment;

  TextException(int amendment, String message) {
    super("amendment " + amendment + ": " + message);
    this.amendment = amendment;
  }

  /** Its number. */
  public int amendment() {
    return amendment;
  }

  /** The text has no article or paragraph of this id. */
  public static final class NoSuchPlace extends TextException {
    private static final long serialVersionUID = 1L;

    NoSuchPlace(int amendment, String id) {
      super(amendment, "no place " + id);
    }
  }

  /** The text would be the same with it. */
  public static final class ChangesNothing extends TextException {
    private static final long serialVersionUID = 1L;

    ChangesNothing(int amendment) {
      super(amendment, "changes nothing");
    }
  }
}
