/**
 * Accounts and sign-in. Doors: {@link liptako.access.AccessService} for accounts, {@link liptako.access.SignInService} for the
 * token a browser carries. Not here: what a role may do (permission).
 */
package liptako.access;
