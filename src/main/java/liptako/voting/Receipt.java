package liptako.voting;

import java.time.Instant;
import java.util.UUID;

/** The answer to a ballot. It is given only when what it says is on disk. */
public sealed interface Receipt {
  UUID ballot();

  /**
   * The ballot counts.
   *
   * @param code short code by which the deputy finds the ballot in the published record
   * @param repeated whether it was already stored and this is the first answer again
   */
  record Counted(UUID ballot, Choice choice, Instant at, String code, boolean repeated) implements Receipt {}

  /** The ballot does not count, and why. */
  record Refused(UUID ballot, Reason reason) implements Receipt {}

  /** Reasons in the order in which they are judged. */
  enum Reason {
    UNKNOWN_SCRUTIN, COUNTED_BY_HAND, NOT_ON_ROLL, NO_PROXY, PROXY_VOTES, NOT_PRESENT_AT_OPENING, SAME_ID_OTHER_CHOICE, SCRUTIN_ANNULLED, SCRUTIN_CLOSED, SCRUTIN_HELD, NOT_REVOTABLE
  }
}
