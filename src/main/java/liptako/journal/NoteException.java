package liptako.journal;

/** A note, key or checkpoint was refused; the message, in French, says why. */
public final class NoteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoteException(String message) {
    super(message);
  }
}
