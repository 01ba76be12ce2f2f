package liptako.backup;

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
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.store.Configuration;
import liptako.store.Database;

/**
 * Makes a backup when the file {@code backups/ask} appears in the data folder, under the name it holds or that of the instant; answers by
 * {@code NAME.done} with the file's name, or {@code NAME.failed} with why not. Who can write there owns the server anyway.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class Backups {
  private static final Logger LOG = Logger.getLogger("liptako.backup");
  private static final long LOOK_EVERY_MILLIS = 500;
  @Resource private ManagedThreadFactory threads;
  @Inject private Database database;
  @Inject private Clock clock;
  private volatile Thread thread;

  @PostConstruct void start() {
    thread = threads.newThread(this::watch);
    thread.setName("liptako-backup");
    thread.start();
  }

  @PreDestroy void stop() {
    thread.interrupt();
  }

  private void watch() {
    Path folder = Configuration.data().resolve("backups");
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        Path ask = folder.resolve("ask");
        if (Files.exists(ask)) {
          answer(folder, ask);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Path folder, Path ask) {
    Instant now = clock.instant();
    String name = "backup";
    try {
      String given = Files.readString(ask).strip();
      name = given.matches("[A-Za-z0-9_-]{1,60}") ? given : "liptako-" + now.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[:-]", "");
      Files.delete(ask);
      Path file = make(folder, name, now);
      Files.writeString(folder.resolve(name + ".done"), file + "\n");
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.log(Level.SEVERE, "the backup could not be made", e);
      try {
        Files.deleteIfExists(ask);
        Files.writeString(folder.resolve(name + ".failed"), e + "\n");
      } catch (IOException worse) {
        LOG.log(Level.SEVERE, "nor could that be said", worse);
      }
    }
  }

  /** A finished backup has its name only once it is whole and on disk. */
  private Path make(Path folder, String name, Instant now) throws IOException, SQLException {
    Path part = folder.resolve(name + ".part"), file = folder.resolve(name + ".zip");
    Files.deleteIfExists(part);
    Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var connection = database.source().getConnection(); var out = Files.newOutputStream(part)) {
      Object acts = Snapshot.write(connection, Configuration.data().resolve("keys"), now, out).get("acts");
      LOG.info(() -> "backup " + file.getFileName() + " reaches act " + acts);
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
