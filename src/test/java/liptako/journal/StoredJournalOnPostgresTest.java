package liptako.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import javax.sql.DataSource;
import liptako.store.StoreForTests;
import org.junit.jupiter.api.AfterAll;

class StoredJournalOnPostgresTest extends StoredJournalTest {
  private static EmbeddedPostgres server;

  @Override DataSource store() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.start();
      }
      return StoreForTests.postgres(server);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override List<String> disarm() {
    return List.of("alter table journal disable trigger all");
  }

  @AfterAll static void stop() throws java.io.IOException {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
