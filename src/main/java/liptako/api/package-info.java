/** The ground of the HTTP API: its root, errors as problem details (RFC 9457), and the walls every request meets. Resources stand in their rooms. */
package liptako.api;
