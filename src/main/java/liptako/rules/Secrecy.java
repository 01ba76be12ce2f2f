package liptako.rules;

import java.util.Collection;

/** When the total of a secret count would betray a vote: one voter, or three at most who all did the same. Then it is shown nowhere. */
public final class Secrecy {
  /** As many agree by chance now and then; fewer know each other's vote from the total. */
  public static final int UNANIMOUS_MOST = 3;

  private Secrecy() {}

  /**
   * Whether to hold the figures back.
   *
   * @param voters who took part
   * @param figures ballots for each answer, blank and void papers among them
   */
  public static boolean betrays(int voters, Collection<Integer> figures) {
    return voters == 1 || voters > 0 && voters <= UNANIMOUS_MOST && figures.stream().allMatch(figure -> figure == 0 || figure >= voters);
  }
}
