package liptako.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Times as HdrHistogram keeps them: microseconds, three digits exact, up to ten minutes. */
final class Percentiles {
  private Percentiles() {}

  static Histogram histogram() {
    return new Histogram(600_000_000L, 3);
  }

  static String of(Histogram micros) {
    return String.format(Locale.ROOT, "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, longest %.1f ms", millis(micros, 50), millis(micros, 90), millis(micros, 99),
        millis(micros, 99.9), micros.getMaxValue() / 1e3);
  }

  static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }
}
