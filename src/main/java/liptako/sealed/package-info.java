/**
 * Secret votes on terminals: the trustees' key, the voters' keys, sealed ballots in boxes, the count that opens a sum and never a ballot. Formats and
 * proofs are {@link liptako.secret}'s. No choice is ever here in clear, and nothing stored joins a deputy and a ballot: who took part and who may vote are whole
 * texts in the order of the roll, ballots carry a public key and no time, and they arrive without the sign-in.
 *
 * <p>Doors: {@link liptako.sealed.KeyCeremonies} (trustees), {@link liptako.sealed.SecretVotes} (prepare), {@link liptako.sealed.KeyCollection}
 * (voters' keys), {@link liptako.sealed.SecretOpening} (open, hold), {@link liptako.sealed.SealedBox} (sign, cast, spend), {@link liptako.sealed.SecretCount} (close, decrypt, result), {@link liptako.sealed.SecretOutcome} (proclaim,
 * publish, annul), {@link liptako.sealed.SecretReading} for everything that is read.
 */
package liptako.sealed;
