package liptako.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import liptako.testing.LiptakoServer;

/**
 * Everything a stopped server leaves on its disk, searched for what nobody may learn: every row of every table whole, the journal among them, every line of every log, and the bytes of the
 * database's own files. It says what it looked at, and fails when what must be there is not found by the same search.
 */
final class StoredSearch {
  /** Trackers, and public keys that have a ballot. */
  final List<String[]> ballots = new ArrayList<>();
  /** Those who could vote: id and code. */
  final List<String[]> people = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final TreeMap<String, Integer> tables = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  static StoredSearch of(LiptakoServer stopped) throws SQLException, IOException {
    var search = new StoredSearch();
    // Before the database is opened again, which may write.
    try (var walk = Files.walk(stopped.data())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".log")) {
          search.lines.addAll(Files.readAllLines(file));
        } else if (file.toString().contains(".db")) {
          search.files.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + stopped.data().resolve("liptako"), "liptako", "")) {
      search.readTables(connection);
      search.read(connection, "select tracker, credential from secret_ballot", search.ballots);
      search.read(connection, "select deputy_id, code from election_elector", search.people);
      try (ResultSet timed = connection.createStatement().executeQuery("select column_name from information_schema.columns where table_name in ('SECRET_BALLOT', 'SECRET_SPENT') and (data_type like '%TIME%' or column_name like '%\\_AT')")) {
        assertThat(timed.next()).as("ballots have no time").isFalse();
      }
    }
    return search;
  }

  private void readTables(Connection connection) throws SQLException {
    List<String[]> names = new ArrayList<>();
    read(connection, "select table_name, table_type from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'", names);
    for (String[] name : names) {
      try (var statement = connection.createStatement(); ResultSet found = statement.executeQuery("select * from \"" + name[0] + "\"")) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          var row = new StringBuilder(name[0]);
          for (int i = 1; i <= columns; i++) {
            row.append(' ').append(found.getString(i));
          }
          rows.add(row.toString());
          tables.merge(name[0], 1, Integer::sum);
        }
      }
    }
  }

  private void read(Connection connection, String sql, List<String[]> into) throws SQLException {
    try (var statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        into.add(new String[] {found.getString(1), found.getString(2)});
      }
    }
  }

  /** No row, entry of the journal or line of a log names a voter and a ballot. */
  void nothingJoinsAPersonAndABallot() {
    assertThat(tables.keySet()).as("tables with rows").contains("JOURNAL", "SECRET_BALLOT", "SECRET_VOTE", "SECRET_BOX", "SECRET_SPENT");
    assertThat(lines).as("lines of logs").isNotEmpty();
    TreeSet<String> withBallots = new TreeSet<>(), withPeople = new TreeSet<>();
    List<String> all = new ArrayList<>(rows);
    all.addAll(lines);
    for (String one : all) {
      boolean ballot = names(one, ballots), person = names(one, people);
      assertThat(ballot && person).as("what joins a person and a ballot: %.300s", one).isFalse();
      String table = one.substring(0, Math.max(0, one.indexOf(' ')));
      if (ballot) {
        withBallots.add(table);
      }
      if (person) {
        withPeople.add(table);
      }
    }
    assertThat(withBallots).as("where the search finds ballots").contains("SECRET_BALLOT", "SECRET_BOX");
    assertThat(withPeople).as("where the search finds voters").contains("JOURNAL", "SECRET_VOTE");
    System.out.printf("searched %d rows of %d tables and %d lines of logs%n", rows.size(), tables.size(), lines.size());
  }

  /** Neither rows and logs nor the bytes of the database's files hold what only terminals knew: voting keys, and the codes that open a ballot. */
  void nothingHolds(Collection<String> secrets) {
    assertThat(files).as("files of the database").isNotEmpty();
    assertThat(files.stream().anyMatch(file -> file.contains(ballots.get(0)[0]))).as("the same search finds a tracker in them").isTrue();
    for (String secret : secrets) {
      assertThat(rows).as("rows").noneMatch(row -> row.contains(secret));
      assertThat(lines).as("logs").noneMatch(line -> line.contains(secret));
      assertThat(files).as("files of the database").noneMatch(file -> file.contains(secret));
    }
  }

  private static boolean names(String text, List<String[]> names) {
    return names.stream().anyMatch(name -> text.contains(name[0]) || text.contains(name[1]));
  }
}
