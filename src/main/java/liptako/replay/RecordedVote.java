package liptako.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import liptako.json.Json;

/**
 * One line of a recorded sitting: the official figures and each member's position.
 *
 * @param rule the family of the rule, as « expressed »
 * @param seats of the house, or null where the record does not say
 * @param required votes the official record says were needed, or null
 * @param positions member → P pour, C contre, A abstention, N present without voting; lower case when another cast it on the member's behalf
 * @param corrections how many positions were declared afterwards; the record does not say whose
 * @param expected the official outcome
 */
record RecordedVote(String id, String date, String title, String rule, Long seats, long pour, long contre, long abstention, Long required,
    Map<String, String> positions, long corrections, String expected) {

  @SuppressWarnings("unchecked")
  static RecordedVote parse(String line) {
    var map = (Map<String, Object>) Json.parse(line);
    if (!(map.get("ballots") instanceof Map<?, ?> ballots)) {
      throw new IllegalArgumentException(map.get("id") + " : ce vote n’a pas de positions nominatives (ballots)");
    }
    var positions = new LinkedHashMap<String, String>();
    ballots.forEach((member, position) -> positions.put((String) member, checked((String) member, (String) position)));
    return new RecordedVote(text(map, "id"), text(map, "date"), text(map, "title"), text(map, "rule"), (Long) map.get("seats"), number(map, "for"),
        number(map, "against"), number(map, "abstain"), (Long) map.get("required"), positions, map.containsKey("corrections") ? number(map, "corrections") : 0, text(map, "expected"));
  }

  /** The choice a member casts, or null for one who is present without voting. */
  String choice(String member) {
    return switch (positions.get(member).toUpperCase(java.util.Locale.ROOT)) {
      case "P" -> "POUR";
      case "C" -> "CONTRE";
      case "A" -> "ABSTENTION";
      default -> null;
    };
  }

  /** Whether another deputy cast the member’s ballot. */
  boolean byProxy(String member) {
    return positions.get(member).matches("[pca]");
  }

  private static String checked(String member, String position) {
    if (!position.matches("[PCANpca]") || !member.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}")) {
      throw new IllegalArgumentException("position « " + position + " » de « " + member + " » : attendu P, C, A ou N et un identifiant de 20 caractères au plus");
    }
    return position;
  }

  private static String text(Map<String, Object> map, String field) {
    if (map.get(field) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(map.get("id") + " : le champ " + field + " manque");
  }

  private static long number(Map<String, Object> map, String field) {
    if (map.get(field) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException(map.get("id") + " : le champ " + field + " manque");
  }
}
