package liptako.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a store and their columns, as the database itself lists them: a new migration needs nothing here. */
public final class Tables {
  /** The migrations' own list is made by the migrations of the version that restores. */
  private static final String HISTORY = "flyway_schema_history";

  private Tables() {}

  /** Columns with their JDBC types by table, names in lower case; columns that the database computes are left out. */
  public static Map<String, Map<String, Integer>> of(Connection connection) throws SQLException {
    Map<String, Map<String, Integer>> tables = new TreeMap<>();
    String schema = connection.getSchema();
    List<String> names = new ArrayList<>();
    try (var rows = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    for (String name : names) {
      if (name.equalsIgnoreCase(HISTORY)) {
        continue;
      }
      Map<String, Integer> columns = new LinkedHashMap<>();
      try (var rows = connection.getMetaData().getColumns(null, schema, name, "%")) {
        while (rows.next()) {
          if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
            columns.put(rows.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT), rows.getInt("DATA_TYPE"));
          }
        }
      }
      tables.put(name.toLowerCase(java.util.Locale.ROOT), columns);
    }
    return tables;
  }
}
