package liptako.mandate;

/**
 * What a mandate needs before its holder sits.
 *
 * @param powers whether the powers must have been verified
 * @param oath whether the oath must have been sworn
 * @param contestedSits whether a holder whose powers are contested sits until the decision (Assemblée parlementaire du Conseil de l'Europe,
 *     art. 10.3: yes, but not in the vote on it; where the powers are the ground of every vote: no)
 */
public record Requirements(boolean powers, boolean oath, boolean contestedSits) {
  /** A designation is enough, as long as nobody contests it. */
  public static final Requirements NONE = new Requirements(false, false, false);
}
