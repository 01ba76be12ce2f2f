/**
 * Scrutins, from the opening that freezes roll, rule and question to the published result. Nothing is overwritten: a void ballot, a
 * correction, a repeat are further acts beside the first.
 *
 * <p>Doors, one an act: {@link liptako.voting.ScrutinOpening}, {@link liptako.voting.BallotBox} (cast),
 * {@link liptako.voting.ScrutinConduct} (hold, resume, prolong, close), {@link liptako.voting.Proclamation} (proclaim, override, publish, annul),
 * {@link liptako.voting.Corrections}, and {@link liptako.voting.ScrutinReading} for everything that is read. {@link liptako.voting.RuleShelf}
 * keeps the rules of procedure. What may follow what, and which ballot counts, is pure: {@code Conduct}, {@code BallotScene}, {@code BallotJudge}. The verdict itself is the rules room's.
 */
package liptako.voting;
