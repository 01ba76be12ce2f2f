package liptako.store;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.logging.Logger;

/**
 * A clock that never goes back. When the machine's is set back, this one goes on from where it was, ahead by as much: what happened later is
 * later on record. A restart takes the machine's time again. Pages that outlive a request hold it, so it can be stored with them.
 */
final class SteadyClock extends Clock implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger("liptako.store");
  /** A step back smaller than this is the machine's clock being kept in time, and not worth a word. */
  private static final Duration STEP = Duration.ofSeconds(1);
  private final Clock machine;
  private Duration ahead = Duration.ZERO;
  private Instant last = Instant.MIN;

  SteadyClock(Clock machine) {
    this.machine = machine;
  }

  @Override public synchronized Instant instant() {
    Instant now = machine.instant().plus(ahead);
    if (now.isBefore(last)) {
      Duration back = Duration.between(now, last);
      ahead = ahead.plus(back);
      if (back.compareTo(STEP) >= 0) {
        LOG.warning("the machine's clock was set back by " + back + ": the server goes on in its own time, " + ahead + " ahead, until it is restarted");
      }
      now = last;
    }
    last = now;
    return now;
  }

  @Override public ZoneId getZone() {
    return machine.getZone();
  }

  @Override public Clock withZone(ZoneId zone) {
    return new SteadyClock(machine.withZone(zone));
  }
}
