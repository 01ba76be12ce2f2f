package liptako.access;

/** A new sign-in: its token, and that by which the browser is known to the account from now on. */
public record OpenedSignIn(String token, String device) {}
