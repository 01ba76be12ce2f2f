package liptako.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the database alone does: many JDBC connections, each inserting one row and making it durable before the next. */
final class RawCommits {
  private RawCommits() {}

  /** Durable one-row commits a second; on H2, which does not sync by itself, each is followed by {@code CHECKPOINT SYNC}. */
  static double perSecond(Store store, int connections, int seconds) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "raw-");
    try (Connection first = store.connect(folder); var statement = first.createStatement()) {
      statement.execute("create table if not exists bench_raw (id uuid primary key, choice varchar(12) not null)");
      var threads = Executors.newFixedThreadPool(connections);
      long began = System.nanoTime();
      long until = began + seconds * 1_000_000_000L;
      List<Future<Long>> committing = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        committing.add(threads.submit(() -> commit(store, folder, until)));
      }
      long commits = 0;
      for (Future<Long> each : committing) {
        commits += each.get();
      }
      double took = (System.nanoTime() - began) / 1e9;
      threads.shutdown();
      statement.execute("drop table bench_raw");
      return commits / took;
    } finally {
      remove(folder);
    }
  }

  private static long commit(Store store, Path folder, long until) throws SQLException {
    long commits = 0;
    try (Connection connection = store.connect(folder); var insert = connection.prepareStatement("insert into bench_raw values (?, 'POUR')"); var sync = connection.createStatement()) {
      for (; System.nanoTime() < until; commits++) {
        insert.setObject(1, UUID.randomUUID());
        insert.executeUpdate();
        if (store.embedded()) {
          sync.execute("CHECKPOINT SYNC");
        }
      }
    }
    return commits;
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
