/**
 * A State's witness: follows the journal from outside, keeps its own copy, countersigns what continues it, and shouts at a fork.
 *
 * <p>Door: {@link liptako.witness.Witness}, a command that a delegation runs on a machine of its own, by cron. It needs nothing but Java and the
 * pure rooms, and sees sealed entries only. A fork is kept as evidence: two heads, both signed by the journal's key, that cannot both be true.
 */
package liptako.witness;
