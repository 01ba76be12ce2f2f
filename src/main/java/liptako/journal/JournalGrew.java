package liptako.journal;

/**
 * Fired after the commit and its sync: everything up to this number can be seen by everybody.
 *
 * @param number the journal's last number
 */
public record JournalGrew(long number) {}
