package liptako.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import liptako.json.Json;
import liptako.store.Configuration;

/**
 * The security events apart from the journal, for whoever watches the server: one JSON object a line in {@code audit/audit-0.jsonl} under the data folder
 * ({@code at}, {@code event}, {@code who}, and facts), ten files of 5 MB at most. No password, token or code ever; names that signed in wrongly
 * stand in it, so the folder is the administrator's alone (0700).
 */
final class AuditLog {
  private static final int BYTES_MOST = 5_000_000, FILES = 10;
  private static final Logger LOG = Logger.getLogger("liptako.access");
  private static FileHandler file;

  private AuditLog() {}

  /** Appends an event; what cannot be written is said in the server's log and stops nothing. */
  static void write(Instant at, String event, String who, Map<String, ?> facts) {
    Map<String, Object> line = new LinkedHashMap<>(facts);
    line.put("at", at.toString());
    line.put("event", event);
    line.put("who", who);
    try {
      file().publish(new LogRecord(Level.INFO, Json.write(line)));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the audit log cannot be written", e);
    }
  }

  private static synchronized FileHandler file() throws IOException {
    if (file == null) {
      Path folder = Configuration.data().resolve("audit");
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      file = new FileHandler(folder.resolve("audit-%g.jsonl").toString(), BYTES_MOST, FILES, true);
      file.setEncoding("UTF-8");
      file.setLevel(Level.ALL);
      file.setFormatter(new Formatter() {
        @Override public String format(LogRecord line) {
          return line.getMessage() + "\n";
        }
      });
    }
    return file;
  }
}
