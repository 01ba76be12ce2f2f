package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liptako.json.Json;
import liptako.json.JsonException;

/** One value of a JSON text and the path to it; what is missing or of another kind is refused with that path. */
record Node(Object value, String path) {
  /** The longest number of the protocol is an element of the group. */
  private static final int DIGITS_MAX = Group.P.toString().length();

  /** Reads a text of which {@code read} makes something that writes itself by {@code write} to exactly the same text. */
  static <T> T canonical(String text, Function<Node, T> read, Function<T, Object> write) {
    T made = read.apply(parse(text));
    FaultException.require(OrderedJson.write(write.apply(made)).equals(text), Reason.NOT_CANONICAL, "");
    return made;
  }

  static Node parse(String text) {
    try {
      return new Node(Json.parse(text), "");
    } catch (JsonException e) {
      throw new FaultException(Reason.NOT_JSON, e.getMessage());
    }
  }

  Node field(String name) {
    Node found = optional(name);
    FaultException.require(found != null, Reason.MALFORMED, join(name));
    return found;
  }

  /** Null when the field is absent. */
  Node optional(String name) {
    FaultException.require(value instanceof Map, Reason.MALFORMED, path);
    Map<?, ?> map = (Map<?, ?>) value;
    return map.containsKey(name) ? new Node(map.get(name), join(name)) : null;
  }

  <T> List<T> list(Function<Node, T> read) {
    FaultException.require(value instanceof List, Reason.MALFORMED, path);
    List<T> made = new ArrayList<>();
    for (Object item : (List<?>) value) {
      made.add(read.apply(new Node(item, path + "[" + made.size() + "]")));
    }
    return List.copyOf(made);
  }

  String string() {
    FaultException.require(value instanceof String, Reason.MALFORMED, path);
    return (String) value;
  }

  int integer() {
    FaultException.require(value instanceof Long n && n >= 0 && n <= Integer.MAX_VALUE, Reason.MALFORMED, path);
    return ((Long) value).intValue();
  }

  boolean bool() {
    FaultException.require(value instanceof Boolean, Reason.MALFORMED, path);
    return (Boolean) value;
  }

  /** A number written as a string of decimal digits. */
  BigInteger decimal() {
    return decimal(string(), path);
  }

  static BigInteger decimal(String text, String path) {
    FaultException.require(!text.isEmpty() && text.length() <= DIGITS_MAX, Reason.MALFORMED, path);
    for (int i = 0; i < text.length(); i++) {
      FaultException.require(text.charAt(i) >= '0' && text.charAt(i) <= '9', Reason.MALFORMED, path);
    }
    FaultException.require(text.length() == 1 || text.charAt(0) != '0', Reason.NOT_CANONICAL, path);
    return new BigInteger(text);
  }

  /** A challenge or response. */
  BigInteger exponent() {
    BigInteger read = decimal();
    FaultException.require(read.compareTo(Group.Q) < 0, Reason.EXPONENT_RANGE, path);
    return read;
  }

  private String join(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
