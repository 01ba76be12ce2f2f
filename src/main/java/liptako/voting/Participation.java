package liptako.voting;

import java.time.Instant;
import java.util.UUID;

/**
 * A deputy's part in a published scrutin.
 *
 * @param choice null when no ballot was cast, or the figures may not be seen
 */
public record Participation(UUID scrutin, int number, String question, Instant openedAt, Scrutin.Status status, boolean present, Choice choice) {}
