package liptako.secret;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The protocol's canonical JSON: fields in the order given, no space, raw UTF-8; only {@code "}, {@code \} and control
 * characters (U+007F among them) are escaped. A {@link BigInteger} is a decimal string, an {@link Integer} a number.
 */
final class OrderedJson {
  private static final String HEX = "0123456789abcdef";

  private OrderedJson() {}

  /** Names and values in turn; a field whose value is null is absent. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        object.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return object;
  }

  static String write(Object value) {
    StringBuilder out = new StringBuilder(1024);
    value(out, value);
    return out.toString();
  }

  private static void value(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> member : map.entrySet()) {
        out.append(separator);
        string(out, (String) member.getKey());
        out.append(':');
        value(out, member.getValue());
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        out.append(separator);
        value(out, item);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof BigInteger number) {
      out.append('"').append(number).append('"');
    } else if (value instanceof Integer || value instanceof Boolean) {
      out.append(value);
    } else {
      string(out, (String) value);
    }
  }

  private static void string(StringBuilder out, String string) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      int named = "\"\\\b\f\n\r\t".indexOf(c);
      if (named >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(named));
      } else if (c < ' ' || c == 0x7f) {
        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
