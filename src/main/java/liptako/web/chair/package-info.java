/** The chair's desk: what to say, what the rule gives, the acts of presiding. */
package liptako.web.chair;
