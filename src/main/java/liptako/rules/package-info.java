/**
 * Decides whether a vote passes and says why, from rules of procedure written as data. Door: {@link liptako.rules.Rule}.
 *
 * <p>A {@link liptako.rules.Rule} is read from JSON (format and examples: {@code docs/rules.md}), frozen with the
 * scrutin, and turns a {@link liptako.rules.Tally} into a {@link liptako.rules.Verdict} with one
 * {@link liptako.rules.Finding} per condition and a French explanation that can be checked by hand. Elections by name go
 * through {@link liptako.rules.Rule#elect}, acts find their rule through {@code Acts}, and
 * {@link liptako.rules.Replay} judges recorded votes from the command line.
 *
 * <p>Rules that hold everywhere here: integers and exact fractions only; an unknown figure is
 * {@link liptako.rules.Tally#UNKNOWN}, never zero, and a rule that needs it is refused by a
 * {@link liptako.rules.MissingFigureException}; null is refused; no clock, no randomness, no I/O but in {@code Replay}.
 *
 * <p>Not here: who may vote (assembly), ballots and their storage (voting), rendering (web).
 */
package liptako.rules;
