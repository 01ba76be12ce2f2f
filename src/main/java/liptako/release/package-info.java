/**
 * Makes things public: asked by one person, confirmed by another, at once or from an instant on, and told to those outside who asked to be told.
 * What is public is never taken back; a correction or a withdrawal is itself published, by the same two steps.
 *
 * <p>Doors: {@link liptako.release.ReleaseService} for results, {@link liptako.release.PaperReleases} for papers (orders of business, minutes, texts, elections, the bodies' acts and dossiers). {@link liptako.release.ReleaseClock} is the one thread that publishes what an embargo held back
 * and delivers what is queued; everything it knows stands in the store, so a restart loses nothing. Not here: what a result says (voting), how it
 * is shown and in which formats (publication).
 */
package liptako.release;
