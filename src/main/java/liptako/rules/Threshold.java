package liptako.rules;

import java.util.Objects;

/**
 * A threshold as an exact fraction of a base, or as a number of its own when {@code of} is null.
 *
 * <p>Nothing is reached by zero: « at least two thirds » of no vote at all needs one vote.
 */
record Threshold(Comparison comparison, long numerator, long denominator, Base of) {
  /** Finer fractions serve no assembly, and with weights up to 2^43 the products stay within 63 bits. */
  static final long TERM_MAX = 100_000;

  Threshold {
    Objects.requireNonNull(comparison, "comparison");
    if (denominator < 1 || denominator > TERM_MAX || numerator < 0 || of != null && numerator > TERM_MAX) {
      throw new IllegalArgumentException("threshold " + numerator + "/" + denominator + " (valid: terms up to " + TERM_MAX + ")");
    }
  }

  /** More than one times the other count: a relative majority. */
  boolean relative() {
    return of != null && numerator == denominator && comparison == Comparison.MORE_THAN;
  }

  /** The smallest number that meets the threshold, or the largest for a ceiling; {@code base} is 1 for a plain number. */
  long bound(long base) {
    long product = Math.multiplyExact(numerator, base);
    long floor = product / denominator;
    long ceil = product % denominator == 0 ? floor : floor + 1;
    switch (comparison) {
      case MORE_THAN:
        return floor + 1;
      case AT_LEAST:
        return Math.max(1, ceil);
      case LESS_THAN:
        return Math.max(1, ceil) - 1;
      default:
        return floor;
    }
  }

  boolean met(long reached, long bound) {
    return comparison.ceiling ? reached <= bound : reached >= bound;
  }
}
