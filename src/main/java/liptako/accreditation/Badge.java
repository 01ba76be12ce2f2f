package liptako.accreditation;

import java.time.Instant;
import java.util.UUID;

/** A badge that is valid. Its code is what the QR code says. */
public record Badge(UUID id, UUID deputy, String code, Instant issuedAt) {}
