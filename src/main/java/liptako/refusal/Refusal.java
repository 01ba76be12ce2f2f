package liptako.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A request that cannot be granted. Undoes the transaction, so that nothing is half done. Its code is stable and its sentence
 * stands in the bundle {@code liptako.refusals} under that code.
 */
public class Refusal extends RuntimeException {
  private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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

  private Refusal(Kind kind, String code, String field, Object... arguments) {
    super(sentence(code, arguments));
    this.kind = kind;
    this.code = code;
    this.field = field;
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
    String pattern = ResourceBundle.getBundle("liptako.refusals", Locale.ROOT, Refusal.class.getClassLoader(), NO_FALLBACK).getString(code);
    return new MessageFormat(pattern, Locale.FRENCH).format(arguments);
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
