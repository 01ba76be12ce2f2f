package liptako.council;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The position of one State, as it was recorded.
 *
 * @param note the text of a reservation or an objection; otherwise what the State wished to have recorded, or null
 * @param speaker who spoke for the State, with the title borne then, or null when it was absent
 */
public record Position(String state, String stateName, Stance stance, String note, String speaker) {
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("stateName", stateName);
    map.put("stance", stance.name());
    map.put("note", note);
    map.put("speaker", speaker);
    return map;
  }

  static Position fromMap(Map<?, ?> map) {
    return new Position((String) map.get("state"), (String) map.get("stateName"), Stance.valueOf((String) map.get("stance")), (String) map.get("note"),
        (String) map.get("speaker"));
  }
}
