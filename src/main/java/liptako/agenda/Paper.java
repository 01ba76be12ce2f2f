package liptako.agenda;

import java.time.Instant;
import java.util.UUID;

/** A PDF attached to an item. */
public record Paper(UUID id, UUID item, String title, String fileName, int bytes, String sha256, Instant addedAt) {}
