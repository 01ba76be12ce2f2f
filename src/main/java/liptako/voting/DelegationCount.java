package liptako.voting;

import java.time.Instant;
import java.util.UUID;

/**
 * What a delegation did in a published scrutin that was proclaimed.
 *
 * @param inOffice members on the frozen roll
 * @param present of them present at the opening
 */
public record DelegationCount(UUID scrutin, UUID session, int number, Instant openedAt, String state, int inOffice, int present, int pour, int contre, int abstention) {
  /** Ballots that count. */
  public int cast() {
    return pour + contre + abstention;
  }
}
