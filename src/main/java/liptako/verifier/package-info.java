/**
 * Recomputes everything a published session bundle says, from its files alone: no server, no network, nothing but Java and the pure rooms.
 *
 * <p>Doors: {@link liptako.verifier.Verifier} on the command line, {@link liptako.verifier.Verification} in code, and
 * {@link liptako.verifier.SessionRecord}, which turns journal entries into the files of a bundle; publication writes with it what the verifier
 * compares. Rule that holds everywhere: the first thing that is wrong ends the work by a {@link liptako.verifier.Fault} that names it in
 * French, and a check that looked at nothing is wrong too. The format is written down in {@code docs/record-format.md}.
 */
package liptako.verifier;
