package liptako.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** An embedded PostgreSQL that syncs as a real one does: as it comes, it is set not to. */
final class Postgres implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private Postgres(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  static Postgres start(Path data, int port) {
    var postgres = new Postgres(data, port);
    postgres.start();
    return postgres;
  }

  void start() {
    try {
      // The mark of a process that is no more; its number may be somebody else's now.
      Files.deleteIfExists(data.resolve("postmaster.pid"));
      var builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
      server = (port == 0 ? builder : builder.setPort(port)).start();
      try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement();
          var rows = statement.executeQuery("select current_setting('fsync') || current_setting('synchronous_commit')")) {
        rows.next();
        if (!rows.getString(1).equals("onon")) {
          throw new IllegalStateException("this PostgreSQL does not sync: " + rows.getString(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same database at the same address, after {@link #close}. */
  void startAgain(int port) {
    server = start(data, port).server;
  }

  /** The processes that serve now. */
  java.util.List<Long> processes() {
    return Shell.run("pgrep", "-P", String.valueOf(pid())).lines().map(line -> Long.parseLong(line.strip())).toList();
  }

  void execute(String sql) {
    try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  /** The process that all others are children of. */
  long pid() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code config/run.sh} is told. */
  Map<String, String> environment() {
    return Map.of("LIPTAKO_DB_URL", server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""), "LIPTAKO_DB_USER", "postgres");
  }

  @Override public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
