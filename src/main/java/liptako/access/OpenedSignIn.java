package liptako.access;

/** A new sign-in: its token, and the key by which the browser is known to the account from now on, without which the token is nobody's. */
public record OpenedSignIn(String token, String device) {}
