package liptako.sealed;

/**
 * The answer to what reached a box, given when it is on disk.
 *
 * @param tracker finds the ballot in the published list; null for a signing
 * @param repeated whether it was stored before and this is the first answer again
 * @param refused why it does not count, or null
 */
public record SealedReceipt(String tracker, boolean repeated, Reason refused) {
  /** Reasons in the order in which they are judged. */
  public enum Reason { BALLOT_SPENT, BALLOT_CAST, WAS_REFUSED, SECRET_VOTE_ANNULLED, SECRET_VOTE_OVER, SECRET_VOTE_IS_HELD, NOT_AN_ELECTOR, SIGN_FIRST, SECRET_NOT_REVOTABLE, TOO_MANY_BALLOTS }

  static SealedReceipt taken(String tracker, boolean repeated) {
    return new SealedReceipt(tracker, repeated, null);
  }

  static SealedReceipt refused(String tracker, Reason reason) {
    return new SealedReceipt(tracker, false, reason);
  }
}
