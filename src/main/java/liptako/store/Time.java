package liptako.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the whole system: UTC, in whole microseconds, which both databases keep exactly; it never goes back. */
@ApplicationScoped
public class Time {
  private final Clock steady = new SteadyClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));

  @Produces Clock clock() {
    return steady;
  }
}
