package liptako.council;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.rules.Rule;
import liptako.rules.Verdict;

/**
 * A question put to the States in a session of a council, with the position of each and what the frozen rule gave.
 *
 * @param annulledAt when it was declared void, or null; it stays on record with the reason
 */
public record StateDecision(UUID id, UUID session, UUID item, UUID dossier, int number, String question, Rule rule, List<Position> positions, Verdict verdict,
    Instant decidedAt, Instant annulledAt, String annulReason) {
  /** Whether an act may rest upon it. */
  public boolean stands() {
    return annulledAt == null && verdict.adopted();
  }
}
