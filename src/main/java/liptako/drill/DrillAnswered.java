package liptako.drill;

/** Fired when an answer to the rehearsal was received, so that the clerk's desk looks again. */
public record DrillAnswered() {}
