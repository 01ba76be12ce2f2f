package liptako.sealed;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import liptako.secret.CheckRehearsal;

/**
 * Checks ballots of nobody while the keys are collected, until the compiler has made the check quick: it takes a hundred checks of a freshly started server, and
 * the first deputies of a hall should not wait for it.
 */
@ApplicationScoped
class CheckWarmth {
  /** After two hundred a check's time has settled (measured); a machine that is busy otherwise is left in peace by then. */
  private static final int CHECKS = 200;
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final String LEVEL = "-XX:TieredStopAtLevel=", FULL = "4";
  @Resource private ManagedThreadFactory threads;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Once while the server runs, in the background and on one processor. */
  void begin() {
    if (!quickCompilerAlone() && begun.compareAndSet(false, true)) {
      long end = System.nanoTime() + MOST.toNanos();
      Thread thread = threads.newThread(() -> CheckRehearsal.run(CHECKS, () -> System.nanoTime() < end && !Thread.currentThread().isInterrupted()));
      thread.setName("liptako-check-warmth");
      thread.start();
    }
  }

  /** Then no number of checks makes one quicker. The last of an option given twice is the one that holds. */
  private static boolean quickCompilerAlone() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> option.startsWith(LEVEL)).reduce((first, second) -> second)
        .filter(option -> !option.equals(LEVEL + FULL)).isPresent();
  }
}
