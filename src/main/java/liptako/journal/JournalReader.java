package liptako.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads entries by JDBC, a page at a time: for checks that run with or without a server. */
final class JournalReader {
  /** Some megabytes at most, whatever the journal's length. */
  static final int PAGE = 2_000;
  private static final String COLUMNS = "select number, at_time, kind, actor, subject, body, salt, previous, hash from journal ";

  /** The head row. */
  record Head(long number, String hash) {}

  private JournalReader() {}

  static Head head(Connection connection) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery("select number, hash from journal_head where id = 1")) {
      return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : new Head(-1, "");
    }
  }

  /** At most a page of entries from a number on, oldest first. */
  static List<Entry> page(Connection connection, long from) throws SQLException {
    try (var statement = connection.prepareStatement(COLUMNS + "where number >= ? order by number")) {
      statement.setLong(1, from);
      statement.setMaxRows(PAGE);
      List<Entry> page = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          page.add(new Entry(rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant(), rows.getString(3), rows.getString(4), rows.getString(5),
              rows.getString(6), rows.getString(7), rows.getString(8), rows.getString(9)));
        }
      }
      return page;
    }
  }
}
