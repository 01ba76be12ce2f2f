package liptako.rules;

import java.util.ArrayList;
import java.util.List;

/** Reads the part of a rule that elects persons. */
final class ElectionReader {
  private ElectionReader() {}

  /** Null where the file has none. */
  static ElectionRule election(Fields fields) {
    if (fields == null) {
      return null;
    }
    List<ElectionRule.Ballot> rounds = new ArrayList<>();
    List<Fields> items = fields.objects("rounds");
    if (!fields.has("rounds")) {
      fields.problem("rounds", "l’élection n’a pas de tour", "ajoutez la liste des tours");
    }
    for (Fields item : items) {
      rounds.add(round(item, rounds.isEmpty(), rounds.size() + 1 == items.size()));
    }
    List<ElectionRule.Tie> tie = new ArrayList<>();
    List<String> known = RuleReader.keys(ElectionRule.Tie.values(), value -> value.key);
    for (String key : fields.texts("tie")) {
      if (known.contains(key)) {
        tie.add(ElectionRule.Tie.values()[known.indexOf(key)]);
      } else {
        fields.problem("tie", "départage inconnu : " + Fields.shown(key), "choisissez parmi " + String.join(", ", known));
      }
    }
    if (tie.contains(ElectionRule.Tie.OLDEST) && tie.contains(ElectionRule.Tie.YOUNGEST)) {
      fields.problem("tie", "le plus âgé et le plus jeune s’excluent", "gardez l’un des deux");
    }
    String sole = fields.word("sole", RuleReader.keys(ElectionRule.Sole.values(), value -> value.key));
    fields.done();
    return new ElectionRule(rounds, tie,
        sole == null ? ElectionRule.Sole.SAME : RuleReader.pick(ElectionRule.Sole.values(), value -> value.key, sole));
  }

  private static ElectionRule.Ballot round(Fields fields, boolean first, boolean last) {
    boolean relative = fields.flag("relative", false);
    Threshold majority = ConditionReader.majority(fields);
    boolean threshold = fields.has("moreThan") || fields.has("atLeast");
    if (relative == threshold) {
      fields.problem("", relative ? "une majorité relative n’a pas de seuil" : "le tour n’a pas de majorité",
          "écrivez soit \"relative\": true, soit moreThan ou atLeast");
    }
    fields.has("of");
    int candidates = fields.integer("candidates", 1, 1_000, 0);
    if (first && candidates > 0) {
      fields.problem("candidates", "le premier tour n’a pas de tour précédent", "retirez candidates du premier tour");
    }
    boolean eliminates = fields.flag("eliminateLast", false);
    boolean newcomers = fields.flag("newCandidates", false);
    boolean repeats = fields.flag("repeat", false);
    if (repeats && !last) {
      fields.problem("repeat", "seul le dernier tour peut être répété", "retirez repeat de ce tour");
    }
    fields.done();
    return new ElectionRule.Ballot(majority, candidates, eliminates, newcomers, repeats);
  }
}
