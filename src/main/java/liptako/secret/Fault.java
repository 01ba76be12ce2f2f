package liptako.secret;

import java.util.Objects;

/**
 * A refusal: why, and where in what was read.
 *
 * @param where a path such as {@code answers[0].choices[1].alpha} or {@code événement 12}; empty when it is the whole
 */
public record Fault(Reason reason, String where) {
  public Fault {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(where, "where");
  }

  /** The same fault, seen from the thing that holds the faulty part. */
  Fault in(String holder) {
    return new Fault(reason, where.isEmpty() ? holder : holder + ", " + where);
  }

  @Override public String toString() {
    return where.isEmpty() ? reason.sentence() : where + "\u202F: " + reason.sentence();
  }
}
