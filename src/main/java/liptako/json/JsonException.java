package liptako.json;

/** A JSON text or value was refused; the message, in French, says where and why. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /** @param line from 1, or 0 when a value being written was refused
   *  @param column from 1, or 0 likewise */
  JsonException(int line, int column, String message) {
    super(line == 0 ? message : "ligne " + line + ", colonne " + column + "\u202F: " + message);
    this.line = line;
    this.column = column;
  }

  /** Line of the fault, from 1; 0 when writing. */
  public int line() {
    return line;
  }

  /** Column of the fault in characters, from 1; 0 when writing. */
  public int column() {
    return column;
  }
}
