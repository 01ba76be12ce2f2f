package liptako.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The judge of sign-in times finds what an attacker could use, and nothing where there is nothing. */
class TimingsTest {
  private static final int PAIRS = 36;

  private static long[] noisy(Random random, long base) {
    long[] times = new long[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      // A busy machine: now and then something else takes the processor.
      times[i] = base + (long) Math.abs(random.nextGaussian() * base / 10) + (random.nextInt(6) == 0 ? base : 0);
    }
    return times;
  }

  @Test void aSkippedHashIsFound() {
    var random = new Random(1);
    long[] skipped = noisy(random, 2_000), computed = noisy(random, 60_000);
    assertThat(Timings.ratio(skipped, computed)).isLessThan(0.1);
    assertThat(Timings.chance(skipped, computed, 4_000, 1)).isLessThan(0.001);
  }

  @Test void aFifthMoreIsFound() {
    var random = new Random(2);
    long[] more = noisy(random, 72_000), usual = noisy(random, 60_000);
    assertThat(Timings.ratio(more, usual)).isGreaterThan(1.1);
    assertThat(Timings.chance(more, usual, 4_000, 1)).isLessThan(0.001);
  }

  @Test void nothingIsFoundWhereNothingIs() {
    var random = new Random(3);
    int found = 0;
    for (int i = 0; i < 50; i++) {
      long[] one = noisy(random, 60_000), other = noisy(random, 60_000);
      found += Math.abs(Math.log(Timings.ratio(one, other))) > Math.log(1.1) && Timings.chance(one, other, 1_000, i) <= 0.001 ? 1 : 0;
    }
    assertThat(found).isZero();
  }
}
