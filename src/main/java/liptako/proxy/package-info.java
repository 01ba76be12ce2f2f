/**
 * Delegations of vote: a deputy who cannot be there names one who votes for him, for a period, with a motive, before the scrutin opens. A history
 * of facts: ended by their period or revoked, never deleted. The motive stays with the clerk; who votes for whom is public.
 *
 * <p>Door: {@link liptako.proxy.ProxyService}. Not here: which of them count in a scrutin ({@link liptako.rules.ProxyRoll}), casting (voting).
 */
package liptako.proxy;
