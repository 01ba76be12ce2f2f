/**
 * Secret ballots that anybody can verify and nobody can open: the Belenios protocol, version 1, homomorphic questions,
 * group BELENIOS-2048. Formats and checks line by line: {@code docs/secret-core.md}.
 *
 * <p>Doors: {@link liptako.secret.BallotMaker} seals a vote, {@link liptako.secret.BallotCheck} admits or refuses one,
 * {@link liptako.secret.Archive} writes and reads the published file, {@link liptako.secret.EncryptedTally},
 * {@link liptako.secret.PartialDecryption} and {@link liptako.secret.Trustees} lead from the box to the
 * {@link liptako.secret.Result}, {@link liptako.secret.Auditor} recomputes all of it. Trustees' keys:
 * {@link liptako.secret.TrusteePublicKey} (all needed) and {@link liptako.secret.Member} (any two of three). Two commands
 * need no server: {@link liptako.secret.TrusteeKey} and {@link liptako.secret.Audit}.
 *
 * <p>What is read is refused with a {@link liptako.secret.Fault}, whose {@link liptako.secret.Reason} is stable; parsers throw
 * it in a {@link liptako.secret.FaultException}, checks return it. Every text is compared with its canonical form, byte for
 * byte. Randomness comes from the {@link java.security.SecureRandom} handed in and from nothing else. Null is refused.
 *
 * <p>Not here: who may vote (accreditation), storage and transport (voting), clock, and pages.
 */
package liptako.secret;
