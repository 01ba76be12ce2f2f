package liptako.voting;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored ballot.
 *
 * @param receipt short code shown to the deputy, from the hash of the journal's entry
 * @param act number of that entry
 */
public record BallotFact(UUID id, UUID deputy, Choice choice, Instant receivedAt, String receipt, long act) {}
