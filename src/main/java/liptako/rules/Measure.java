package liptako.rules;

import java.util.Objects;

/** One comparison on the figures of one place: which votes, against which threshold. */
record Measure(Count votes, Threshold threshold) {
  Measure {
    Objects.requireNonNull(votes, "votes");
    Objects.requireNonNull(threshold, "threshold");
  }

  /** A relative majority: more votes for than against. */
  static final Measure RELATIVE =
      new Measure(Count.POUR, new Threshold(Comparison.MORE_THAN, 1, 1, Base.of(Count.CONTRE)));

  /** What was found: the count the fraction was taken of, or null for a plain number, and the numbers. */
  record Measured(Count of, long base, long required, long reached, boolean met) {}

  /** @param part whose figures these are, for a refusal; null for the whole assembly */
  Measured of(Figures figures, House.Part part) {
    long reached = known(votes, figures, part);
    if (threshold.of() == null) {
      long bound = threshold.bound(1);
      return new Measured(null, Tally.UNKNOWN, bound, reached, threshold.met(reached, bound));
    }
    Count of = threshold.of().chosen(figures);
    long base = known(of, figures, part);
    long bound = threshold.bound(base);
    return new Measured(of, base, bound, reached, threshold.met(reached, bound));
  }

  private static long known(Count count, Figures figures, House.Part part) {
    long value = count.in(figures);
    if (value == Tally.UNKNOWN) {
      throw new MissingFigureException(French.typeset("le nombre de " + count.noun(2, Count.Unit.MEMBERS) + " est inconnu "
          + House.where(part) + " : il manque " + count.unknownIn(figures)));
    }
    return value;
  }
}
