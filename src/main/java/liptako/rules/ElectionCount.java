package liptako.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import liptako.rules.ElectionVerdict.Outcome;
import liptako.rules.Round.Score;

/** Counts one round of an election. */
final class ElectionCount {
  private final ElectionRule rule;
  private final ElectionRule.Ballot ballot;
  private final Round round;
  private final List<Score> ranked;
  private final List<Finding> findings = new ArrayList<>();
  private final Speech speech = new Speech();

  ElectionCount(ElectionRule rule, Round round) {
    this.rule = rule;
    this.ballot = rule.round(round.number());
    this.round = round;
    this.ranked = new ArrayList<>(round.scores());
    ranked.sort(order());
    if (ballot == null) {
      throw new IllegalArgumentException("round " + round.number() + " (valid: 1 to " + rule.rounds().size() + ")");
    }
  }

  /** Most votes first, then what the rule says of equals. */
  private Comparator<Score> order() {
    Comparator<Score> order = Comparator.comparingInt(Score::votes).reversed();
    for (ElectionRule.Tie tie : rule.tie()) {
      Comparator<Score> next = told(tie);
      order = next == null ? order : order.thenComparing(next);
    }
    return order;
  }

  private Comparator<Score> told(ElectionRule.Tie tie) {
    boolean ages = round.scores().stream().allMatch(score -> score.birth() != null);
    switch (tie) {
      case OLDEST:
        return ages ? Comparator.comparing(Score::birth) : null;
      case YOUNGEST:
        return ages ? Comparator.comparing(Score::birth).reversed() : null;
      case LOT:
        return round.lots().isEmpty() ? null : Comparator.comparingInt(this::drawn);
      default:
        return null;
    }
  }

  private int drawn(Score score) {
    int place = round.lots().indexOf(score.id());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  ElectionVerdict verdict() {
    if (ranked.size() == 1 && rule.sole() != ElectionRule.Sole.SAME) {
      return sole(ranked.get(0));
    }
    List<Score> able = ballot.majority() == null ? voted() : majority(ballot.majority());
    return able.size() <= round.places() ? elected(able) : chosen(able);
  }

  private ElectionVerdict sole(Score score) {
    if (rule.sole() == ElectionRule.Sole.PROCLAIMED) {
      speech.say(score.name() + ", candidature unique, remporte l’élection sans vote");
      return verdict(Outcome.ELECTED, List.of(score), List.of(), List.of());
    }
    Measure measure = Measure.RELATIVE;
    return elected(judged(measure, List.of(score)));
  }

  private List<Score> voted() {
    return ranked.stream().filter(score -> score.votes() > 0).toList();
  }

  private List<Score> majority(Threshold threshold) {
    return judged(new Measure(Count.POUR, threshold), ranked);
  }

  /** Those who meet the measure, each told with the numbers. */
  private List<Score> judged(Measure measure, List<Score> scores) {
    List<Score> able = new ArrayList<>();
    long total = round.scores().stream().mapToLong(Score::votes).sum();
    for (Score score : scores) {
      Figures figures = figures(score, total);
      Measure.Measured measured = measure.of(figures, null);
      findings.add(new Finding(Finding.Kind.ELECTION, score.name(), null,
          measured.of() == null ? "" : measured.of().noun(measured.base(), Count.Unit.MEMBERS), measured.base(),
          measured.required(), measured.reached(), measured.met(), false, 0));
      if (measured.met()) {
        able.add(score);
      }
    }
    return able;
  }

  /**
   * Votes of this candidate as « pour », the other valid papers as « contre »: their sum is what was expressed. A paper that bears several names is one
   * expressed vote (Parlement européen: majority of the valid papers, fourteen vice-presidents on one); of the names nobody could have the majority, be he on every paper.
   */
  private Figures figures(Score score, long total) {
    long valid = round.ballots() == Tally.UNKNOWN ? round.contre() == Tally.UNKNOWN ? Tally.UNKNOWN : total + round.contre()
        : (long) round.ballots() - round.blanc() - round.nul() - round.abstention();
    long against = valid == Tally.UNKNOWN ? Tally.UNKNOWN : valid - score.votes();
    return Figures.zero().with(Figure.SEATS, round.seats()).with(Figure.IN_OFFICE, round.inOffice())
        .with(Figure.PRESENT, round.present()).with(Figure.POUR, score.votes()).with(Figure.CONTRE, against)
        .with(Figure.ABSTENTION, round.abstention()).with(Figure.BLANC, round.blanc()).with(Figure.NUL, round.nul());
  }

  /** More candidates can be elected than there are places: the best ranked are, if the last place is not tied. */
  private ElectionVerdict chosen(List<Score> able) {
    Score last = able.get(round.places() - 1);
    List<Score> equals = able.stream().filter(score -> order().compare(score, last) == 0).toList();
    if (order().compare(able.get(round.places()), last) != 0) {
      return elected(able.subList(0, round.places()));
    }
    if (rule.tie().contains(ElectionRule.Tie.LOT)) {
      speech.say("égalité entre " + names(equals) + " : le sort décide");
      return verdict(Outcome.LOT, safe(able, equals), List.of(), equals);
    }
    speech.say("égalité entre " + names(equals) + ", que la règle ne départage pas à ce tour");
    boolean again = rule.tie().contains(ElectionRule.Tie.REPEAT) || rule.round(round.number() + 1) != null;
    return verdict(again ? Outcome.NEXT_ROUND : Outcome.NOT_ELECTED, safe(able, equals), again ? equals : List.of(), List.of());
  }

  private static List<Score> safe(List<Score> able, List<Score> equals) {
    return able.subList(0, able.indexOf(equals.get(0)));
  }

  private ElectionVerdict elected(List<Score> able) {
    tell(able);
    if (able.size() == round.places() || able.size() == ranked.size()) {
      return verdict(Outcome.ELECTED, able, List.of(), List.of());
    }
    ElectionRule.Ballot next = rule.round(round.number() + 1);
    if (next == null || able.isEmpty() && ranked.size() == 1 && rule.sole() != ElectionRule.Sole.SAME) {
      return verdict(Outcome.NOT_ELECTED, able, List.of(), List.of());
    }
    List<Score> rest = ranked.stream().filter(score -> !able.contains(score)).toList();
    return standing(able, rest, next);
  }

  private void tell(List<Score> able) {
    String shown = findings.isEmpty() ? "" : " : il en fallait " + French.number(findings.get(0).required())
        + (findings.get(0).base() == Tally.UNKNOWN ? "" : " sur " + French.number(findings.get(0).base()) + " "
        + findings.get(0).baseLabel());
    List<String> scores = ranked.stream().map(score -> score.name() + " " + French.number(score.votes())).toList();
    speech.say(French.list(scores) + shown);
    for (Score score : able) {
      speech.say(score.name() + (round.places() == 1 ? " remporte l’élection" : " remporte un siège") + how(score));
    }
    if (able.isEmpty()) {
      speech.say("personne n’est élu à ce tour");
    }
  }

  /** How an elected candidate was told apart from one with as many votes. */
  private String how(Score score) {
    boolean tied = ranked.stream().anyMatch(other -> other != score && other.votes() == score.votes());
    if (!tied || ballot.majority() != null && findings.stream().filter(Finding::met).count() <= round.places()) {
      return "";
    }
    boolean byAge = ranked.stream().filter(other -> other != score && other.votes() == score.votes())
        .allMatch(other -> other.birth() != null && score.birth() != null && !other.birth().equals(score.birth()));
    return byAge && !rule.tie().isEmpty() && rule.tie().get(0) == ElectionRule.Tie.OLDEST ? ", à égalité de voix, au bénéfice de l’âge"
        : byAge && !rule.tie().isEmpty() && rule.tie().get(0) == ElectionRule.Tie.YOUNGEST ? ", à égalité de voix, comme le plus jeune"
        : ", à égalité de voix, par le sort";
  }

  /** Who stands in the next round: the best of this one, or all but the last. */
  private ElectionVerdict standing(List<Score> able, List<Score> rest, ElectionRule.Ballot next) {
    int keep = next.candidates() > 0 ? Math.min(next.candidates(), rest.size()) : rest.size();
    if (ballot.eliminatesLast() && keep == rest.size() && rest.size() > 2) {
      keep--;
    }
    if (keep < rest.size() && order().compare(rest.get(keep - 1), rest.get(keep)) == 0) {
      Score last = rest.get(keep - 1);
      List<Score> equals = rest.stream().filter(score -> order().compare(score, last) == 0).toList();
      if (rule.tie().contains(ElectionRule.Tie.LOT)) {
        speech.say("égalité entre " + names(equals) + " pour se maintenir : le sort décide");
        return verdict(Outcome.LOT, able, List.of(), equals);
      }
      keep = rest.lastIndexOf(equals.get(equals.size() - 1)) + 1; // nobody is turned away by chance
    }
    List<Score> standing = rest.subList(0, keep);
    speech.say("peuvent se présenter au tour suivant : " + names(standing)
        + (next.newcomers() ? ", et de nouveaux candidats" : ""));
    return verdict(Outcome.NEXT_ROUND, able, standing, List.of());
  }

  private static String names(List<Score> scores) {
    return French.list(scores.stream().map(Score::name).toList());
  }

  private ElectionVerdict verdict(Outcome outcome, List<Score> elected, List<Score> next, List<Score> drawn) {
    return new ElectionVerdict(outcome, ids(elected), ids(next), ids(drawn), findings, speech.sentence());
  }

  private static List<String> ids(List<Score> scores) {
    return scores.stream().map(Score::id).toList();
  }
}
