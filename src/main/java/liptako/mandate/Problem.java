package liptako.mandate;

import java.time.Instant;

/**
 * Why a register cannot stand.
 *
 * @param mandate the mandate at fault
 * @param other the other mandate concerned, or null
 * @param at the first instant of it
 * @param turn the change at fault, or null
 * @param number the seats there are, for {@link Kind#NO_SEAT}
 */
public record Problem(Kind kind, Mandate mandate, Mandate other, Instant at, Turn turn, int number) {
  /** What is wrong, in the order it is looked for. */
  public enum Kind {
    /** It ends before it begins. */
    NO_TIME,
    /** The person already has a mandate in that time. */
    OVERLAPS,
    /** A substitute of no principal, of another State, or of another substitute. */
    NO_PRINCIPAL,
    /** The change cannot stand there. */
    MISPLACED,
    /** The substitute and the principal would both sit, or two substitutes of one principal. */
    BOTH_SEATED,
    /** More deputies than seats. */
    NO_SEAT
  }
}
