/**
 * A rehearsal (« exercice ») of the terminals: every deputy in office is asked for an answer that counts for nothing. Nothing of it is a scrutin or
 * a ballot: it has no number, no rule and no result, is kept in memory only, and is never published; the journal says that it was held.
 *
 * <p>Door: {@link liptako.drill.DrillService}. Who is connected is the live room's to say.
 */
package liptako.drill;
