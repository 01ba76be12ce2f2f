package liptako.proxy;

/**
 * What the assembly allows when a delegation of vote is notified; the rule of a scrutin may allow less.
 *
 * @param held how many one deputy may hold at a time, 0 for none
 * @param sameDelegation whether giver and holder must belong to the same delegation
 * @param days how long one lasts that names no end
 */
public record ProxyLimits(int held, boolean sameDelegation, int days) {}
