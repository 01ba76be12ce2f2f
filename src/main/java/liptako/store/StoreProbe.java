package liptako.store;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.refusal.Refusal;

/**
 * While the store is in a trouble that may pass, tries every second to write one row: nobody else writes then. Connections of before the
 * trouble may be dead; the pool looks at each it hands out (see {@link Database}).
 */
@ApplicationScoped
public class StoreProbe {
  private static final long EVERY_MILLIS = 1_000;
  /** Below this H2 is left alone: what waits for room has it first. A chunk of H2's is far smaller. */
  private static final long ROOM_BYTES = 16L << 20;
  private static final Logger LOG = Logger.getLogger("liptako.store");

  @Resource private ManagedThreadFactory threads;
  @Inject private Database database;
  @Inject private Durability durability;
  @Inject private StoreHealth health;
  @Inject private Clock clock;
  private Thread thread;

  synchronized void changed(@Observes StoreHealth.Changed event) {
    if (health.alarm().filter(alarm -> alarm.trouble().passes()).isPresent() && (thread == null || !thread.isAlive())) {
      thread = threads.newThread(this::run);
      thread.setName("liptako-store-probe");
      thread.start();
    }
  }

  @PreDestroy synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void run() {
    try {
      do {
        Thread.sleep(EVERY_MILLIS);
        probe();
      } while (health.alarm().filter(alarm -> alarm.trouble().passes()).isPresent());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void probe() {
    if (full()) {
      return;
    }
    try (Connection connection = database.source().getConnection()) {
      try (var update = connection.prepareStatement("update store_probe set at_time = ?")) {
        update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
        update.executeUpdate();
      }
      durability.sync();
      health.worked();
    } catch (SQLException | Refusal e) {
      health.failed(e);
      LOG.log(Level.FINE, "the store is still in trouble", e);
    }
  }

  private boolean full() {
    try {
      return Configuration.databaseUrl().isEmpty() && Files.getFileStore(Configuration.data()).getUsableSpace() < ROOM_BYTES;
    } catch (IOException e) {
      return false; // trying says it better
    }
  }
}
