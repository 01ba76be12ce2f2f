package liptako.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The figures of one round of an election; {@link Tally#UNKNOWN} where a figure is not known.
 *
 * @param number 1 for the first round
 * @param places places still to fill
 * @param contre ballots against the sole candidate, 0 where there are several
 * @param scores candidates of this round with their votes
 * @param lots candidate ids in the order drawn by lot, empty until a draw was needed
 * @param ballots papers in the box, blank and void ones included; where it is not known each valid paper bears one name
 */
public record Round(int number, int places, int seats, int inOffice, int present, int contre, int abstention, int blanc,
    int nul, List<Score> scores, List<String> lots, int ballots) {

  /**
   * A candidate and the votes obtained.
   *
   * @param id stable id
   * @param name as shown
   * @param birth date of birth as ISO 8601 ({@code 1958-03-21}), or null where it is not known
   */
  public record Score(String id, String name, String birth, int votes) {
    public Score {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      if (votes < 0) {
        throw new IllegalArgumentException("candidate " + id + ": votes " + votes + " (valid: 0 to " + Integer.MAX_VALUE + ")");
      }
      if (birth != null && !birth.matches("\\d{4}-\\d{2}-\\d{2}")) {
        throw new IllegalArgumentException("candidate " + id + ": birth " + birth + " (valid: a date such as 1958-03-21)");
      }
    }
  }

  public Round {
    scores = List.copyOf(scores);
    lots = List.copyOf(lots);
    if (number < 1) {
      throw new IllegalArgumentException("number " + number + " (valid: 1 or more)");
    }
    if (places < 1) {
      throw new IllegalArgumentException("places " + places + " (valid: 1 or more)");
    }
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("scores: no candidate (valid: 1 or more)");
    }
    Set<String> ids = new HashSet<>();
    for (Score score : scores) {
      if (!ids.add(score.id())) {
        throw new IllegalArgumentException("scores: candidate " + score.id() + " stands twice");
      }
    }
  }

  /** A round in which each valid paper bears one name. */
  public Round(int number, int places, int seats, int inOffice, int present, int contre, int abstention, int blanc, int nul, List<Score> scores, List<String> lots) {
    this(number, places, seats, inOffice, present, contre, abstention, blanc, nul, scores, lots, Tally.UNKNOWN);
  }

  /** A round for one place in which nobody abstained. */
  public static Round of(int number, int seats, int inOffice, int present, int blanc, int nul, List<Score> scores) {
    return new Round(number, 1, seats, inOffice, present, 0, 0, blanc, nul, scores, List.of());
  }

  /** The same round once lots were drawn. */
  public Round withLots(List<String> ids) {
    return new Round(number, places, seats, inOffice, present, contre, abstention, blanc, nul, scores, ids, ballots);
  }
}
