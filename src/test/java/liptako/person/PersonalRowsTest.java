package liptako.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import liptako.store.StoreForTests;
import liptako.store.Tables;
import org.junit.jupiter.api.Test;

/** What is about a person is found by how it refers to him, in a store as the migrations make it. */
class PersonalRowsTest {
  private static final UUID DEPUTY = UUID.randomUUID(), OTHER = UUID.randomUUID(), ACCOUNT = UUID.randomUUID();

  @Test void everyTableThatNamesAPersonIsFollowed() throws SQLException {
    try (Connection connection = StoreForTests.h2().getConnection()) {
      var tables = Tables.of(connection);
      Set<String> followed = new TreeSet<>(PersonalRows.OWN);
      for (String own : PersonalRows.OWN) {
        followed.addAll(PersonalRows.references(connection, tables, own).keySet());
      }
      Set<String> naming = new TreeSet<>();
      tables.forEach((table, columns) -> columns.keySet().stream().filter(c -> c.matches("(deputy|account|giver|holder|mandate|speech)_id")).forEach(c -> naming.add(table)));
      assertThat(naming).hasSizeGreaterThan(20).contains("ballot", "roll_entry", "attendance", "speech", "passkey", "sign_in", "proxy", "correction");
      assertThat(followed).containsAll(naming);
    }
  }

  @Test void nothingThatOpensADoorIsHandedOut() throws SQLException {
    try (Connection connection = StoreForTests.h2().getConnection()) {
      var tables = Tables.of(connection);
      Set<String> open = new TreeSet<>();
      for (var table : tables.entrySet()) {
        table.getValue().keySet().stream().filter(c -> c.matches(".*(hash|secret|password|pin|token|verifier|nonce|challenge).*") && !c.endsWith("sha256"))
            .filter(c -> !PersonalRows.OPENS.matcher(c).matches() && !PersonalRows.OPENS.matcher(table.getKey() + "." + c).matches()).forEach(c -> open.add(table.getKey() + "." + c));
      }
      Set<String> personal = new TreeSet<>(PersonalRows.OWN);
      for (String own : PersonalRows.OWN) {
        personal.addAll(PersonalRows.references(connection, tables, own).keySet());
      }
      open.removeIf(column -> !personal.contains(column.replaceFirst("\\..*", "")));
      assertThat(open).isEmpty();
      assertThat(PersonalRows.OPENS.matcher("badge.code").matches()).isTrue();
    }
  }

  @Test void theRowsOfOnePersonAndOfNobodyElse() throws SQLException {
    try (Connection connection = StoreForTests.h2().getConnection(); var sql = connection.createStatement()) {
      UUID organ = UUID.randomUUID();
      sql.execute("insert into state (code, name, position) values ('XX', 'Exemple', 9)");
      sql.execute("insert into organ (id, state_code, name, short_name, member_title, members, valid_from) values ('" + organ + "', 'XX', 'Exemple', 'E', 'Membre', 71, date '2026-01-01')");
      for (UUID deputy : new UUID[] {DEPUTY, OTHER}) {
        sql.execute("insert into deputy (id, code, name, state_code, organ_id, national_title, created_at) values ('" + deputy + "', '" + deputy.toString().substring(0, 8) + "', 'Exemple', 'XX', '" + organ + "', 'Membre', current_timestamp)");
        sql.execute("insert into deputy_profile (deputy_id, email) values ('" + deputy + "', '" + deputy + "@exemple.test')");
      }
      sql.execute("insert into account (id, name, display_name, password_hash, role, deputy_id, enabled, sample, failures, created_at) values ('" + ACCOUNT + "', 'exemple', 'Exemple', 'x', 'DEPUTY', '" + DEPUTY + "', true, true, 0, current_timestamp)");
      sql.execute("insert into known_device (token_hash, account_id, created_at, failures) values ('x', '" + ACCOUNT + "', current_timestamp, 0)");
      PersonalRows.Found found = PersonalRows.of(connection, "deputy", DEPUTY);
      assertThat(found.rows()).containsOnlyKeys("account", "deputy", "deputy_profile", "known_device");
      assertThat(found.rows().toString()).contains(DEPUTY + "@exemple.test").doesNotContain(OTHER.toString()).doesNotContain("password_hash");
      assertThat(found.withheld()).contains("account.password_hash", "known_device.token_hash");
      assertThat(PersonalRows.of(connection, "deputy", UUID.randomUUID()).rows()).isEmpty();
    }
  }
}
