package liptako.rules;

import java.util.Objects;

/**
 * Adoption without a vote.
 *
 * @param minutes how long an objection may be raised, 0 for at once
 * @param byDelegation whether an objection is that of a delegation and not of a member
 * @param tolerated how many objections do not prevent the consensus
 * @param failing what follows: TO_VOTE, DROPPED (AIPA) or REFERRED
 */
record ConsensusRule(int minutes, boolean byDelegation, int tolerated, Verdict.Outcome failing) {
  ConsensusRule {
    Objects.requireNonNull(failing, "failing");
  }
}
