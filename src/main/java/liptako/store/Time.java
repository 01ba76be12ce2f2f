package liptako.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the whole system: UTC, in whole microseconds, which both databases keep exactly. */
@ApplicationScoped
public class Time {
  @Produces Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
