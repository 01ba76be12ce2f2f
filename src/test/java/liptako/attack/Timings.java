package liptako.attack;

import java.util.Arrays;
import java.util.Random;

/** Whether two series of times, measured in pairs, differ: by how much, and how likely chance alone would make as much of it. */
final class Timings {
  private Timings() {}

  /** The median of the first to that of the second. */
  static double ratio(long[] first, long[] second) {
    return (double) median(first) / median(second);
  }

  /** The part of random exchanges within pairs that makes the medians differ at least as much (a permutation test): near 0 when the difference is no chance. */
  static double chance(long[] first, long[] second, int exchanges, long seed) {
    var random = new Random(seed);
    double seen = Math.abs(Math.log(ratio(first, second)));
    int asMuch = 0;
    for (int i = 0; i < exchanges; i++) {
      long[] one = first.clone(), other = second.clone();
      for (int pair = 0; pair < one.length; pair++) {
        if (random.nextBoolean()) {
          long held = one[pair];
          one[pair] = other[pair];
          other[pair] = held;
        }
      }
      asMuch += Math.abs(Math.log(ratio(one, other))) >= seen ? 1 : 0;
    }
    return (asMuch + 1.0) / (exchanges + 1);
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
