/**
 * The deputy's terminal: what its first paint needs ({@link liptako.web.terminal.TerminalPage}) and the personal requests its script makes
 * ({@link liptako.web.terminal.TerminalResource}). What everybody sees comes by the live stream (live).
 */
package liptako.web.terminal;
