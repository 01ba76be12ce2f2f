/** What the tests of the running system share: one server for all of them, a plain HTTP client, and a real browser. */
package liptako.testing;
