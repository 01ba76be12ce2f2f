package liptako.publication;

import java.time.Instant;

/** @param until the instant from which a paper may be public, or null for as soon as it is confirmed */
public record EmbargoBody(Instant until) {}
