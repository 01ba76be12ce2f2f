/**
 * The register of mandates: who was designated, verified, sworn, suspended, replaced and when, and what follows from it at any instant:
 * who sits, which title a person bears, which base a majority has. Door: {@link liptako.mandate.Register}.
 *
 * <p>Pure: it knows no clock and no store; the verifier recomputes rolls with the same code. Instants are points of UTC, an interval holds its
 * beginning and not its end, and nothing is overwritten: a wrong entry is voided by a further one. Null is refused unless said otherwise.
 *
 * <p>Not here: names and documents (accreditation), who is in the room (attendance), what a rule asks of a vote (rules).
 */
package liptako.mandate;
