package liptako.replay;

/** The replay cannot go on: its message is for who started it. */
class ReplayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReplayException(String message) {
    super(message);
  }
}
