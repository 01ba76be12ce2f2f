package liptako.person;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import liptako.store.Cell;
import liptako.store.Tables;

/** Finds the rows that are about somebody: those which refer to the person, and those which refer to what is the person's alone. */
final class PersonalRows {
  /** Tables whose rows are one person's alone, so that whatever refers to them is about that person too. */
  static final Set<String> OWN = Set.of("deputy", "account", "mandate", "speech");
  /** What opens a door, or is the key to something that does: it says nothing about the person and would harm him in other hands. */
  static final Pattern OPENS = Pattern.compile(".*_hash|factor_.*|badge\\.code|passkey\\.public_data|passkey_challenge\\.challenge|provider_attempt\\.(nonce|verifier)|.*_key|.*_secret");
  private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  private final Connection connection;
  private final Map<String, Map<String, Integer>> tables;
  private final Map<String, Map<String, Set<String>>> references = new TreeMap<>();
  private final Map<String, List<Map<String, Object>>> found = new TreeMap<>();
  private final Set<String> withheld = new TreeSet<>(), seen = new TreeSet<>();

  private PersonalRows(Connection connection) throws SQLException {
    this.connection = connection;
    tables = Tables.of(connection);
  }

  /**
   * Everything about one row of an own table.
   *
   * @param withheld columns, as « table.column », of which only is said that they exist
   */
  record Found(Map<String, List<Map<String, Object>>> rows, Set<String> withheld) {}

  static Found of(Connection connection, String table, UUID id) throws SQLException {
    var rows = new PersonalRows(connection);
    rows.take(table, "id", id);
    return new Found(rows.found, rows.withheld);
  }

  /** The columns that refer to a table's rows: by a foreign key, or by a name that says so. */
  static Map<String, Set<String>> references(Connection connection, Map<String, Map<String, Integer>> tables, String table) throws SQLException {
    Map<String, Set<String>> references = new TreeMap<>();
    tables.forEach((name, columns) -> columns.keySet().stream().filter((table + "_id")::equals).forEach(column -> references.computeIfAbsent(name, n -> new TreeSet<>()).add(column)));
    String stored = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(java.util.Locale.ROOT) : table;
    try (ResultSet keys = connection.getMetaData().getExportedKeys(null, connection.getSchema(), stored)) {
      while (keys.next()) {
        references.computeIfAbsent(keys.getString("FKTABLE_NAME").toLowerCase(java.util.Locale.ROOT), n -> new TreeSet<>()).add(keys.getString("FKCOLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
      }
    }
    return references;
  }

  private void take(String table, String column, UUID id) throws SQLException {
    List<Map<String, Object>> rows = read(table, column, id);
    if (rows.isEmpty() || !seen.add(table + "." + column + "=" + id)) {
      return;
    }
    found.computeIfAbsent(table, t -> new ArrayList<>()).addAll(rows);
    if (OWN.contains(table)) {
      Map<String, Set<String>> references = references(table);
      for (Map<String, Object> row : rows) {
        for (var reference : references.entrySet()) {
          for (String referring : reference.getValue()) {
            take(reference.getKey(), referring, UUID.fromString((String) row.get("id")));
          }
        }
      }
    }
  }

  /** Asked of the database once a table: a person has many speeches. */
  private Map<String, Set<String>> references(String table) throws SQLException {
    if (!references.containsKey(table)) {
      references.put(table, references(connection, tables, table));
    }
    return references.get(table);
  }

  private List<Map<String, Object>> read(String table, String column, UUID id) throws SQLException {
    List<String> columns = new ArrayList<>(tables.get(table).keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    // Names of tables and columns are the database's own; what is asked for is a parameter.
    try (var select = connection.prepareStatement("select " + String.join(", ", columns) + " from " + table + " where " + column + " = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(shown(table, columns, row));
        }
      }
    }
    return rows;
  }

  private Map<String, Object> shown(String table, List<String> columns, ResultSet row) throws SQLException {
    Map<String, Object> shown = new LinkedHashMap<>();
    for (int place = 1; place <= columns.size(); place++) {
      String name = columns.get(place - 1);
      int type = tables.get(table).get(name);
      if (OPENS.matcher(name).matches() || OPENS.matcher(table + "." + name).matches()) {
        withheld.add(table + "." + name);
      } else if (BYTES.contains(type) && !row.getMetaData().getColumnTypeName(place).equalsIgnoreCase("uuid")) {
        byte[] bytes = row.getBytes(place);
        shown.put(name, bytes == null ? null : Map.of("bytes", (long) bytes.length));
      } else {
        shown.put(name, Cell.read(row, place, type));
      }
    }
    return shown;
  }
}
