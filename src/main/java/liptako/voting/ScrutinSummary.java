package liptako.voting;

import java.time.Instant;
import java.util.UUID;

/**
 * A scrutin in a list.
 *
 * @param outcome name of the outcome proclaimed, or null
 * @param word the outcome as its rule calls it, or null while there is none
 * @param closed whether the figures may be seen: not before the close, nor where a secret vote of few would be betrayed
 * @param overridden whether the outcome proclaimed is not the rule's
 */
public record ScrutinSummary(UUID id, UUID session, UUID sitting, UUID item, int number, String question, Scrutin.Status status, String outcome, String word,
    Instant openedAt, Instant publishedAt, UUID repeats, boolean closed, int pour, int contre, int abstention, boolean overridden) {
  public boolean annulled() {
    return status == Scrutin.Status.ANNULLED;
  }
}
