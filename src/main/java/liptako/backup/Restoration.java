package liptako.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import liptako.store.Cell;
import liptako.store.Tables;

/** Stores a backup's rows. What refers to a row that is not there yet is tried again when others are: no order of tables need be known. */
final class Restoration {
  private final Connection connection;

  Restoration(Connection connection) {
    this.connection = connection;
  }

  /** How many rows were stored: all, or it fails. */
  long rows(ZipFile zip, Map<String, Object> counts) throws SQLException, IOException {
    Map<String, Map<String, Integer>> tables = Tables.of(connection);
    Map<String, List<Map<String, Object>>> waiting = new LinkedHashMap<>();
    long stored = 0;
    for (String table : counts.keySet()) {
      if (!tables.containsKey(table)) {
        throw new IllegalStateException("table « " + table + " » of the backup is unknown to this version");
      }
      List<Map<String, Object>> rows = RestoreBackup.lines(zip, table);
      if (rows.size() != (Long) counts.get(table)) {
        throw new IllegalStateException("table « " + table + " » has " + rows.size() + " lines, the manifest says " + counts.get(table));
      }
      empty(table);
      waiting.put(table, rows);
    }
    SQLException last = null;
    while (waiting.values().stream().anyMatch(rows -> !rows.isEmpty())) {
      long before = stored;
      for (var table : waiting.entrySet()) {
        List<Map<String, Object>> left = new ArrayList<>();
        for (Map<String, Object> row : table.getValue()) {
          try {
            insert(table.getKey(), tables.get(table.getKey()), row);
            stored++;
          } catch (SQLException refused) {
            last = refused;
            left.add(row);
          }
        }
        table.setValue(left);
      }
      if (stored == before) {
        throw new IllegalStateException("rows of " + waiting.entrySet().stream().filter(t -> !t.getValue().isEmpty()).map(Map.Entry::getKey).toList() + " cannot be stored", last);
      }
    }
    return stored;
  }

  /** A fresh store has some first rows of its own. */
  private void empty(String table) throws SQLException {
    try (var statement = connection.createStatement()) {
      boolean any;
      try (var rows = statement.executeQuery("select 1 from " + table)) {
        any = rows.next();
      }
      if (any) {
        statement.executeUpdate("delete from " + table);
      }
    }
  }

  private void insert(String table, Map<String, Integer> columns, Map<String, Object> row) throws SQLException {
    List<String> names = row.keySet().stream().filter(columns::containsKey).toList();
    var mark = connection.setSavepoint();
    try (var insert = connection.prepareStatement("insert into " + table + " (" + String.join(", ", names) + ") values (" + "?, ".repeat(names.size() - 1) + "?)")) {
      int place = 0;
      for (String name : names) {
        Cell.write(insert, ++place, columns.get(name), row.get(name));
      }
      insert.executeUpdate();
      connection.releaseSavepoint(mark);
    } catch (SQLException e) {
      connection.rollback(mark);
      throw e;
    }
  }
}
