package liptako.council;

import java.time.LocalDate;

/** What somebody wrote of an action. */
public record ActionFields(String code, Pillar pillar, String title, String lead, LocalDate dueOn, Progress progress, String note) {}
