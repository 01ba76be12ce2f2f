package liptako.rules;

import java.util.List;
import java.util.Objects;

/**
 * How persons are elected.
 *
 * @param rounds in order; the last one is held again as often as it must when it {@link Ballot#repeats()}
 * @param tie how equal candidates are told apart, in order
 * @param sole what a sole candidate must go through
 */
record ElectionRule(List<Ballot> rounds, List<Tie> tie, Sole sole) {

  /**
   * One round.
   *
   * @param majority what elects, or null where the most votes elect (relative majority)
   * @param candidates how many of the best of the round before may stand, 0 for all
   * @param eliminatesLast whether the last candidate may not stand again (Suisse)
   * @param newcomers whether candidates may come forward who did not stand in the round before
   * @param repeats whether the round is held again until it elects
   */
  record Ballot(Threshold majority, int candidates, boolean eliminatesLast, boolean newcomers, boolean repeats) {}

  /** How equal candidates are told apart: the older, the younger, by lot, by another ballot. */
  enum Tie {
    OLDEST("oldest", "le plus âgé l’emporte"), YOUNGEST("youngest", "le plus jeune l’emporte"),
    LOT("lot", "le sort décide"), REPEAT("repeat", "on vote de nouveau");

    final String key;
    final String sentence;

    Tie(String key, String sentence) {
      this.key = key;
      this.sentence = sentence;
    }
  }

  /** A sole candidate is elected like any other, needs more votes for than against, or is proclaimed without a vote. */
  enum Sole {
    SAME("same"), YES_NO("yes-no"), PROCLAIMED("proclaimed");

    final String key;

    Sole(String key) {
      this.key = key;
    }
  }

  ElectionRule {
    rounds = List.copyOf(rounds);
    tie = List.copyOf(tie);
    Objects.requireNonNull(sole, "sole");
  }

  /** The round of this number, or null when there is none any more. */
  Ballot round(int number) {
    if (number <= rounds.size()) {
      return rounds.get(number - 1);
    }
    Ballot last = rounds.get(rounds.size() - 1);
    return last.repeats() ? last : null;
  }
}
