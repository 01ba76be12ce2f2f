package liptako.rules;

/**
 * Delegations of vote (procurations).
 *
 * @param max how many one member may hold, 0 for none (Burkina Faso, Constitution art. 85: 1)
 * @param sameDelegation whether giver and holder must belong to the same delegation
 */
public record Proxies(int max, boolean sameDelegation) {
  static final Proxies NONE = new Proxies(0, false);

  public Proxies {
    if (max < 0) {
      throw new IllegalArgumentException("max " + max + " (valid: 0 or more)");
    }
  }
}
