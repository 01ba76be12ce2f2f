/** French as it is said and printed by the desks. Pure: {@link liptako.web.french.Numbers} for what the chair reads out. */
package liptako.web.french;
