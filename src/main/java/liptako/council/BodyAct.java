package liptako.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import liptako.assembly.Body;

/**
 * A numbered act of a body.
 *
 * @param reference how it is cited, as the numbering in force made it; never changes
 * @param decision the decision of the States it rests upon, or null
 * @param scrutin the scrutin of the Parliaments it rests upon, or null
 */
public record BodyAct(UUID id, Body body, ActKind kind, int year, int number, String reference, String title, String content, UUID session, UUID dossier, UUID decision,
    UUID scrutin, LocalDate adoptedOn, Instant issuedAt, Instant publishedAt) {}
