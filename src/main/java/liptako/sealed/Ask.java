package liptako.sealed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.secret.Question;

/** The question on every ballot: its answers by name, whether blank may be voted, how many may be chosen. */
public record Ask(String text, List<String> answers, boolean blank, int min, int max) {
  /** The choices on a text; abstaining is a choice, as in an open vote. */
  static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION");

  static Ask onText(String question) {
    return new Ask(question, List.of("Pour", "Contre", "Abstention"), false, 1, 1);
  }

  Question question() {
    return new Question(answers, blank, min, max, text);
  }

  String json() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", text);
    map.put("answers", answers);
    map.put("blank", blank);
    map.put("min", min);
    map.put("max", max);
    return Json.write(map);
  }

  static Ask parse(String json) {
    Map<?, ?> map = (Map<?, ?>) Json.parse(json);
    return new Ask((String) map.get("text"), ((List<?>) map.get("answers")).stream().map(String.class::cast).toList(), (Boolean) map.get("blank"),
        ((Long) map.get("min")).intValue(), ((Long) map.get("max")).intValue());
  }
}
