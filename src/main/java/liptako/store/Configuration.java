package liptako.store;

import java.nio.file.Path;
import java.util.Optional;

/** What the operator set by environment (a system property of the same name in lower case with dots wins, for tests). */
public final class Configuration {
  private Configuration() {}

  /** Folder of everything stored; the start script sets it. */
  public static Path data() {
    return Path.of(value("LIPTAKO_DATA").orElse("data")).toAbsolutePath().normalize();
  }

  /** The PostgreSQL address, or empty for the embedded H2. */
  public static Optional<String> databaseUrl() {
    return value("LIPTAKO_DB_URL");
  }

  public static String databaseUser() {
    return value("LIPTAKO_DB_USER").orElse("liptako");
  }

  public static String databasePassword() {
    return value("LIPTAKO_DB_PASSWORD").orElse("");
  }

  /** Whether an empty store is filled with the sample confederation. */
  public static boolean sample() {
    return !value("LIPTAKO_SAMPLE").orElse("on").equalsIgnoreCase("off");
  }

  /** Whether the log says of each request how many queries it took. */
  public static boolean logQueries() {
    return value("LIPTAKO_LOG_QUERIES").orElse("off").equalsIgnoreCase("on");
  }

  /** The name of this installation's journal: the origin of its checkpoints and the name of its key, as « liptako.example/journal ». */
  public static String recordName() {
    return value("LIPTAKO_RECORD_NAME").orElse("liptako/journal");
  }

  /** Where the public reads this installation, without a slash at the end: the beginning of every address that is published. */
  public static String publicUrl() {
    return value("LIPTAKO_PUBLIC_URL").orElse("http://127.0.0.1:" + httpPort()).replaceAll("/+$", "");
  }

  public static String httpPort() {
    return value("LIPTAKO_PORT").or(() -> value("LIPTAKO_HTTP_PORT")).orElse("8080");
  }

  private static Optional<String> value(String name) {
    String property = System.getProperty(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
    return Optional.ofNullable(property != null ? property : System.getenv(name)).filter(v -> !v.isBlank());
  }
}
