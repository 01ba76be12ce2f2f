package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads conditions, thresholds and scopes. */
final class ConditionReader {
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
  private static final String COUNT_REMEDY = "choisissez parmi " + String.join(", ", Count.NAMES)
      + ", ou une somme telle que pour+contre+abstention";
  /** Groups inside groups: more would not be read by anybody. */
  private static final int GROUPS_MAX = 4;

  /** Largest fixed number of votes or voices. */
  static final long NUMBER_MAX = 1L << 30;

  private ConditionReader() {}

  static List<Condition> conditions(Fields fields, String field, Count votes) {
    List<Condition> conditions = new ArrayList<>();
    for (Fields item : fields.objects(field)) {
      add(conditions, condition(item, votes, 0));
    }
    return conditions;
  }

  /** Conditions of adoption, which may say what their failure leads to. */
  static List<Requirement> requirements(Fields fields, String field) {
    List<Requirement> requirements = new ArrayList<>();
    for (Fields item : fields.objects(field)) {
      String failing = item.word("failing", List.of("REJECTED", "DEFERRED", "CONCILIATION", "NO_QUORUM", "REFERRED"));
      Condition condition = condition(item, Count.POUR, 0);
      if (condition != null) {
        requirements.add(new Requirement(condition,
            failing == null ? Verdict.Outcome.REJECTED : Verdict.Outcome.valueOf(failing)));
      }
    }
    return requirements;
  }

  private static <T> void add(List<T> list, T item) {
    if (item != null) {
      list.add(item);
    }
  }

  /** The condition, or null when a fault prevents reading it. */
  private static Condition condition(Fields fields, Count votesOtherwise, int depth) {
    String label = fields.text("label");
    Condition condition = fields.has("any") || fields.has("all") ? group(fields, label, votesOtherwise, depth)
        : single(fields, label, votesOtherwise);
    fields.done();
    return condition;
  }

  private static Condition group(Fields fields, String label, Count votes, int depth) {
    boolean any = fields.has("any");
    if (any && fields.has("all")) {
      fields.problem("all", "any et all s’excluent", "mettez l’un dans l’autre");
    } else if (depth >= GROUPS_MAX) {
      fields.problem("", "plus de " + GROUPS_MAX + " groupes l’un dans l’autre", "simplifiez la règle");
      return null;
    }
    List<Condition> members = new ArrayList<>();
    for (Fields member : fields.objects(any ? "any" : "all")) {
      add(members, condition(member, votes, depth + 1));
    }
    return members.isEmpty() ? null : new Condition.Group(any, members, label);
  }

  private static Condition single(Fields fields, String label, Count votesOtherwise) {
    Scope scope = scope(fields);
    Measure measure = measure(fields, votesOtherwise);
    return scope == null || measure == null ? null : new Condition.Single(scope, measure, label);
  }

  private static Scope scope(Fields fields) {
    List<String> among = fields.texts("among");
    boolean each = fields.has("delegations");
    boolean blocks = fields.has("blocks");
    boolean weighted = fields.flag("weighted", false);
    if ((each ? 1 : 0) + (blocks ? 1 : 0) + (weighted ? 1 : 0) > 1) {
      fields.problem("", "delegations, blocks et weighted s’excluent", "écrivez une condition pour chacun");
      return null;
    }
    if (each) {
      Quota quota = quota(fields, among.size());
      return quota == null ? null : new Scope.Each(quota, among);
    } else if (blocks) {
      return blocks(fields.object("blocks"), among);
    } else if (weighted) {
      return new Scope.Weighted(among);
    }
    if (fields.has("among")) {
      fields.problem("among", "des délégations sont nommées sans dire comment elles comptent",
          "ajoutez \"delegations\": \"every\", blocks ou weighted");
    }
    return Scope.Assembly.WHOLE;
  }

  private static Quota quota(Fields fields, int named) {
    Object value = fields.value("delegations");
    if ("every".equals(value)) {
      return Quota.EVERY;
    }
    Threshold threshold = null;
    if (value instanceof Long number && number >= 1 && number <= Tally.DELEGATIONS_MAX) {
      threshold = new Threshold(Comparison.AT_LEAST, number, 1, null);
      if (named > 0 && number > named) {
        fields.problem("delegations", "seuil impossible : " + number + " délégations parmi " + named,
            "demandez au plus " + named);
      }
    } else if (value instanceof String text && fraction(text) != null) {
      long[] terms = fraction(text);
      if (terms[0] >= 1 && terms[0] <= terms[1]) {
        threshold = new Threshold(Comparison.AT_LEAST, terms[0], terms[1], Base.of(Count.CAST));
      }
    }
    if (threshold == null) {
      fields.problem("delegations", "nombre de délégations illisible : " + Fields.shown(value),
          "écrivez \"every\", un nombre à partir de 1 ou une fraction telle que \"2/3\"");
      return null;
    }
    return new Quota(threshold);
  }

  private static Scope blocks(Fields fields, List<String> among) {
    String weight = fields.word("weight", List.of("one", "weight", "seats", "inOffice"));
    String undecided = fields.word("undecided", List.of("abstention", "contre", "nul"));
    boolean uniform = fields.flag("uniform", false);
    Measure side = Measure.RELATIVE;
    if (fields.has("side")) {
      Fields sideFields = fields.object("side");
      side = measure(sideFields, Count.POUR);
      sideFields.done();
    }
    fields.done();
    return side == null ? null : new Scope.Blocks(weight == null ? Scope.Weight.ONE : Scope.Weight.of(weight), side,
        undecided == null ? Figure.ABSTENTION : Figure.of(undecided), uniform, among);
  }

  private static Measure measure(Fields fields, Count votesOtherwise) {
    Count votes = fields.has("votes") ? count(fields, "votes", fields.value("votes")) : votesOtherwise;
    Comparison comparison = comparison(fields);
    Threshold threshold = comparison == null ? null : threshold(fields, comparison);
    if (votes == null || threshold == null) {
      return null;
    }
    return checked(fields, new Measure(votes, threshold));
  }

  private static Comparison comparison(Fields fields) {
    Comparison found = null;
    for (Comparison comparison : Comparison.values()) {
      if (fields.has(comparison.key)) {
        if (found != null) {
          fields.problem(comparison.key, found.key + " et " + comparison.key + " s’excluent", "écrivez deux conditions");
        }
        found = comparison;
      }
    }
    if (found == null) {
      fields.problem("", "aucun seuil", "ajoutez moreThan, atLeast, lessThan ou atMost");
    }
    return found;
  }

  /** A threshold that stands alone, for the rounds of an election; null when the fields hold none. */
  static Threshold majority(Fields fields) {
    Comparison comparison = fields.has("moreThan") ? Comparison.MORE_THAN : fields.has("atLeast") ? Comparison.AT_LEAST : null;
    if (fields.has("moreThan") && fields.has("atLeast")) {
      fields.problem("atLeast", "moreThan et atLeast s’excluent", "gardez l’un des deux");
    }
    Threshold threshold = comparison == null ? null : threshold(fields, comparison);
    return threshold == null ? null : checked(fields, new Measure(Count.POUR, threshold)).threshold();
  }

  private static Threshold threshold(Fields fields, Comparison comparison) {
    Object value = fields.value(comparison.key);
    if (value instanceof Long number && number >= 0 && number <= NUMBER_MAX) {
      if (fields.has("of")) {
        fields.problem("of", "un nombre fixe n’a pas de base", "retirez of, ou écrivez une fraction entre guillemets");
      }
      return new Threshold(comparison, number, 1, null);
    }
    long[] terms = value instanceof String text ? fraction(text) : null;
    if (terms != null) {
      Base of = base(fields);
      return of == null ? null : new Threshold(comparison, terms[0], terms[1], of);
    }
    Count other = value instanceof String text ? Count.of(text) : null;
    if (other != null) {
      if (fields.has("of")) {
        fields.problem("of", "une comparaison de deux nombres n’a pas de base", "retirez of");
      }
      return new Threshold(comparison, 1, 1, Base.of(other));
    }
    fields.problem(comparison.key, "seuil illisible : " + Fields.shown(value),
        "écrivez une fraction telle que \"2/3\" avec of, un nombre tel que 50, ou un décompte tel que \"contre\"");
    return null;
  }

  /** Both terms of « 2/3 », or null. */
  private static long[] fraction(String text) {
    Matcher matcher = FRACTION.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long[] terms = {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))};
    return terms[1] >= 1 && terms[0] <= Threshold.TERM_MAX && terms[1] <= Threshold.TERM_MAX ? terms : null;
  }

  private static Base base(Fields fields) {
    if (!fields.has("of")) {
      fields.problem("of", "la base de la fraction manque", COUNT_REMEDY);
      return null;
    }
    List<Count> counts = new ArrayList<>();
    if (fields.value("of") instanceof List<?>) {
      for (String name : fields.texts("of")) {
        add(counts, count(fields, "of", name));
      }
    } else {
      add(counts, count(fields, "of", fields.value("of")));
    }
    return counts.isEmpty() ? null : new Base(counts);
  }

  private static Count count(Fields fields, String field, Object value) {
    Count count = value instanceof String text ? Count.of(text) : null;
    if (count == null) {
      fields.problem(field, "décompte inconnu : " + Fields.shown(value), COUNT_REMEDY);
    }
    return count;
  }

  /** Refuses a threshold that can never be met or is always met. */
  private static Measure checked(Fields fields, Measure measure) {
    Threshold t = measure.threshold();
    boolean below = t.of() != null && t.of().counts().stream().allMatch(measure.votes()::within);
    long excess = t.numerator() - t.denominator();
    String key = t.comparison().key;
    switch (t.comparison()) {
      case MORE_THAN:
        if (below && excess >= 0) {
          fields.problem(key, "seuil impossible : jamais atteint", "demandez moins que la totalité, ou atLeast \"1/1\"");
        }
        break;
      case AT_LEAST:
        if (below && excess > 0) {
          fields.problem(key, "seuil impossible : jamais atteint", "demandez au plus la totalité");
        } else if (t.numerator() == 0) {
          fields.problem(key, "seuil sans effet : toujours atteint", "demandez au moins 1, ou retirez la condition");
        }
        break;
      case LESS_THAN:
        if (t.numerator() == 0) {
          fields.problem(key, "seuil impossible : rien n’est inférieur à zéro", "écrivez atMost 0");
        } else if (below && excess > 0) {
          fields.problem(key, "seuil sans effet : toujours respecté", "demandez moins que la totalité, ou retirez la condition");
        }
        break;
      default:
        if (below && excess >= 0) {
          fields.problem(key, "seuil sans effet : toujours respecté", "demandez moins que la totalité, ou retirez la condition");
        }
    }
    return measure;
  }
}
