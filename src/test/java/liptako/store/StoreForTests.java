package liptako.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A fresh, migrated store for one test, on either database. */
public final class StoreForTests {
  private StoreForTests() {}

  public static DataSource h2() {
    var source = new org.h2.jdbcx.JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    source.setUser("liptako");
    Database.migrate(source, false);
    return source;
  }

  public static DataSource postgres(EmbeddedPostgres server) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    DataSource source = server.getDatabase("postgres", name);
    Database.migrate(source, true);
    return source;
  }
}
