/**
 * The order of business: items by topic, split by sitting, their papers, and its published versions.
 *
 * <p>Door: {@link liptako.agenda.AgendaService}, {@link liptako.agenda.PaperService}. Not here: what is said (floor) and decided (voting).
 */
package liptako.agenda;
