package liptako.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import liptako.refusal.Refusal;

/**
 * Makes what was committed durable. PostgreSQL has synced when a commit returns; H2 has only written, so its file is synced here
 * (measured: without it a power cut loses every acknowledged ballot). Callers acknowledge after {@link #sync} has returned. A sync that failed
 * is never tried again: the second one succeeds without having written anything.
 */
@ApplicationScoped
public class Durability {
  /** What a sync after a commit came to, when its caller could not be told on the spot. */
  private static final ThreadLocal<Refusal> UNTOLD = new ThreadLocal<>();
  private final boolean embedded = Configuration.databaseUrl().isEmpty();
  @Inject private StoreHealth health;
  private Connection connection;

  /**
   * Returns when everything committed before the call is on disk.
   *
   * @throws Refusal when it is not: nothing may be acknowledged
   */
  public synchronized void sync() {
    if (health.alarm().filter(alarm -> !alarm.trouble().passes()).isPresent()) {
      health.require();
    }
    if (!embedded) {
      return;
    }
    try {
      if (connection == null || connection.isClosed()) {
        connection = new LiptakoDataSource().getConnection();
      }
      try (var statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    } catch (SQLException e) {
      throw health.report(StoreTrouble.UNSAFE, e);
    }
  }

  /**
   * The same where an exception would be swallowed, after the container's commit; what failed is thrown when the call ends
   * ({@link AcknowledgedInterceptor}).
   *
   * @return whether it is on disk
   */
  public boolean syncAfterCommit() {
    try {
      sync();
      return true;
    } catch (Refusal refusal) {
      UNTOLD.set(refusal);
      return false;
    }
  }

  /** What {@link #syncAfterCommit} could not say on this thread, once. */
  static Optional<Refusal> untold() {
    Optional<Refusal> untold = Optional.ofNullable(UNTOLD.get());
    UNTOLD.remove();
    return untold;
  }

  @PreDestroy void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException("the store's sync connection could not be closed", e);
      }
    }
  }
}
