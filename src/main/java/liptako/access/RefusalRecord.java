package liptako.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.permission.ActRefused;
import liptako.permission.Caller;
import liptako.permission.Public;

/**
 * Puts what the wall refused on record: in the journal and in the audit log. Written aside, because a refusal may stand within a transaction that
 * holds the journal's turn. Bounded, so that nobody fills the journal: {@link #EACH_MOST} of an account within {@link #WINDOW}, the last of which
 * says that further ones are not written; whoever is not signed in counts as one.
 */
@ApplicationScoped
public class RefusalRecord {
  /** Enough to see what was tried; 150 accounts that try without end make 1,500 entries an hour. */
  static final int EACH_MOST = 10;
  static final Duration WINDOW = Duration.ofHours(1);
  private static final Logger LOG = Logger.getLogger("liptako.access");
  private static final String PUBLIC = "public";
  private final Map<String, Integer> written = new HashMap<>();
  private Instant since = Instant.EPOCH;
  @Resource private ManagedExecutorService aside;
  @Inject private RefusalEntry entries;
  @Inject private Caller caller;
  @Inject private Clock clock;

  void refused(@Observes ActRefused refused) {
    int left = left(refused.by());
    if (left <= 0) {
      return;
    }
    AuditLog.write(clock.instant(), "refused", refused.by(), Map.of("door", refused.door(), "acts", String.join(" ", refused.acts())));
    aside.execute(() -> {
      try {
        entries.write(refused, left == 1);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a refusal could not be put on record: " + refused, e);
      }
    });
  }

  /** A page of another role's desk was asked for. */
  @Public("whoever is refused is put on record; it opens nothing")
  public void page(String path) {
    refused(new ActRefused(caller.mark(), path == null ? "?" : path.substring(0, Math.min(path.length(), 200)), List.of()));
  }

  /** How many this caller has left, this one included; the public's share is as large as everybody's. */
  private synchronized int left(String by) {
    Instant now = clock.instant();
    if (since.plus(WINDOW).isBefore(now)) {
      since = now;
      written.clear();
    }
    String who = by.contains("-") ? by : PUBLIC;
    int before = written.getOrDefault(who, 0);
    if (before < EACH_MOST) {
      written.put(who, before + 1);
    }
    return EACH_MOST - before;
  }
}
