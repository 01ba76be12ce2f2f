package liptako.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liptako.json.Json;
import liptako.json.JsonException;

/** Which act needs which rule: règlement intérieur, résolution, recommandation, avis, élection, procédure… */
public final class Acts {
  static final String FORMAT = "liptako-acts/1";

  /**
   * One kind of act.
   *
   * @param name machine name, for instance {@code resolution}
   * @param title French title
   * @param rule name of its rule
   */
  public record Act(String name, String title, String rule) {}

  private final boolean sample;
  private final Map<String, Act> acts;

  private Acts(boolean sample, Map<String, Act> acts) {
    this.sample = sample;
    this.acts = acts;
  }

  /**
   * Reads a table of acts (format: {@code docs/rules.md}).
   *
   * @throws RuleException naming every fault with its place and remedy
   */
  public static Acts parse(String json) {
    Objects.requireNonNull(json, "json");
    List<Problem> problems = new ArrayList<>();
    Map<String, Act> acts = new LinkedHashMap<>();
    Fields fields;
    try {
      fields = Fields.of(Json.parse(json, RuleReader.LENGTH_MAX), "", problems);
    } catch (JsonException e) {
      throw new RuleException(List.of(new Problem("", "JSON illisible, " + e.getMessage(), "corrigez à cet endroit")));
    }
    if (!FORMAT.equals(fields.value("format"))) {
      fields.problem("format", "format inconnu : " + Fields.shown(fields.value("format")), "écrivez \"" + FORMAT + "\"");
    }
    boolean sample = fields.flag("sample", false);
    if (!fields.has("acts")) {
      fields.problem("acts", "le champ manque", "ajoutez la liste des actes");
    }
    for (Fields item : fields.objects("acts")) {
      Act act = new Act(RuleReader.name(item, "name"), item.required("title"), RuleReader.name(item, "rule"));
      item.done();
      if (acts.put(act.name(), act) != null) {
        item.problem("name", "l’acte " + Fields.shown(act.name()) + " figure deux fois", "gardez-en un");
      }
    }
    fields.done();
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return new Acts(sample, acts);
  }

  /** Whether the file is flagged « exemple ». */
  public boolean sample() {
    return sample;
  }

  /** In the order of the file. */
  public List<Act> all() {
    return List.copyOf(acts.values());
  }

  /** The act of this machine name. */
  public Optional<Act> act(String name) {
    return Optional.ofNullable(acts.get(name));
  }
}
