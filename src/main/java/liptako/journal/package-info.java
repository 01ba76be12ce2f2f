/**
 * The journal: every act in one order, each entry hashed over the one before, appended in the transaction of the act itself.
 *
 * <p>Door: {@link liptako.journal.JournalService}; {@link liptako.journal.Entry} is the pure core. An entry's number is also the number
 * of the live stream, because commits follow it. Nothing here is ever updated or deleted.
 */
package liptako.journal;
