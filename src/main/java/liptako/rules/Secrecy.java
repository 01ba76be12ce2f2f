package liptako.rules;

/**
 * When the total of a secret count would betray a vote: of one voter it is his vote, and of three at most who agree it is that of each. Whether they agree
 * makes no difference here: if only what was unanimous were held back, holding it back would say that it was, and the outcome which way.
 */
public final class Secrecy {
  /** As many agree by chance now and then; fewer know each other's vote from the total. */
  public static final int FEW_MOST = 3;

  private Secrecy() {}

  /**
   * Whether to hold back the figures of a count.
   *
   * @param voters who took part: the papers found, blank and void ones among them
   */
  public static boolean betrays(int voters) {
    return voters > 0 && voters <= FEW_MOST;
  }
}
