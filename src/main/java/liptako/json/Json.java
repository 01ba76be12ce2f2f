package liptako.json;

import java.util.Map;
import java.util.Objects;

/**
 * The door of this room.
 *
 * <p>Values are {@code Map<String,Object>} (in the order read), {@code List<Object>}, {@code String}, {@code Long}
 * (integers that fit), {@code BigDecimal} (every other number), {@code Boolean} and {@code null}.
 */
public final class Json {
  /** Rules, acts and vote lines are a few kilobytes; a whole published journal page stays under this. */
  public static final int LENGTH_MAX = 32 * 1024 * 1024;
  /** The deepest document of ours has nine levels; a hostile one must not exhaust the stack. */
  public static final int DEPTH_MAX = 64;
  /** Integers every JSON reader in the world reads the same (RFC 7493, section 2.2). */
  public static final long INTEGER_MAX = (1L << 53) - 1;

  private Json() {}

  /**
   * Reads one JSON value (RFC 8259).
   *
   * @throws JsonException on anything but exactly one well-formed value: duplicate keys, trailing text, lone
   *     surrogates, more than {@link #DEPTH_MAX} levels or {@link #LENGTH_MAX} characters are refused
   */
  public static Object parse(String text) {
    return parse(text, LENGTH_MAX);
  }

  /** Reads one JSON value of at most {@code lengthMax} characters. */
  public static Object parse(String text, int lengthMax) {
    Objects.requireNonNull(text, "text");
    if (text.length() > lengthMax) {
      throw new JsonException(1, 1, "le texte compte " + text.length() + " caractères (maximum " + lengthMax + ")");
    }
    return new JsonReader(text).document();
  }

  /**
   * One object in canonical form, member by member.
   *
   * @param values by name, in their order
   * @param texts the canonical text of each value, as it stands in the object
   */
  public record Members(Map<String, Object> values, Map<String, String> texts) {}

  /**
   * Reads one object that must stand in the canonical form (RFC 8785) that {@link #write} gives, so that what is hashed need not be
   * written again.
   *
   * @throws JsonException on everything that {@link #parse} refuses, on any other value and on any other form of the same value
   */
  public static Members canonicalObject(String text) {
    Objects.requireNonNull(text, "text");
    if (text.length() > LENGTH_MAX) {
      throw new JsonException(1, 1, "le texte compte " + text.length() + " caractères (maximum " + LENGTH_MAX + ")");
    }
    return new JsonReader(text).canonicalObject();
  }

  /**
   * Writes the canonical form (RFC 8785): keys in UTF-16 order, no space, one escape per character.
   *
   * @param value maps with string keys, lists, strings, enums (written by name), integers within
   *     ±{@link #INTEGER_MAX}, booleans, null
   * @throws JsonException on any other value, floating-point numbers included: nothing that counts votes is one
   */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder(256);
    new JsonWriter(out).value(value, 0);
    return out.toString();
  }
}
