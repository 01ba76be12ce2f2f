package liptako.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of an earlier version becomes one of this version at the start, with what it held. */
class UpgradeTest {
  private static final String COLUMNS = "select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'PUBLIC' order by 1, 2";

  private static List<String> columns;

  @BeforeAll static void aNewStore() throws SQLException {
    columns = rows(StoreForTests.h2(), COLUMNS);
  }

  @ParameterizedTest @ValueSource(strings = {"1", "17.2", "22.1"}) void whatAnEarlierVersionHeldIsThereAndTheTablesAreThoseOfANewStore(String version) throws SQLException {
    var earlier = new org.h2.jdbcx.JdbcDataSource();
    earlier.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    earlier.setUser("liptako");
    Flyway.configure().dataSource(earlier).locations("classpath:db/migration", "classpath:db/vendor/h2").target(version).load().migrate();
    assertThat(rows(earlier, COLUMNS)).isNotEqualTo(columns);
    UUID account = UUID.fromString("01900000-0000-7000-8000-000000000001");
    try (Connection connection = earlier.getConnection(); var statement = connection.createStatement()) {
      statement.execute("insert into state (code, name, position) values ('XX', 'État exemple', 1)");
      statement.execute("insert into account (id, name, display_name, password_hash, role, enabled, sample, failures, created_at) values ('" + account + "', 'ancien', 'Compte exemple', '$argon2id$exemple', 'CLERK', true, false, 0, timestamp with time zone '2026-01-02 03:04:05+00:00')");
      statement.execute("insert into sign_in (token_hash, account_id, created_at, used_at) values ('exemple', '" + account + "', timestamp with time zone '2026-01-02 03:04:05+00:00', timestamp with time zone '2026-01-02 03:04:05+00:00')");
    }
    List<String> held = held(earlier);
    Database.migrate(earlier, false);
    assertThat(held(earlier)).hasSize(3).isEqualTo(held);
    assertThat(rows(earlier, COLUMNS)).hasSizeGreaterThan(300).isEqualTo(columns);
  }

  private static List<String> held(DataSource store) throws SQLException {
    List<String> held = new ArrayList<>(rows(store, "select code, name, position from state"));
    held.addAll(rows(store, "select id, name, display_name, password_hash, role, enabled, failures, created_at from account"));
    held.addAll(rows(store, "select token_hash, account_id, created_at, used_at, ended_at from sign_in"));
    return held;
  }

  private static List<String> rows(DataSource store, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = store.getConnection(); var statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getObject(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
