package liptako.attendance;

import java.time.Instant;
import java.util.UUID;

/** A deputy is excused from a sitting. The reason is for who marks attendance; null for everybody else. */
public record Excuse(UUID id, UUID deputy, String reason, Instant recordedAt) {}
