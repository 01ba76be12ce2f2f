package liptako.store;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes what was committed durable. PostgreSQL has synced when a commit returns; H2 has only written, so its file is synced here
 * (measured: without it a power cut loses every acknowledged ballot). Callers acknowledge after {@link #sync} has returned.
 */
@ApplicationScoped
public class Durability {
  private final boolean embedded = Configuration.databaseUrl().isEmpty();
  private Connection connection;

  /** Returns when everything committed before the call is on disk. */
  public synchronized void sync() {
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
      throw new IllegalStateException("the store could not be synced to disk", e);
    }
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
