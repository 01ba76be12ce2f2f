package liptako.council;

import java.time.Instant;
import java.util.UUID;

/** A dossier on the order of business of a session: the agenda's item carries it there. */
public record Placement(UUID item, UUID dossier, UUID session, Instant placedAt) {}
