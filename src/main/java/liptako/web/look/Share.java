package liptako.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * How long a part of a bar is, as one of the classes {@code s0} to {@code s200} of {@code base.css}: half a hundredth each. No page carries a style of its own. Parts are rounded down
 * and what is needed up, so that a bar never seems to reach what it does not.
 */
@Named
@ApplicationScoped
public class Share {
  static final int STEPS = 200;

  /** The class of a part. */
  public String of(long part, long whole) {
    return "s" + step(part * STEPS / Math.max(whole, 1));
  }

  /** The class of what is needed. */
  public String needed(long need, long whole) {
    return "s" + step((need * STEPS + Math.max(whole, 1) - 1) / Math.max(whole, 1));
  }

  private static long step(long step) {
    return Math.max(0, Math.min(STEPS, step));
  }
}
