package liptako.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import liptako.assembly.Body;

/**
 * A dossier sent from one body to another, or the answer to that.
 *
 * @param act the numbered act that goes with it, or null
 * @param dueOn by when an answer is asked for, or null
 * @param answers the referral this one answers, or null
 * @param answered whether it is, or is answered by, an answer
 */
public record Referral(UUID id, UUID dossier, int number, Body from, Body to, Purpose purpose, UUID act, String note, LocalDate dueOn, Instant referredAt, UUID answers,
    boolean answered) {}
