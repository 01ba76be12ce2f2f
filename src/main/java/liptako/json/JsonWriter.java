package liptako.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Appends canonical JSON (RFC 8785) to a buffer. */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out;

  JsonWriter(StringBuilder out) {
    this.out = out;
  }

  void value(Object value, int depth) {
    if (depth > Json.DEPTH_MAX) {
      throw refused("plus de " + Json.DEPTH_MAX + " niveaux d’imbrication");
    }
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof String string) {
      string(string);
    } else if (value instanceof Enum<?> constant) {
      string(constant.name());
    } else if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
      integer(((Number) value).longValue());
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else {
      throw refused("un " + value.getClass().getName() + " n’a pas de forme JSON ici");
    }
  }

  private void integer(long value) {
    if (value > Json.INTEGER_MAX || value < -Json.INTEGER_MAX) {
      throw refused("l’entier " + value + " dépasse ±(2^53 − 1)");
    }
    out.append(value);
  }

  private void object(Map<?, ?> map, int depth) {
    Map.Entry<?, ?>[] members = map.entrySet().toArray(new Map.Entry<?, ?>[0]);
    String before = null;
    boolean sorted = true;
    for (Map.Entry<?, ?> member : members) {
      if (!(member.getKey() instanceof String key)) {
        throw refused("un nom de champ est une chaîne, non " + member.getKey());
      }
      sorted &= before == null || before.compareTo(key) < 0; // String order is UTF-16 order, as RFC 8785 wants
      before = key;
    }
    if (!sorted) { // what was read in canonical form already is
      Arrays.sort(members, Comparator.comparing(member -> (String) member.getKey()));
    }
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> member : members) {
      out.append(separator);
      string((String) member.getKey());
      out.append(':');
      value(member.getValue(), depth + 1);
      separator = ",";
    }
    out.append('}');
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      value(item, depth + 1);
      separator = ",";
    }
    out.append(']');
  }

  private void string(String string) {
    out.append('"');
    int plain = 0;
    while (plain < string.length() && plain(string.charAt(plain))) {
      plain++;
    }
    if (plain == string.length()) { // nearly always: copied at once, not character by character
      out.append(string).append('"');
      return;
    }
    out.append(string, 0, plain);
    for (int i = plain; i < string.length(); i++) {
      char c = string.charAt(i);
      int named = "\"\\\b\f\n\r\t".indexOf(c);
      if (named >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(named));
      } else if (c < ' ') {
        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else if (Character.isSurrogate(c)) {
        i = pair(string, i);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static boolean plain(char c) {
    return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
  }

  private int pair(String string, int i) {
    if (!Character.isHighSurrogate(string.charAt(i)) || i + 1 == string.length()
        || !Character.isLowSurrogate(string.charAt(i + 1))) {
      throw refused("demi-caractère Unicode isolé dans une chaîne");
    }
    out.append(string, i, i + 2);
    return i + 1;
  }

  private static JsonException refused(String message) {
    return new JsonException(0, 0, message);
  }
}
