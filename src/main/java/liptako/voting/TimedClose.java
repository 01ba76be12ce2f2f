package liptako.voting;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.journal.JournalGrew;
import liptako.permission.Caller;
import liptako.refusal.Refusal;

/**
 * Closes timed scrutins at their end. What counts does not depend on it: no ballot is taken from the end on ({@link Conduct}); this gives the hall
 * its result. An end that passed while the server was down is found at its start.
 */
@ApplicationScoped
class TimedClose {
  /** The server's clock may be set meanwhile, so an end is never waited for in one piece. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Logger LOG = Logger.getLogger("liptako.voting");

  private final Semaphore changes = new Semaphore(0);
  @Resource private ManagedThreadFactory threads;
  @Inject private ScrutinConduct conduct;
  @Inject private Caller caller;
  @Inject private Clock clock;
  private Thread thread;

  void begin() {
    thread = threads.newThread(this::run);
    thread.setName("liptako-ends");
    thread.start();
  }

  @PreDestroy void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  void grew(@Observes JournalGrew event) {
    changes.release();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        changes.drainPermits(); // before reading: what comes while it reads is looked at next
        Optional<Instant> end = caller.asSystem(conduct::closeThoseOver);
        if (end.isPresent()) {
          long wait = Math.min(Duration.between(clock.instant(), end.get()).toMillis(), LOOK_AGAIN.toMillis());
          changes.tryAcquire(Math.max(1, wait), TimeUnit.MILLISECONDS);
        } else {
          changes.acquire();
          TimeUnit.MILLISECONDS.sleep(100); // a burst of ballots is looked at once
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Refusal storeInTrouble) {
        pause(); // said by the store itself
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "timed scrutins could not be closed; tried again", e);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
