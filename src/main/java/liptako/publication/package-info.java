/**
 * What the institution makes public: so far the bundle of a session, which anybody can verify.
 *
 * <p>Door: {@link liptako.publication.SessionBundle}. What a bundle says is made from the journal by {@link liptako.verifier.SessionRecord}; nothing
 * is counted here.
 */
package liptako.publication;
