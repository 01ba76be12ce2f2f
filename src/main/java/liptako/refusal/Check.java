package liptako.refusal;

/** Checks of what people typed, each naming the field and the remedy. */
public final class Check {
  private Check() {}

  /** The text without outer white space; refused when empty, too long, or with control characters. */
  public static String text(String field, String value, int longest) {
    String text = optional(field, value, longest);
    if (text == null) {
      throw Refusal.invalid("TEXT_MISSING", field, field);
    }
    return text;
  }

  /** As {@link #text}, but nothing typed is null. */
  public static String optional(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > longest) {
      throw Refusal.invalid("TEXT_TOO_LONG", field, field, text.length(), longest);
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
      throw Refusal.invalid("TEXT_CONTROL", field, field);
    }
    return text;
  }

  public static int number(String field, Integer value, int least, int most) {
    if (value == null || value < least || value > most) {
      throw Refusal.invalid("NUMBER_RANGE", field, field, String.valueOf(value), least, most);
    }
    return value;
  }

  public static <T> T given(String field, T value) {
    if (value == null) {
      throw Refusal.invalid("TEXT_MISSING", field, field);
    }
    return value;
  }

  public static <E extends Enum<E>> E oneOf(String field, String value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw Refusal.invalid("NOT_ONE_OF", field, field, shown(value), java.util.Arrays.toString(type.getEnumConstants()));
  }

  /** What somebody sent, as much of it as a sentence can bear. */
  public static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 80))) + "…";
  }
}
