package liptako.release;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.permission.Caller;
import liptako.refusal.Refusal;
import liptako.store.Configuration;

/** Publishes what an embargo held back when its instant has come by the server's clock, and delivers what is queued for outside. */
@Singleton
@Startup
@DependsOn("JournalStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReleaseClock {
  private static final Logger LOG = Logger.getLogger("liptako.release");
  /** An embargo ends within this many milliseconds of its instant. */
  private static final long BEAT_MILLIS = 500;
  /** Messages in a row, so that embargoes are not kept waiting by a slow receiver. */
  private static final int BATCH = 5;

  @Resource private ManagedThreadFactory threads;
  @Inject private ReleaseService releases;
  @Inject private PaperReleases papers;
  @Inject private Announcements announcements;
  @Inject private Caller caller;
  @Inject private Clock clock;
  private final Messenger messenger = new Messenger();
  private Thread embargoes;
  private Thread messages;

  @PostConstruct void begin() {
    Configuration.webhooks().stream().filter(address -> !Messenger.acceptable(address)).forEach(address ->
        LOG.severe("LIPTAKO_WEBHOOKS: " + address + " is not called; an address begins with https://, or with http:// on this machine"));
    embargoes = thread("liptako-embargo", this::publish);
    messages = thread("liptako-announcements", this::deliver);
  }

  private Thread thread(String name, Beat beat) {
    Thread thread = threads.newThread(() -> run(beat));
    thread.setName(name);
    thread.start();
    return thread;
  }

  @PreDestroy void end() {
    embargoes.interrupt();
    messages.interrupt();
  }

  private interface Beat {
    void once() throws InterruptedException;
  }

  private static void run(Beat beat) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(BEAT_MILLIS);
        beat.once();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "publication or announcement failed; it is tried again", e);
      }
    }
  }

  private void publish() {
    for (UUID release : releases.due()) {
      caller.asSystem(() -> {
        releases.publishDue(release);
        return null;
      });
    }
    for (UUID paper : papers.due()) {
      caller.asSystem(() -> {
        try {
          papers.publishDue(paper);
        } catch (Refusal e) {
          LOG.log(Level.WARNING, "paper " + paper + " was not published when its embargo ended: " + e.getMessage());
          papers.voidDue(paper);
        }
        return null;
      });
    }
  }

  private void deliver() throws InterruptedException {
    List<Announcements.Announcement> due = announcements.due(BATCH);
    for (var announcement : due) {
      boolean listed = Messenger.allowed(announcement.address());
      Optional<String> error = messenger.post(announcement, clock.instant());
      if (error.isEmpty()) {
        announcements.delivered(announcement);
      } else {
        announcements.failed(announcement, error.get(), !listed);
      }
    }
  }
}
