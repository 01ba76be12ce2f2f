/**
 * Pure: speaking time and the order of speakers. {@link liptako.speaking.TimeBudget} shares an item's time between delegations and says what is
 * left to whom, {@link liptako.speaking.SpeechClock} reads one speech's clock, {@link liptako.speaking.Queue} puts requests in order. Times are
 * whole milliseconds; no clock is read here.
 */
package liptako.speaking;
