package liptako.refusal;

import liptako.language.Bundle;
import liptako.language.Language;

/**
 * A request that cannot be granted. Undoes the transaction, so that nothing is half done. Its code is stable and its sentence
 * stands in the bundle {@code liptako.refusals} under that code: {@link #getMessage} is French, for what is kept; {@link #told} is for its reader.
 */
public class Refusal extends RuntimeException {
  /** What kind of refusal; the API turns it into the status. */
  public enum Kind { INVALID(400), UNAUTHENTICATED(401), FORBIDDEN(403), NOT_FOUND(404), CONFLICT(409), TOO_LARGE(413), BUSY(503);
    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final transient Kind kind;
  private final String code;
  private final String field;
  private final transient Object[] arguments;

  private Refusal(Kind kind, String code, String field, Object... arguments) {
    super(sentence(code, arguments));
    this.kind = kind;
    this.code = code;
    this.field = field;
    this.arguments = arguments.clone();
  }

  public static Refusal invalid(String code, String field, Object... arguments) {
    return new Refusal(Kind.INVALID, code, field, arguments);
  }

  public static Refusal unauthenticated(String code, String field) {
    return new Refusal(Kind.UNAUTHENTICATED, code, field);
  }

  public static Refusal conflict(String code, Object... arguments) {
    return new Refusal(Kind.CONFLICT, code, null, arguments);
  }

  public static Refusal notFound(String code, Object... arguments) {
    return new Refusal(Kind.NOT_FOUND, code, null, arguments);
  }

  public static Refusal of(Kind kind, String code, Object... arguments) {
    return new Refusal(kind, code, null, arguments);
  }

  /** The French sentence of a code. */
  public static String sentence(String code, Object... arguments) {
    return Bundle.REFUSALS.french(code, arguments);
  }

  /** The sentence of a code in the language of whom this thread answers. */
  public static String told(String code, Object... arguments) {
    return Bundle.REFUSALS.told(code, arguments);
  }

  /** The sentence in the language of whom this thread answers. */
  public String told() {
    return told(code, arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** The field at fault, or null when it is not one field's. */
  public String field() {
    return field;
  }
}
