/**
 * Who may do what: the table of acts and roles ({@link liptako.permission.Act}), and the wall that enforces it.
 *
 * <p>Every public method of a service says who may call it by {@link liptako.permission.Allowed} or {@link liptako.permission.Public};
 * the interceptor stands before it, so that page, API and test meet the same wall. Not here: accounts and sign-in (access).
 */
package liptako.permission;
