package liptako.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import liptako.assembly.Body;

/**
 * What is asked when somebody takes an office.
 *
 * @param person somebody already known, or null to make name and state known
 * @param title the title borne; the office's own word when empty
 */
public record Appointment(UUID person, String name, String state, Body body, Office office, Pillar pillar, String title, Instant beginsAt, Instant endsAt,
    String actNumber, LocalDate actDate, boolean sample) {}
