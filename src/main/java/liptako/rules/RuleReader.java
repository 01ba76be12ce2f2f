package liptako.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liptako.rules.Verdict.Outcome;

/** Reads a rule file and tells every fault at once. */
final class RuleReader {
  static final String FORMAT = "liptako-rule/1";
  /** Longest rule file: ours are under 3,000 characters, thirty delegations named six times fit ten times. */
  static final int LENGTH_MAX = 200_000;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private RuleReader() {}

  /** @throws RuleException when there is any fault */
  static RuleData read(Object document) {
    List<Problem> problems = new ArrayList<>();
    Fields fields = Fields.of(document, "", problems);
    if (!FORMAT.equals(fields.value("format"))) {
      fields.problem("format", "format inconnu : " + Fields.shown(fields.value("format")), "écrivez \"" + FORMAT + "\"");
    }
    String name = name(fields, "name");
    String title = fields.required("title");
    boolean sample = fields.flag("sample", false);
    fields.text("source");
    boolean secret = fields.flag("secret", false);
    boolean revotable = fields.flag("revotable", true);
    Electorate electorate = electorate(fields.object("electorate"));
    Proxies proxies = proxies(fields.object("proxies"));
    Counting counting = counting(fields.object("counting"));
    QuorumRule quorum = quorum(fields.object("quorum"));
    ConsensusRule consensus = consensus(fields.object("consensus"));
    List<Condition> deferral = ConditionReader.conditions(fields, "deferral", Count.of("abstention"));
    List<Requirement> adoption = ConditionReader.requirements(fields, "adoption");
    List<Condition> rejection = ConditionReader.conditions(fields, "rejection", Count.CONTRE);
    List<Requirement> second = ConditionReader.requirements(fields, "secondVote");
    TieRule tie = tie(fields.object("tie"));
    Map<Outcome, String> words = outcomes(fields.object("words"), false);
    Map<Outcome, String> chooses = outcomes(fields.object("chooses"), true);
    ElectionRule election = ElectionReader.election(fields.object("election"));
    RuleChecks.coherent(fields, secret, tie, consensus);
    fields.done();
    RuleData rule = new RuleData(name, title, sample, secret, revotable, electorate, proxies, counting, quorum, consensus,
        deferral, adoption, rejection, second, tie, words, chooses, election);
    if (problems.isEmpty()) {
      RuleChecks.decisive(rule, problems);
    }
    if (!problems.isEmpty()) {
      throw new RuleException(problems);
    }
    return rule;
  }

  static String name(Fields fields, String field) {
    String name = fields.required(field);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      fields.problem(field, "nom illisible : " + Fields.shown(name), "écrivez 1 à 64 minuscules sans accent, chiffres ou tirets");
    }
    return name;
  }

  private static Electorate electorate(Fields fields) {
    if (fields == null) {
      return Electorate.EVERYONE;
    }
    String of = fields.word("of", keys(Electorate.Of.values(), value -> value.key));
    String chair = fields.word("chair", keys(Electorate.Chair.values(), value -> value.key));
    List<Electorate.Excluded> excluded = new ArrayList<>();
    List<String> known = keys(Electorate.Excluded.values(), value -> value.key);
    for (String key : fields.texts("excluded")) {
      if (known.contains(key)) {
        excluded.add(Electorate.Excluded.values()[known.indexOf(key)]);
      } else {
        fields.problem("excluded", "exclusion inconnue : " + Fields.shown(key), "choisissez parmi " + String.join(", ", known));
      }
    }
    boolean substitutes = fields.flag("substitutes", false);
    fields.done();
    return new Electorate(of == null ? Electorate.Of.IN_OFFICE : pick(Electorate.Of.values(), value -> value.key, of),
        chair == null ? Electorate.Chair.VOTES : pick(Electorate.Chair.values(), value -> value.key, chair), excluded, substitutes);
  }

  private static Proxies proxies(Fields fields) {
    if (fields == null) {
      return Proxies.NONE;
    }
    Proxies proxies = new Proxies(fields.integer("max", 1, 100, 1), fields.flag("sameDelegation", false));
    fields.done();
    return proxies;
  }

  private static Counting counting(Fields fields) {
    if (fields == null) {
      return Counting.PLAIN;
    }
    List<String> targets = List.of("pour", "contre", "abstention", "blanc", "nul");
    String silence = fields.word("silence", targets);
    Map<Figure, Figure> moved = new EnumMap<>(Figure.class);
    for (Figure from : List.of(Figure.ABSTENTION, Figure.BLANC, Figure.NUL)) {
      String to = fields.word(from.key, targets);
      if (from.key.equals(to)) {
        fields.problem(from.key, "ne change rien", "retirez le champ");
      } else if (to != null) {
        moved.put(from, Figure.of(to));
      }
    }
    fields.done();
    return new Counting(silence == null ? null : Figure.of(silence), moved);
  }

  private static QuorumRule quorum(Fields fields) {
    if (fields == null) {
      return QuorumRule.NONE;
    }
    if (!fields.has("conditions")) {
      fields.problem("conditions", "le quorum n’a pas de condition", "ajoutez la liste de ses conditions, ou retirez quorum");
    }
    List<Condition> conditions = ConditionReader.conditions(fields, "conditions", Count.of("present"));
    String checked = fields.word("checked", List.of("always", "on-request"));
    String request = fields.text("request");
    String failing = fields.word("failing", keys(QuorumRule.Failing.values(), value -> value.key));
    int minutes = fields.integer("minutes", 1, 10_080, 0);
    String second = fields.word("secondMeeting", List.of("same", "free"));
    if (fields.has("minutes") && !"suspended".equals(failing)) {
      fields.problem("minutes", "une durée sans suspension", "écrivez \"failing\": \"suspended\", ou retirez minutes");
    }
    if (request != null && !"on-request".equals(checked)) {
      fields.problem("request", "qui peut demander un quorum toujours vérifié", "écrivez \"checked\": \"on-request\", ou retirez request");
    }
    fields.done();
    return new QuorumRule(conditions, "on-request".equals(checked), request,
        failing == null ? QuorumRule.Failing.NEXT_SITTING : pick(QuorumRule.Failing.values(), value -> value.key, failing),
        minutes, "free".equals(second));
  }

  private static ConsensusRule consensus(Fields fields) {
    if (fields == null) {
      return null;
    }
    int minutes = fields.integer("minutes", 0, 1_000_000, 0);
    String by = fields.word("by", List.of("member", "delegation"));
    int tolerated = fields.integer("tolerated", 0, 10_000, 0);
    String failing = fields.word("failing", List.of("TO_VOTE", "DROPPED", "REFERRED"));
    fields.done();
    return new ConsensusRule(minutes, "delegation".equals(by), tolerated,
        failing == null ? Outcome.DROPPED : Outcome.valueOf(failing));
  }

  private static TieRule tie(Fields fields) {
    if (fields == null) {
      return TieRule.REJECTED;
    }
    String then = fields.word("then", keys(TieRule.Then.values(), value -> value.key));
    boolean onlyIfNotVoted = fields.flag("onlyIfNotVoted", false);
    if (fields.has("onlyIfNotVoted") && !"chair".equals(then)) {
      fields.problem("onlyIfNotVoted", "ne concerne que la voix prépondérante", "écrivez \"then\": \"chair\", ou retirez le champ");
    }
    fields.done();
    return then == null ? TieRule.REJECTED : new TieRule(pick(TieRule.Then.values(), value -> value.key, then), onlyIfNotVoted);
  }

  private static Map<Outcome, String> outcomes(Fields fields, boolean names) {
    Map<Outcome, String> texts = new EnumMap<>(Outcome.class);
    if (fields != null) {
      for (Outcome outcome : Outcome.values()) {
        if (fields.has(outcome.name())) {
          texts.put(outcome, names ? name(fields, outcome.name()) : fields.required(outcome.name()));
        }
      }
      fields.done();
    }
    return texts;
  }

  static <T> List<String> keys(T[] values, java.util.function.Function<T, String> key) {
    return Arrays.stream(values).map(key).toList();
  }

  static <T> T pick(T[] values, java.util.function.Function<T, String> key, String wanted) {
    return values[keys(values, key).indexOf(wanted)];
  }
}
