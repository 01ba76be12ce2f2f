package liptako.sealed;

import java.util.List;
import liptako.json.Json;

/** Lists of strings as they are stored: one JSON text. */
final class Texts {
  private Texts() {}

  static List<String> list(String json) {
    return json == null ? List.of() : ((List<?>) Json.parse(json)).stream().map(String.class::cast).toList();
  }

  static String json(List<String> list) {
    return Json.write(list);
  }
}
