package liptako.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.rules.Finding;

/**
 * The quorum counted in form: an act of the sitting with its figures.
 *
 * @param number counts the calls of the sitting from 1
 * @param ruleTitle the rule whose quorum is counted
 * @param askedBy who asked for it, in words
 * @param concludedAt null while the call goes on; what follows is null or empty until then
 * @param consequence what the rule lets follow, in words; empty when the quorum is met
 * @param present the names of those present, by delegation and number
 */
public record QuorumCall(UUID id, UUID sitting, int number, String rule, String ruleTitle, String askedBy, Instant openedAt, Instant concludedAt, Integer seats, Integer inOffice,
    Integer presentCount, Boolean met, String consequence, List<Finding> findings, List<String> present) {
  public boolean open() {
    return concludedAt == null;
  }
}
