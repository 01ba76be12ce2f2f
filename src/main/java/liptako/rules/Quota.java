package liptako.rules;

import java.util.Objects;

/** How many delegations must meet a condition: {@code at least} a number or a fraction of those concerned; 1/1 is every. */
record Quota(Threshold threshold) {
  static final Quota EVERY = new Quota(new Threshold(Comparison.AT_LEAST, 1, 1, Base.of(Count.CAST)));

  Quota {
    Objects.requireNonNull(threshold, "threshold");
  }

  boolean every() {
    return threshold.of() != null && threshold.numerator() == threshold.denominator();
  }

  long required(long concerned) {
    return threshold.bound(threshold.of() == null ? 1 : concerned);
  }
}
