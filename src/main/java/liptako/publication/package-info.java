/**
 * What the institution makes public: the site's readings, the open data, the minutes of a sitting, and the bundle of a session that anybody can verify.
 *
 * <p>Doors: {@link liptako.publication.PublicSite} (what a page of the site or the open data shows, each with a constant number of
 * queries), {@link liptako.publication.MinutesService} (drafts, publishes and hands out minutes), {@link liptako.publication.SessionBundle}
 * (what it says is made from the journal by {@link liptako.verifier.SessionRecord}). {@link liptako.publication.Words},
 * {@link liptako.publication.ResultFile} and {@link liptako.publication.MinutesText} are pure. Figures come from the scrutin's own view and
 * are never counted here. Not here: how a page looks (web).
 */
package liptako.publication;
