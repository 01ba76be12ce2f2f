/**
 * Push to desks and display: one ordered stream, whose number is the journal's. A frame always says the whole state of the hall, so a page
 * that missed any number of frames shows the same as one that missed none.
 *
 * <p>Door: {@link liptako.live.LiveHub}; pages connect to {@link liptako.live.LiveEndpoint}. What a frame holds: {@link liptako.live.HallFrame}.
 */
package liptako.live;
