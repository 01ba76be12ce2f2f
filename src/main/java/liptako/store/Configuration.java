package liptako.store;

import java.nio.file.Path;
import java.time.Duration;
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

  /** Addresses outside that are told of publications, separated by commas; only these are ever called. */
  public static java.util.List<String> webhooks() {
    return value("LIPTAKO_WEBHOOKS").stream().flatMap(list -> java.util.Arrays.stream(list.split(","))).map(String::strip).filter(address -> !address.isEmpty()).toList();
  }

  /** Whether clerks, chairs, secretariats and administrators need a second factor to sign in. */
  public static boolean secondFactor() {
    return value("LIPTAKO_SECOND_FACTOR").orElse("off").equalsIgnoreCase("on");
  }

  /** After how long who proclaims, overrides or changes rights proves again who it is (ISO 8601, as PT15M); zero asks never. */
  public static Duration proveAgain() {
    return duration("LIPTAKO_PROVE_AGAIN");
  }

  /** After how long without any request a sign-in that is not a deputy's ends (ISO 8601, as PT30M); zero ends none. */
  public static Duration idle() {
    return duration("LIPTAKO_IDLE");
  }

  /** After how long a sign-in ends that nobody puts off (ISO 8601); sixteen hours, a sitting day with its evening, unless set. */
  public static Duration longest() {
    Duration set = duration("LIPTAKO_LONGEST");
    return set.isZero() ? Duration.ofHours(16) : set;
  }

  /** The identity provider by which accounts may sign in, or empty: then there is none. */
  public static Optional<OpenIdClient> openId() {
    return value("LIPTAKO_OIDC_ISSUER").map(issuer -> new OpenIdClient(java.net.URI.create(issuer),
        value("LIPTAKO_OIDC_CLIENT_ID").orElseThrow(() -> new IllegalStateException("LIPTAKO_OIDC_CLIENT_ID is not set")),
        value("LIPTAKO_OIDC_CLIENT_SECRET").or(() -> value("LIPTAKO_OIDC_CLIENT_SECRET_FILE").map(Configuration::firstLine)),
        java.net.URI.create(publicUrl() + "/identite.xhtml"), value("LIPTAKO_OIDC_NAME").orElse("votre institution")));
  }

  private static String firstLine(String file) {
    try {
      return java.nio.file.Files.readString(Path.of(file)).strip();
    } catch (java.io.IOException e) {
      throw new IllegalStateException("the secret in " + file + " cannot be read", e);
    }
  }

  /** Whether a deputy is signed in at one browser at a time. The sample's accounts are shared by who tries it, so there it is asked for. */
  public static boolean oneTerminal() {
    return value("LIPTAKO_ONE_TERMINAL").orElse(sample() ? "off" : "on").equalsIgnoreCase("on");
  }

  private static Duration duration(String name) {
    try {
      return value(name).map(Duration::parse).orElse(Duration.ZERO);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalStateException(name + " is no duration as PT15M: " + e.getParsedString(), e);
    }
  }

  /** Whether {@code ?langue=ar} shows pages from right to left, for trials of the layout. */
  public static boolean layoutTest() {
    return value("LIPTAKO_LAYOUT_TEST").orElse("off").equalsIgnoreCase("on");
  }

  public static String httpPort() {
    return value("LIPTAKO_PORT").or(() -> value("LIPTAKO_HTTP_PORT")).orElse("8080");
  }

  private static Optional<String> value(String name) {
    String property = System.getProperty(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
    return Optional.ofNullable(property != null ? property : System.getenv(name)).filter(v -> !v.isBlank());
  }
}
