package liptako.access;

/**
 * A new sign-in: its token, and the key by which the browser is known to the account from now on, without which the token is nobody's.
 *
 * @param language the code of the language that the account's holder chose to read, or null
 */
public record OpenedSignIn(String token, String device, String language) {}
