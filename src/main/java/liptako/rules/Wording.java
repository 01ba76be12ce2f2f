package liptako.rules;

import java.util.List;

/** Conditions in French: as a label of a table line, and as a clause of the rule's sentence. */
final class Wording {
  private Wording() {}

  /** « Voix pour : plus de la moitié des suffrages exprimés, dans chaque délégation ». */
  static String label(Condition.Single condition) {
    if (condition.label() != null) {
      return condition.label();
    }
    String place = place(condition.scope());
    String comma = place.isEmpty() || place.startsWith(",") ? "" : ",";
    return French.typeset(French.capital(measure(condition.measure(), condition.scope().unit()) + comma + place));
  }

  /** The same for one delegation. */
  static String label(Condition.Single condition, House.Part part) {
    String label = condition.label() != null ? condition.label()
        : French.capital(measure(condition.measure(), Count.Unit.MEMBERS));
    return French.typeset(label + ", " + French.delegation(part.name()));
  }

  static String label(Condition.Group group) {
    if (group.label() != null) {
      return group.label();
    }
    return group.any() ? "Une au moins de ces conditions" : "Toutes ces conditions";
  }

  /** « Délégation du Niger : contre ». */
  static String block(House.Part part, Figure side) {
    String word = side == null ? "n’a pas voté" : side == Figure.POUR ? "pour" : side == Figure.CONTRE ? "contre"
        : side == Figure.NUL ? "vote nul" : "abstention";
    return French.typeset(French.capital(French.delegation(part.name())) + " : " + word);
  }

  private static String measure(Measure measure, Count.Unit unit) {
    Threshold t = measure.threshold();
    String votes = measure.votes().noun(2, unit) + " : ";
    if (t.of() == null) {
      return votes + (t.comparison().ceiling && t.bound(1) == 0 ? "aucune" : words(t.comparison()) + " " + French.number(t.numerator()));
    }
    String base = t.of().explained(unit);
    if (t.relative()) {
      return votes + "plus que de " + base;
    }
    boolean of = t.comparison() == Comparison.MORE_THAN || t.comparison() == Comparison.LESS_THAN;
    return votes + (of ? t.comparison() == Comparison.MORE_THAN ? "plus " : "moins " : words(t.comparison()) + " ")
        + (of ? French.ofFraction(t.numerator(), t.denominator()) : French.fraction(t.numerator(), t.denominator()))
        + " des " + base;
  }

  private static String words(Comparison comparison) {
    switch (comparison) {
      case MORE_THAN:
        return "plus de";
      case AT_LEAST:
        return "au moins";
      case LESS_THAN:
        return "moins de";
      default:
        return "au plus";
    }
  }

  /** « dans chaque délégation » after a space, « , chaque délégation comptant pour une », or nothing for the assembly. */
  private static String place(Scope scope) {
    if (scope instanceof Scope.Each each) {
      return " " + each(each);
    } else if (scope instanceof Scope.Blocks blocks) {
      return ", " + blocks(blocks);
    } else if (scope instanceof Scope.Weighted) {
      return ", chaque bulletin portant le poids de sa délégation" + among(scope.among());
    }
    return "";
  }

  static String each(Scope.Each each) {
    Threshold quota = each.quota().threshold();
    boolean named = !each.among().isEmpty();
    if (each.quota().every()) {
      return named ? "dans chacune des délégations " + French.list(each.among()) : "dans chaque délégation";
    }
    String number = quota.of() == null
        ? French.letters(quota.numerator()) + (quota.numerator() < 2 ? " délégation" : " délégations")
        : French.fraction(quota.numerator(), quota.denominator()) + " des délégations";
    return "dans au moins " + number + (named ? " parmi " + French.list(each.among()) : "");
  }

  private static String blocks(Scope.Blocks blocks) {
    String voice;
    switch (blocks.weight()) {
      case ONE:
        voice = "chaque délégation comptant pour une";
        break;
      case WEIGHT:
        voice = "chaque délégation comptant pour son poids";
        break;
      case SEATS:
        voice = "chaque délégation comptant pour ses sièges";
        break;
      default:
        voice = "chaque délégation comptant pour ses membres en fonction";
    }
    String side = blocks.uniform() ? ", d’un seul bloc, nul s’il est partagé"
        : blocks.side().equals(Measure.RELATIVE) ? ", du côté de sa majorité"
        : ", acquise à un camp si " + predicate(blocks.side(), Count.Unit.MEMBERS, "ses voix pour ce camp");
    return voice + side + undecided(blocks.undecided()) + among(blocks.among());
  }

  private static String undecided(Figure undecided) {
    return undecided == Figure.CONTRE ? ", et contre si elle est partagée"
        : undecided == Figure.NUL ? ", et nulle si elle est partagée" : "";
  }

  private static String among(List<String> among) {
    return among.isEmpty() ? "" : " (" + French.list(among) + ")";
  }

  /** A condition counted per head in the whole assembly. */
  static boolean wholeAssembly(Condition condition) {
    return condition instanceof Condition.Single single && single.scope() instanceof Scope.Assembly;
  }

  /** Whether both measure the same thing, in two places. */
  static boolean sameMeasure(Condition one, Condition other) {
    return one instanceof Condition.Single a && other instanceof Condition.Single b && a.measure().equals(b.measure())
        && a.scope().unit() == b.scope().unit();
  }

  /**
   * What was needed, as part of a sentence: « au moins le tiers des membres en fonction ». The votes counted are named
   * unless they are those for, or those of the condition told just before.
   */
  static String share(Condition condition, Condition before) {
    Condition.Single single = (Condition.Single) condition;
    Measure measure = single.measure();
    String noun = measure.votes().noun(2, single.scope().unit());
    String share = measure(measure, single.scope().unit()).substring((noun + " : ").length());
    if (measure.threshold().relative()) {
      return "plus de " + noun + share.substring("plus".length());
    } else if (measure.threshold().of() == null) {
      return (measure.threshold().bound(1) == 0 ? "aucune" : share) + " " + noun;
    }
    boolean understood = measure.votes().equals(Count.POUR)
        || before instanceof Condition.Single other && other.measure().votes().equals(measure.votes());
    return share + (understood ? "" : " (" + noun + ")");
  }

  /** « les voix pour dépassent la moitié des suffrages exprimés (pour et contre) », without its place. */
  static String clause(Measure measure, Count.Unit unit) {
    return predicate(measure, unit, "les " + measure.votes().noun(2, unit));
  }

  /** A clause with its place. */
  static String clause(Condition condition) {
    if (condition instanceof Condition.Single single) {
      return everyBlock(single) ? "toutes les délégations sont pour" + place(single.scope()).replaceFirst("^, chaque délégation comptant pour une, du", ", chacune du")
          : clause(single.measure(), single.scope().unit()) + place(single.scope());
    }
    Condition.Group group = (Condition.Group) condition;
    List<String> clauses = group.conditions().stream().map(Wording::clause).toList();
    return (group.any() ? "soit " : "") + String.join(group.any() ? ", soit " : ", et ", clauses);
  }

  private static boolean everyBlock(Condition.Single single) {
    Threshold t = single.measure().threshold();
    return single.scope().unit() == Count.Unit.DELEGATIONS && single.measure().votes().equals(Count.POUR) && t.of() != null
        && t.comparison() == Comparison.AT_LEAST && t.numerator() == t.denominator() && t.of().equals(Base.of(Count.of("seats")));
  }

  private static String predicate(Measure measure, Count.Unit unit, String subject) {
    Threshold t = measure.threshold();
    if (t.of() == null) {
      return number(measure, unit, subject);
    }
    String base = " des " + t.of().explained(unit);
    String fraction = French.fraction(t.numerator(), t.denominator()) + base;
    switch (t.comparison()) {
      case MORE_THAN:
        return t.relative() ? subject + " l’emportent sur les " + t.of().explained(unit) : subject + " dépassent " + fraction;
      case AT_LEAST:
        return subject + (t.numerator() == t.denominator() ? " réunissent " : " atteignent ") + fraction;
      case LESS_THAN:
        return subject + " restent en dessous " + French.ofFraction(t.numerator(), t.denominator()) + base;
      default:
        return subject + " ne dépassent pas " + fraction;
    }
  }

  private static String number(Measure measure, Count.Unit unit, String subject) {
    Threshold t = measure.threshold();
    if (t.comparison().ceiling && t.bound(1) == 0) {
      return "il n’y a pas de " + measure.votes().noun(1, unit);
    }
    return subject + " sont " + words(t.comparison()) + " " + French.number(t.numerator());
  }
}
