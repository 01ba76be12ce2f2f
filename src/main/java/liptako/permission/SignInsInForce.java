package liptako.permission;

/** Knows whether a sign-in still stands: a line that stays open asks before it does anything in its holder's name. */
public interface SignInsInForce {
  /** Whether it has not ended, and its account is enabled and what it was. */
  boolean stands(AccountPrincipal who);
}
