package liptako.rules;

/** The rule needs a figure that the tally does not know (unknown is not zero); the message, in French, names it. */
public final class MissingFigureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingFigureException(String message) {
    super(message);
  }
}
