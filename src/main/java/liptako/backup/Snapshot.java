package liptako.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liptako.json.Json;
import liptako.store.Cell;
import liptako.store.Tables;

/** Writes one instant of the store: all tables in one transaction that sees what was committed when it began, and nothing after. */
final class Snapshot {
  static final String FORMAT = "liptako-backup/1", MANIFEST = "manifest.json", TABLE = "tables/", KEYS = "keys/";
  /** H2's level that sees one instant in all tables; PostgreSQL's repeatable read does. */
  private static final int H2_SNAPSHOT = 6;
  private static final int FETCH_ROWS = 500;
  private static final long KEY_BYTES_MOST = 1_000_000;

  private Snapshot() {}

  /** What the backup holds: rows by table, and the journal's last act in it. */
  static Map<String, Object> write(Connection connection, Path keys, Instant now, OutputStream out) throws SQLException, IOException {
    boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    int level = connection.getTransactionIsolation();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      Map<String, Object> manifest = new LinkedHashMap<>(Map.of("format", FORMAT, "at", now.toString()));
      try (var statement = connection.createStatement(); var head = statement.executeQuery("select number, hash from journal_head where id = 1")) {
        head.next();
        manifest.put("acts", head.getLong(1));
        manifest.put("head", head.getString(2));
      }
      Map<String, Object> counts = new LinkedHashMap<>();
      for (var table : Tables.of(connection).entrySet()) {
        zip.putNextEntry(new ZipEntry(TABLE + table.getKey() + ".ndjson"));
        counts.put(table.getKey(), rows(connection, table.getKey(), table.getValue(), zip));
      }
      keys(keys, zip);
      manifest.put("rows", counts);
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(Json.write(manifest).getBytes(StandardCharsets.UTF_8));
      return manifest;
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(level);
      connection.setAutoCommit(true);
    }
  }

  private static long rows(Connection connection, String table, Map<String, Integer> columns, ZipOutputStream zip) throws SQLException, IOException {
    long count = 0;
    List<Integer> types = List.copyOf(columns.values());
    try (var select = connection.prepareStatement("select " + String.join(", ", columns.keySet()) + " from " + table)) {
      select.setFetchSize(FETCH_ROWS);
      try (ResultSet row = select.executeQuery()) {
        for (; row.next(); count++) {
          Map<String, Object> fields = new LinkedHashMap<>();
          int place = 0;
          for (String column : columns.keySet()) {
            fields.put(column, Cell.read(row, ++place, types.get(place - 1)));
          }
          zip.write((Json.write(fields) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return count;
  }

  private static void keys(Path keys, ZipOutputStream zip) throws IOException {
    if (!Files.isDirectory(keys)) {
      return;
    }
    try (var files = Files.list(keys)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) <= KEY_BYTES_MOST) {
          zip.putNextEntry(new ZipEntry(KEYS + file.getFileName()));
          Files.copy(file, zip);
        }
      }
    }
  }
}
