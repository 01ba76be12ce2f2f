package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import liptako.rules.Progress.Missing;
import liptako.rules.Verdict.Outcome;

/**
 * Arithmetic of an open vote.
 *
 * <p>Every measure is linear in the ballots still to come, so its extremes are reached when all of them go the same way
 * in a delegation: a condition that holds in each of these endings holds whatever happens, one that fails in each fails.
 * The conditions are combined as the verdict combines them; where that does not settle the outcome it stays open.
 */
final class Progression {
  private final RuleData rule;
  private final House house;
  private final Tally.Circumstances now;
  private final List<House> endings = new ArrayList<>();

  /** What ballots still to come can make of conditions. */
  private enum Fate { ALWAYS, NEVER, OPEN }

  Progression(RuleData rule, House house, Tally.Circumstances now) {
    this.rule = rule;
    this.house = house;
    this.now = now;
    endings.add(house);
    for (Figure side : List.of(Figure.POUR, Figure.CONTRE, Figure.ABSTENTION, Figure.BLANC, Figure.NUL)) {
      endings.add(house.map((figures, part) -> figures.plus(side, Math.max(0, remaining(figures)))));
    }
  }

  private static long remaining(Figures figures) {
    long present = figures.get(Figure.PRESENT);
    long cast = Count.CAST.in(figures);
    return present == Tally.UNKNOWN || cast == Tally.UNKNOWN ? Tally.UNKNOWN
        : Math.max(0, present + Math.max(0, figures.get(Figure.REPRESENTED)) - cast);
  }

  Progress progress() {
    Verdict ifClosed = new Decision(rule, house, now, true).verdict();
    long remaining = remaining(house.total());
    Outcome certain = remaining == 0 ? ifClosed.outcome() : remaining == Tally.UNKNOWN ? null : certain();
    boolean adoptable = certain == null ? adoptable(remaining) : certain == Outcome.ADOPTED;
    List<Missing> missing = ifClosed.adopted() || rule.adoption().isEmpty() ? List.of() : missing();
    return new Progress(ifClosed, certain, adoptable, (int) remaining, missing, sentence(ifClosed, certain, remaining, missing));
  }

  private Outcome certain() {
    if (rule.quorum().checked(now)) {
      Fate quorum = fate(rule.quorum().conditions(), endings, false);
      if (quorum != Fate.ALWAYS) {
        return quorum == Fate.NEVER ? Outcome.NO_QUORUM : null;
      }
    }
    ConsensusRule consensus = rule.consensus();
    if (consensus != null && (now.objections() <= consensus.tolerated() || consensus.failing() != Outcome.TO_VOTE)) {
      return now.objections() <= consensus.tolerated() ? Outcome.ADOPTED : consensus.failing();
    }
    if (!rule.deferral().isEmpty() && now.vote() == 1) {
      Fate deferral = fate(rule.deferral(), endings, true);
      if (deferral != Fate.NEVER) {
        return deferral == Fate.ALWAYS ? Outcome.DEFERRED : null;
      }
    }
    if (!rule.rejection().isEmpty()) {
      Fate rejection = fate(rule.rejection(), endings, true);
      return rejection == Fate.OPEN ? null : rejection == Fate.ALWAYS ? Outcome.REJECTED : Outcome.ADOPTED;
    }
    return adoption();
  }

  private Outcome adoption() {
    Outcome failed = null;
    boolean open = false;
    for (Requirement requirement : rule.adoption(now)) {
      Fate fate = fate(List.of(requirement.condition()), withCasting(), true);
      if (fate == Fate.NEVER && requirement.failing() == Outcome.REJECTED) {
        return Outcome.REJECTED;
      } else if (fate == Fate.NEVER && failed == null) {
        failed = requirement.failing();
      }
      open |= fate == Fate.OPEN;
    }
    return open ? null : failed == null ? Outcome.ADOPTED : failed;
  }

  /** The endings, and each of them with the one more vote that an equality may bring. */
  private List<House> withCasting() {
    if (rule.tie().then() == TieRule.Then.REJECTED) {
      return endings;
    }
    List<House> both = new ArrayList<>(endings);
    endings.forEach(ending -> both.add(ending.withTotal(ending.total().plus(Figure.POUR, 1))));
    return both;
  }

  private Fate fate(List<Condition> conditions, List<House> in, boolean counted) {
    Fate all = Fate.ALWAYS;
    for (Condition condition : conditions) {
      int met = 0;
      for (House ending : in) {
        met += holds(condition, counted ? rule.counting().apply(ending) : ending) ? 1 : 0;
      }
      if (met == 0) {
        return Fate.NEVER;
      } else if (met < in.size()) {
        all = Fate.OPEN;
      }
    }
    return all;
  }

  private static boolean holds(Condition condition, House in) {
    return new Judge(in, false).met(condition, Finding.Kind.MAJORITY);
  }

  private boolean adoptable(long remaining) {
    if (remaining == Tally.UNKNOWN) {
      return true;
    }
    for (Requirement requirement : rule.adoption(now)) {
      if (fate(List.of(requirement.condition()), withCasting(), true) == Fate.NEVER) {
        return false;
      }
    }
    return true;
  }

  private List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    House counted = rule.counting().apply(house);
    for (Requirement requirement : rule.adoption(now)) {
      Condition condition = requirement.condition();
      if (holds(condition, counted)) {
        continue;
      }
      if (condition instanceof Condition.Single single && single.scope() instanceof Scope.Each each) {
        each(single, each, counted, missing);
      } else if (condition instanceof Condition.Single single && single.scope() instanceof Scope.Assembly) {
        missing.add(new Missing(Wording.label(single), null, more(single.measure(), house.total())));
      } else {
        missing.add(new Missing(condition instanceof Condition.Single single ? Wording.label(single)
            : Wording.label((Condition.Group) condition), null, Tally.UNKNOWN));
      }
    }
    return missing;
  }

  private void each(Condition.Single single, Scope.Each each, House counted, List<Missing> missing) {
    for (House.Part part : each.concerned(house)) {
      House alone = new House(part.figures(), List.of());
      if (!single.measure().of(rule.counting().apply(alone).total(), part).met()) {
        missing.add(new Missing(Wording.label(single, part), part.code(), more(single.measure(), part.figures())));
      }
    }
  }

  /** The smallest number of further votes for that meets the measure, or UNKNOWN when those still to come cannot. */
  private int more(Measure measure, Figures figures) {
    long remaining = remaining(figures);
    long low = 1;
    long high = remaining == Tally.UNKNOWN ? Integer.MAX_VALUE : remaining;
    if (high < 1 || !meets(measure, figures, high)) {
      return Tally.UNKNOWN;
    }
    while (low < high) {
      long middle = (low + high) / 2;
      if (meets(measure, figures, middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return (int) low;
  }

  private boolean meets(Measure measure, Figures figures, long more) {
    House house = rule.counting().apply(new House(figures.plus(Figure.POUR, more), List.of()));
    return measure.of(house.total(), null).met();
  }

  private String sentence(Verdict ifClosed, Outcome certain, long remaining, List<Missing> missing) {
    Speech speech = new Speech();
    String left = remaining == Tally.UNKNOWN ? "" : remaining == 0 ? "tous les présents ont voté"
        : French.count(remaining, "membre présent n’a pas encore voté", "membres présents n’ont pas encore voté");
    if (!left.isEmpty()) {
      speech.say(left);
    }
    if (certain != null) {
      speech.say("le résultat est acquis, sauf changement de vote : " + rule.word(certain));
      return speech.sentence();
    }
    speech.say("si le scrutin était clos maintenant : " + ifClosed.word());
    for (Missing one : missing) {
      String where = one.delegation() == null ? "" : " dans la " + French.delegation(name(one.delegation()));
      if (one.votes() == Tally.UNKNOWN) {
        speech.say("il manque encore cette condition (« " + one.label() + " »)");
      } else {
        speech.say((one.votes() < 2 ? "il manque une voix pour" : "il manque " + French.number(one.votes()) + " voix pour") + where);
      }
    }
    return speech.sentence();
  }

  private String name(String code) {
    return house.delegations().stream().filter(part -> part.code().equals(code)).findFirst().orElseThrow().name();
  }
}
