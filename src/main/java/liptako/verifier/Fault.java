package liptako.verifier;

/** What is wrong with a bundle, in French. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Fault(String message) {
    super(message);
  }

  /** A fault that somebody else found in what a bundle would say. */
  public static Fault of(String message) {
    return new Fault(message);
  }

  static void require(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw new Fault(String.format(message, arguments));
    }
  }
}
