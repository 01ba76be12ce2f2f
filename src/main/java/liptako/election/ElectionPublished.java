package liptako.election;

import java.util.UUID;

/** An election is being published, in the transaction that does it. */
public record ElectionPublished(UUID election) {}
