package liptako.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Options of a command: {@code --name=value}; an unknown one ends it with the known ones. */
final class Options {
  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /** The options with these defaults, changed by what was typed. */
  static Options of(String[] typed, String... defaults) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : defaults) {
      values.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    for (String each : typed) {
      String name = each.replaceFirst("^--", "").replaceFirst("=.*", "");
      if (!values.containsKey(name) || each.indexOf('=') < 0) {
        throw new IllegalArgumentException(each + ": known are " + values);
      }
      values.put(name, each.substring(each.indexOf('=') + 1));
    }
    return new Options(values);
  }

  String text(String name) {
    return values.get(name);
  }

  int number(String name) {
    return Integer.parseInt(values.get(name));
  }

  /** Environment of the server: its JVM's options when some are given, otherwise what is delivered. */
  Map<String, String> server() {
    return Map.of("LIPTAKO_JVM", values.getOrDefault("jvm", ""));
  }
}
