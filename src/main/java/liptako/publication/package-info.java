/**
 * What the institution makes public: the site's readings, the open data, and the minutes of a sitting.
 *
 * <p>Doors: {@link liptako.publication.PublicSite} (what a page of the site or the open data shows, each with a constant number of
 * queries), {@link liptako.publication.MinutesService} (drafts, publishes and hands out minutes). {@link liptako.publication.Words},
 * {@link liptako.publication.ResultFile} and {@link liptako.publication.MinutesText} are pure. Figures come from the scrutin's own view and
 * are never counted here. Not here: how a page looks (web).
 */
package liptako.publication;
