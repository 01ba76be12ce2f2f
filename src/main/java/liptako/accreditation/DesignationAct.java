package liptako.accreditation;

import java.time.Instant;
import java.util.UUID;

/** The file of a designation act; several mandates may rest on one. */
public record DesignationAct(UUID id, String state, String number, String fileName, int bytes, String sha256, Instant addedAt) {}
