package liptako.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.rules.Finding;

/**
 * The quorum counted in form: an act of the sitting with its figures.
 *
 * @param item the item it was called on, or null
 * @param number counts the calls of the sitting from 1
 * @param ruleTitle the rule whose quorum is counted
 * @param askedBy who asked for it, in words
 * @param concludedAt null while the call goes on; what follows is null or empty until then
 * @param consequence what the rule lets follow, in words; empty when the quorum is met
 * @param present the names of those present, by delegation and number
 * @param suspends whether a lack has the sitting suspended by the rule
 * @param followedAt when the sitting was suspended for it, or null
 */
public record QuorumCall(UUID id, UUID sitting, UUID item, int number, String rule, String ruleTitle, String askedBy, Instant openedAt, Instant concludedAt, Integer seats, Integer inOffice,
    Integer presentCount, Boolean met, String consequence, List<Finding> findings, List<String> present, boolean suspends, Instant followedAt) {
  public boolean open() {
    return concludedAt == null;
  }

  /** Whether the quorum lacked and the suspension that the rule then asks has not been ordered. */
  public boolean toFollow() {
    return !open() && !met && suspends && followedAt == null;
  }
}
