/**
 * The pages of secret votes on terminals: trustees, registrars, deputies, clerk and chair, and the public result. What they do is done by scripts over the API,
 * because keys and choices must not reach the server; the beans give what stands on the page before.
 */
package liptako.web.secret;
