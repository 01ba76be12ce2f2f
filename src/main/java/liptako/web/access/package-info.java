/** Signing in and out, the first set-up, and the pages that say why something was not shown. */
package liptako.web.access;
