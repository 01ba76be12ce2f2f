package liptako.sealed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;

/** A deputy on the roll of a secret vote. */
public record Elector(UUID deputy, String code, String name, String state) {
  Map<String, Object> toMap() {
    return Map.of("deputy", deputy.toString(), "code", code, "name", name, "state", state);
  }

  static List<Elector> list(String json) {
    return json == null ? List.of() : ((List<?>) Json.parse(json)).stream().map(Map.class::cast)
        .map(m -> new Elector(UUID.fromString((String) m.get("deputy")), (String) m.get("code"), (String) m.get("name"), (String) m.get("state"))).toList();
  }
}
