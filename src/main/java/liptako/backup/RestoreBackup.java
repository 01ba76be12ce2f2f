package liptako.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import liptako.journal.Entry;
import liptako.journal.Salt;
import liptako.json.Json;
import liptako.store.Configuration;
import liptako.store.Database;
import liptako.store.LiptakoDataSource;

/**
 * Restores a backup into an empty store ({@code config/restore.sh FILE}). All rows are in one transaction; the restoration is itself an act of the journal. A backup
 * that ends before the last checkpoint anybody saw would fork the journal: it is refused unless two persons are named who answer for it.
 * Exit code 0 only when every row of the backup is stored.
 */
public final class RestoreBackup {
  private RestoreBackup() {}

  /** Arguments: the file; then, to go behind the last checkpoint, two names and a reason. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (var zip = new ZipFile(arguments[0])) {
      Map<String, Object> manifest = map(read(zip, Snapshot.MANIFEST));
      refuse(!Snapshot.FORMAT.equals(manifest.get("format")), "« " + arguments[0] + " » n’est pas une sauvegarde " + Snapshot.FORMAT + ".");
      long acts = (Long) manifest.get("acts"), seen = checkpoint();
      refuse(acts < seen && arguments.length != 4, "La sauvegarde s’arrête à l’acte n° " + acts + ", avant le dernier état signé (" + seen
          + " actes) : la restaurer ferait deux journaux. S’il le faut, nommez deux personnes et le motif : restore.sh FICHIER NOM NOM MOTIF.");
      refuse(arguments.length == 4 && arguments[1].strip().equalsIgnoreCase(arguments[2].strip()), "Il faut deux personnes différentes.");
      var source = new LiptakoDataSource();
      Database.migrate(source, Configuration.databaseUrl().isPresent());
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(false);
        refuse(count(connection, "account") + count(connection, "journal") > 0, "La base n’est pas vide : une restauration n’écrase rien. Donnez un dossier ou une base neuve.");
        long rows = new Restoration(connection).rows(zip, map(Json.write(manifest.get("rows"))));
        journal(connection, manifest, arguments);
        connection.commit();
        keys(zip);
        System.out.println(rows + " lignes restaurées jusqu’à l’acte n° " + acts + " (" + manifest.get("at") + ").");
      }
    }
  }

  private static void refuse(boolean when, String why) {
    if (when) {
      System.err.println("REFUS : " + why);
      System.exit(1);
    }
  }

  /** How many acts the last checkpoint beside the data folder covers; 0 when there is none. */
  private static long checkpoint() throws IOException {
    Path file = Configuration.data().resolve("keys").resolve("checkpoint.txt");
    return Files.exists(file) ? Long.parseLong(Files.readAllLines(file).get(1).strip()) : 0;
  }

  private static void journal(Connection connection, Map<String, Object> manifest, String[] arguments) throws SQLException {
    Map<String, Object> facts = new java.util.LinkedHashMap<>(Map.of("backup", manifest.get("at"), "acts", manifest.get("acts")));
    if (arguments.length == 4) {
      facts.put("behindBy", List.of(arguments[1], arguments[2]));
      facts.put("reason", arguments[3]);
    }
    Entry entry = Entry.after((Long) manifest.get("acts"), (String) manifest.get("head"), Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS), "store.restored", "système", null, facts, Salt.next());
    try (var insert = connection.prepareStatement("insert into journal (number, at_time, kind, actor, subject, body, salt, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var head = connection.prepareStatement("update journal_head set number = ?, hash = ? where id = 1")) {
      Object[] values = {entry.number(), entry.at().atOffset(ZoneOffset.UTC), entry.kind(), entry.actor(), null, entry.body(), entry.salt(), entry.previous(), entry.hash()};
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
      head.setLong(1, entry.number());
      head.setString(2, entry.hash());
      head.executeUpdate();
    }
  }

  private static void keys(ZipFile zip) throws IOException {
    Path folder = Configuration.data().resolve("keys");
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    for (ZipEntry entry : zip.stream().filter(e -> e.getName().matches(Snapshot.KEYS + "[A-Za-z0-9._-]+")).map(e -> (ZipEntry) e).toList()) {
      Path file = folder.resolve(entry.getName().substring(Snapshot.KEYS.length()));
      if (!Files.exists(file)) {
        Files.copy(zip.getInputStream(entry), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static String read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    refuse(entry == null, "Il manque « " + name + " » dans la sauvegarde.");
    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(String json) {
    return (Map<String, Object>) Json.parse(json);
  }

  /** The lines of a table. */
  static List<Map<String, Object>> lines(ZipFile zip, String table) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    ZipEntry entry = zip.getEntry(Snapshot.TABLE + table + ".ndjson");
    refuse(entry == null, "Il manque la table « " + table + " » dans la sauvegarde.");
    try (var reader = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(map(line));
      }
    }
    return rows;
  }
}
