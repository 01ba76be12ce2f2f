package liptako.council;

import java.time.LocalDate;
import java.util.UUID;

/** A roadmap (feuille de route): its actions cover the days from {@code beginsOn} to {@code endsOn}, both included. */
public record Roadmap(UUID id, String code, String title, LocalDate beginsOn, LocalDate endsOn, boolean sample) {}
