package liptako.access;

/**
 * By what a browser shows which one it is, beside the token of a sign-in.
 *
 * @param device the key it got at its first sign-in, or null
 * @param terminal the key it got as a tablet of the hall, or null
 */
public record BrowserKeys(String device, String terminal) {}
