package liptako.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recursive descent over one text; each method leaves {@code at} after what it read. */
final class JsonReader {
  /** A count has at most 16 digits; longer literals only serve to exhaust memory or time. */
  private static final int NUMBER_LENGTH_MAX = 64;
  private static final int EXPONENT_DIGITS_MAX = 3;

  private final String text;
  private int at;
  /** Whether anything but the canonical form is refused. */
  private boolean canonical;
  /** While a canonical object is read: the text of each of its members. */
  private Map<String, String> texts;

  JsonReader(String text) {
    this.text = text;
  }

  Json.Members canonicalObject() {
    canonical = true;
    texts = new HashMap<>();
    if (peek() != '{') {
      throw fault("un objet est attendu");
    }
    return new Json.Members(members(document()), texts);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object read) {
    return (Map<String, Object>) read;
  }

  Object document() {
    space();
    Object value = value(1);
    space();
    if (at < text.length()) {
      throw fault("du texte suit la fin du document");
    }
    return value;
  }

  private Object value(int depth) {
    if (depth > Json.DEPTH_MAX) {
      throw fault("plus de " + Json.DEPTH_MAX + " niveaux d’imbrication");
    }
    switch (peek()) {
      case '{':
        return object(depth);
      case '[':
        return array(depth);
      case '"':
        return string();
      case 't':
        return word("true", Boolean.TRUE);
      case 'f':
        return word("false", Boolean.FALSE);
      case 'n':
        return word("null", null);
      default:
        return number();
    }
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    String last = null;
    at++;
    space();
    if (peek() == '}') {
      at++;
      return members;
    }
    while (true) {
      if (peek() != '"') {
        throw fault("un nom de champ entre guillemets est attendu");
      }
      int start = at;
      String name = string();
      if (canonical && last != null && last.compareTo(name) > 0) { // String order is UTF-16 order, as RFC 8785 wants
        at = start;
        throw fault("le champ « " + name + " » n’est pas à sa place");
      }
      last = name;
      space();
      expect(':');
      space();
      int before = members.size();
      int from = at;
      members.put(name, value(depth + 1));
      if (members.size() == before) {
        at = start;
        throw fault("le champ « " + name + " » figure deux fois");
      }
      if (depth == 1 && texts != null) {
        texts.put(name, text.substring(from, at));
      }
      space();
      if (peek() == '}') {
        at++;
        return members;
      }
      expect(',');
      space();
    }
  }

  private List<Object> array(int depth) {
    List<Object> items = new ArrayList<>();
    at++;
    space();
    if (peek() == ']') {
      at++;
      return items;
    }
    while (true) {
      items.add(value(depth + 1));
      space();
      if (peek() == ']') {
        at++;
        return items;
      }
      expect(',');
      space();
    }
  }

  private String string() {
    int start = ++at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return text.substring(start, at++);
      }
      if (c == '\\' || c < ' ' || Character.isSurrogate(c)) {
        String read = stringWithEscapes(start);
        if (canonical && !text.regionMatches(start - 1, Json.write(read), 0, at - start + 1)) {
          at = start;
          throw fault("un caractère n’est pas écrit dans sa forme canonique");
        }
        return read;
      }
      at++;
    }
    throw fault("chaîne sans guillemet final");
  }

  private String stringWithEscapes(int start) {
    StringBuilder out = new StringBuilder(text.length() < 256 ? text.length() : 256).append(text, start, at);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return out.toString();
      } else if (c < ' ') {
        throw fault("caractère de commande dans une chaîne");
      }
      char read = c == '\\' ? escape() : c;
      if (c != '\\') {
        at++;
      }
      out.append(read);
      if (Character.isHighSurrogate(read)) {
        out.append(lowSurrogate());
      } else if (Character.isLowSurrogate(read)) {
        throw fault("demi-caractère Unicode isolé");
      }
    }
    throw fault("chaîne sans guillemet final");
  }

  private char lowSurrogate() {
    char c = peek();
    char read = c == '\\' ? escape() : c;
    if (!Character.isLowSurrogate(read)) {
      throw fault("demi-caractère Unicode isolé");
    }
    if (c != '\\') {
      at++;
    }
    return read;
  }

  /** Reads one escape, backslash included. */
  private char escape() {
    at++;
    char c = peek();
    int known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(known);
    }
    if (c != 'u' || at + 5 > text.length()) {
      throw fault("échappement inconnu");
    }
    int code = 0;
    for (int i = 1; i <= 4; i++) {
      int digit = hexadecimal(text.charAt(at + i));
      if (digit < 0) {
        throw fault("échappement \\u sans quatre chiffres hexadécimaux");
      }
      code = code * 16 + digit;
    }
    at += 5;
    return (char) code;
  }

  private static int hexadecimal(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw fault("une valeur est attendue");
    }
    at += word.length();
    return value;
  }

  private Object number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int first = at;
    int digits = digits();
    if (digits == 0) {
      at = start;
      throw fault("une valeur est attendue");
    }
    if (digits > 1 && text.charAt(first) == '0') {
      at = start;
      throw fault("un nombre ne commence pas par un zéro superflu");
    }
    boolean integer = true;
    if (is('.')) {
      integer = false;
      at++;
      if (digits() == 0) {
        throw fault("un chiffre est attendu après le point");
      }
    }
    if (is('e') || is('E')) {
      integer = false;
      at++;
      if (is('+') || is('-')) {
        at++;
      }
      int exponent = digits();
      if (exponent == 0 || exponent > EXPONENT_DIGITS_MAX) {
        throw fault("exposant de un à trois chiffres attendu");
      }
    }
    if (at - start > NUMBER_LENGTH_MAX) {
      at = start;
      throw fault("nombre de plus de " + NUMBER_LENGTH_MAX + " caractères");
    }
    if (integer && digits <= 18) {
      long value = Long.parseLong(text, start, at, 10);
      if (!canonical || value <= Json.INTEGER_MAX && value >= -Json.INTEGER_MAX && !(value == 0 && first > start)) {
        return value;
      }
    }
    String literal = text.substring(start, at);
    if (canonical) {
      at = start;
      throw fault("un nombre canonique est un entier d’au plus ±(2^53 − 1)");
    }
    return integer ? fitting(literal) : new BigDecimal(literal);
  }

  private static Object fitting(String literal) {
    BigDecimal exact = new BigDecimal(literal);
    return exact.abs().precision() <= 19 && exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
        && exact.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0 ? (Object) exact.longValueExact() : exact;
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void space() {
    while (!canonical && at < text.length()) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return;
      }
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("le texte s’arrête trop tôt");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw fault("« " + c + " » est attendu");
    }
    at++;
  }

  private JsonException fault(String message) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new JsonException(line, at - lineStart + 1, message);
  }
}
