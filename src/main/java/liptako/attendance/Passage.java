package liptako.attendance;

import java.time.Instant;
import java.util.UUID;

/** A deputy came (present) or left. */
public record Passage(UUID deputy, boolean present, Instant at, Means means) {}
