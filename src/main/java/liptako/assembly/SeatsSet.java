package liptako.assembly;

import java.time.LocalDate;

/** A number of seats of a delegation from a date on. As an event it is fired before it is stored: who has a reason against it refuses. */
public record SeatsSet(String stateCode, LocalDate from, int seats) {}
