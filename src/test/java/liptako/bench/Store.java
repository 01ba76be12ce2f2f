package liptako.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of one benchmark: H2 in the server's folder, or a PostgreSQL of its own that really syncs (the embedded one does not, unless told). */
final class Store implements AutoCloseable {
  private final EmbeddedPostgres postgres;

  private Store(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** By name, h2 or postgresql. */
  static Store of(String name) {
    return name.equals("postgresql") ? postgresql() : new Store(null);
  }

  private static Store postgresql() {
    try {
      var store = new Store(EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start());
      try (var connection = store.connect(null); var statement = connection.createStatement();
          var rows = statement.executeQuery("select current_setting('fsync'), current_setting('synchronous_commit')")) {
        rows.next();
        if (!rows.getString(1).equals("on") || !rows.getString(2).equals("on")) {
          throw new IllegalStateException("PostgreSQL does not sync: its figures would say nothing");
        }
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the server is told. */
  Map<String, String> environment() {
    return embedded() ? Map.of() : Map.of("LIPTAKO_DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "LIPTAKO_DB_USER", "postgres");
  }

  boolean embedded() {
    return postgres == null;
  }

  /** A connection beside the server's; to H2 only while no server runs on the folder. */
  Connection connect(Path folder) throws SQLException {
    return embedded() ? DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("liptako") + ";WRITE_DELAY=0", "liptako", "")
        : DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
  }

  @Override public String toString() {
    return embedded() ? "H2" : "PostgreSQL";
  }

  @Override public void close() {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
