package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import liptako.rules.Finding.Kind;
import liptako.rules.Verdict.Outcome;

/**
 * One judgement, in the order of the rules of procedure: quorum, consensus, deferral, adoption or reversed burden,
 * equality of votes.
 */
final class Decision {
  private final RuleData rule;
  private final House house;
  private final Tally.Circumstances now;
  private final List<Line> lines = new ArrayList<>();
  private final Speech speech = new Speech();
  private final boolean told;
  private House counted;
  private String tie;

  /** @param told whether the verdict carries words; without them it has the outcome and the numbers only */
  Decision(RuleData rule, House house, Tally.Circumstances now, boolean told) {
    this.rule = rule;
    this.told = told;
    this.house = house;
    this.now = now;
  }

  /** The figures with silence and papers counted as the rule says; not asked for where a consensus settles the matter. */
  private House counted() {
    if (counted == null) {
      counted = rule.counting().apply(house);
    }
    return counted;
  }

  Verdict verdict() {
    Outcome outcome = outcome();
    List<Finding> findings = lines.stream().map(Line::finding).toList();
    return new Verdict(outcome, rule.word(outcome), findings, speech.sentence(), tie, rule.chooses().get(outcome));
  }

  private Outcome outcome() {
    if (rule.quorum().checked(now) && !quorum()) {
      return Outcome.NO_QUORUM;
    }
    if (rule.consensus() != null) {
      Outcome outcome = consensus(rule.consensus());
      if (outcome != null) {
        return outcome;
      }
    }
    if (!rule.deferral().isEmpty() && now.vote() == 1 && deferred()) {
      return Outcome.DEFERRED;
    }
    return rule.rejection().isEmpty() ? adoption() : reversed();
  }

  private boolean quorum() {
    boolean met = all(rule.quorum().conditions(), house, Kind.QUORUM, met(true), met(false));
    if (!met) {
      speech.say(rule.quorum().consequence());
    }
    return met;
  }

  private static String met(boolean met) {
    return met ? "quorum atteint : " : "quorum non atteint : ";
  }

  /** All conditions of a list, told as one sentence that begins with {@code yes} or {@code no}. */
  private boolean all(List<Condition> conditions, House in, Kind kind, String yes, String no) {
    Judge judge = new Judge(in, told);
    boolean met = judge.all(conditions, kind);
    lines.addAll(judge.lines());
    tell(met ? yes : no, conditions, judge);
    return met;
  }

  private void tell(String opening, List<Condition> conditions, Judge judge) {
    if (told) {
      speech.conditions(opening, conditions, judge.lines());
    }
  }

  /** Null when the matter goes on to the vote that was held. */
  private Outcome consensus(ConsensusRule consensus) {
    int objections = now.objections();
    if (objections == Tally.UNKNOWN) {
      throw new MissingFigureException("le nombre d’objections au consensus est inconnu");
    }
    boolean reached = objections <= consensus.tolerated();
    lines.add(new Line(new Finding(Kind.CONSENSUS, consensus.byDelegation() ? "Objections des délégations" : "Objections",
        null, "", Tally.UNKNOWN, consensus.tolerated(), objections, reached, true, 0), "", ""));
    String count = objections == 0 ? "aucune objection" : French.count(objections, "objection", "objections");
    if (reached) {
      speech.say("consensus : " + count);
      return Outcome.ADOPTED;
    }
    speech.say("pas de consensus : " + count);
    boolean voted = consensus.failing() == Outcome.TO_VOTE && house.total().get(Figure.POUR) >= 0
        && house.total().get(Figure.CONTRE) >= 0;
    return voted ? null : consensus.failing();
  }

  private boolean deferred() {
    Judge judge = new Judge(counted(), told);
    boolean met = judge.all(rule.deferral(), Kind.DEFERRAL);
    if (met) {
      lines.addAll(judge.lines());
      tell("vote ajourné : ", rule.deferral(), judge);
    }
    return met;
  }

  private Outcome reversed() {
    String adopted = rule.word(Outcome.ADOPTED);
    String rejected = rule.word(Outcome.REJECTED);
    boolean met = all(rule.rejection(), counted(), Kind.REJECTION,
        rejected + " : ", adopted + ", faute de la majorité qu’il fallait pour l’écarter : ");
    return met ? Outcome.REJECTED : Outcome.ADOPTED;
  }

  private Outcome adoption() {
    List<Requirement> requirements = rule.adoption(now);
    Outcome outcome = judged(requirements, counted());
    if (outcome != Outcome.REJECTED || !equal()) {
      return told(requirements, counted(), outcome);
    }
    House casting = counted().withTotal(counted().total().plus(Figure.POUR, 1));
    if (judged(requirements, casting) != Outcome.ADOPTED) {
      return told(requirements, counted(), outcome);
    }
    return settled(requirements, casting);
  }

  private boolean equal() {
    long pour = counted().total().get(Figure.POUR);
    return pour > 0 && pour == counted().total().get(Figure.CONTRE);
  }

  /** An equality of votes that one more vote for would turn into an adoption. */
  private Outcome settled(List<Requirement> requirements, House casting) {
    boolean chairCounts = rule.tie().then() == TieRule.Then.CHAIR && !(rule.tie().chairOnlyIfNotVoted() && now.chairVoted());
    if (chairCounts && now.casting() == Tally.Casting.POUR) {
      tie = "égalité des voix ; la voix prépondérante du président de séance, donnée pour, emporte l’adoption";
      told(requirements, casting, Outcome.ADOPTED);
      return tied(Outcome.ADOPTED);
    }
    told(requirements, counted(), Outcome.REJECTED);
    switch (rule.tie().then()) {
      case ADOPTED:
        tie = "égalité des voix, qui vaut adoption";
        return tied(Outcome.ADOPTED);
      case CHAIR:
        return tied(chair(chairCounts));
      case DELIBERATION:
        tie = now.vote() == 1 ? "égalité des voix : une nouvelle délibération est nécessaire"
            : "nouvelle égalité des voix à la seconde délibération : le texte est rejeté";
        return tied(now.vote() == 1 ? Outcome.TIED : Outcome.REJECTED);
      default:
        tie = "à égalité des voix, le texte n’est pas adopté";
        return tied(Outcome.REJECTED);
    }
  }

  private Outcome chair(boolean counts) {
    if (!counts) {
      tie = "égalité des voix ; le président de séance a déjà voté, sa voix n’est pas prépondérante";
      return Outcome.REJECTED;
    } else if (now.casting() == Tally.Casting.CONTRE) {
      tie = "égalité des voix ; la voix prépondérante du président de séance, donnée contre, emporte le rejet";
      return Outcome.REJECTED;
    }
    tie = "égalité des voix : la voix prépondérante du président de séance est attendue";
    return Outcome.TIED;
  }

  private Outcome tied(Outcome outcome) {
    tie = French.typeset(French.capital(tie));
    speech.say(tie);
    return outcome;
  }

  private static Outcome judged(List<Requirement> requirements, House in) {
    Judge judge = new Judge(in, false);
    Outcome outcome = Outcome.ADOPTED;
    for (Requirement requirement : requirements) {
      if (!judge.met(requirement.condition(), Kind.MAJORITY)) {
        outcome = graver(outcome, requirement.failing());
      }
    }
    return outcome;
  }

  /** A plain rejection outweighs conciliation or deferral: there is nothing left to conciliate. */
  private static Outcome graver(Outcome one, Outcome other) {
    return one == Outcome.ADOPTED || other == Outcome.REJECTED ? other : one;
  }

  private Outcome told(List<Requirement> requirements, House in, Outcome outcome) {
    Judge judge = new Judge(in, told);
    List<Condition> conditions = new ArrayList<>();
    for (Requirement requirement : requirements) {
      judge.met(requirement.condition(), Kind.MAJORITY);
      conditions.add(requirement.condition());
    }
    lines.addAll(judge.lines());
    tell("", conditions, judge);
    if (outcome == Outcome.CONCILIATION) {
      speech.say("une conciliation est ouverte avant un second vote");
    }
    return outcome;
  }
}
