package liptako.permission;

import java.util.List;

/**
 * Somebody was refused by the wall. Fired outside of the refused act's own transaction.
 *
 * @param by the caller's mark, « public » for who is not signed in
 * @param door the service's method, or the page, that stayed shut
 * @param acts one of which the caller would have had to be allowed; empty for a page
 */
public record ActRefused(String by, String door, List<String> acts) {}
