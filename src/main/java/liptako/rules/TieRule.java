package liptako.rules;

import java.util.Objects;

/**
 * What an equality of votes leads to.
 *
 * @param then what follows
 * @param chairOnlyIfNotVoted whether the chair has no casting vote after voting with the others
 */
record TieRule(Then then, boolean chairOnlyIfNotVoted) {
  static final TieRule REJECTED = new TieRule(Then.REJECTED, false);

  /** What follows an equality. */
  enum Then {
    REJECTED("rejected"), ADOPTED("adopted"), CHAIR("chair"), DELIBERATION("deliberation");

    final String key;

    Then(String key) {
      this.key = key;
    }
  }

  TieRule {
    Objects.requireNonNull(then, "then");
  }
}
