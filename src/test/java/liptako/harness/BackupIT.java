package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import liptako.json.Json;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** Back up while a hundred ballots fall, restore elsewhere: each ballot acknowledged before the backup's instant is there. */
class BackupIT {
  private static final int BALLOTS = 100;

  @Test void onTheEmbeddedDatabase() throws Exception {
    backupAndRestore("backup-h2", Map.of(), Map.of());
  }

  @Test void onPostgresql() throws Exception {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "backup-postgresql-");
    try (Postgres postgres = Postgres.start(data, 0)) {
      Map<String, String> first = postgres.environment(), second = new HashMap<>(first);
      postgres.execute("create database restored");
      second.put("LIPTAKO_DB_URL", first.get("LIPTAKO_DB_URL").replaceFirst("/[^/]*$", "/restored"));
      backupAndRestore("backup-postgresql", first, second);
    }
  }

  private static void backupAndRestore(String name, Map<String, String> from, Map<String, String> into) throws Exception {
    Map<UUID, Instant> acknowledged = new ConcurrentHashMap<>();
    Map<UUID, Http> voters = new ConcurrentHashMap<>();
    Path elsewhere = Files.createTempDirectory(Path.of("target", "servers").toAbsolutePath(), name + "-restored-");
    Path backup;
    try (LiptakoServer server = LiptakoServer.start(name, from); Hall hall = Hall.open(server, 5)) {
      String scrutin = hall.openScrutin("majorite-simple");
      var threads = Executors.newFixedThreadPool(4);
      for (int i = 0; i < BALLOTS; i++) {
        Http voter = hall.deputies.get(i % hall.deputies.size());
        String choice = i % 3 == 0 ? "CONTRE" : "POUR";
        threads.execute(() -> {
          UUID ballot = UUID.randomUUID();
          Http.Answer answer = hall.cast(voter, scrutin, ballot, choice);
          if (answer.status() == 201) {
            acknowledged.put(ballot, Instant.now()); // its own instant is when it arrived: it is on disk only now
            voters.put(ballot, voter);
          }
          pause();
        });
      }
      while (acknowledged.size() < BALLOTS / 4) {
        Thread.sleep(5);
      }
      backup = Path.of(run(Map.of("LIPTAKO_DATA", server.data().toString()), 0, "config/backup.sh", "essai").strip());
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      assertThat(acknowledged).as("ballots that fell").hasSizeGreaterThan(BALLOTS / 2);
      assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
    }
    Instant until = instant(backup);
    List<UUID> before = acknowledged.entrySet().stream().filter(e -> e.getValue().isBefore(until)).map(Map.Entry::getKey).toList();
    assertThat(before).as("acknowledged before the backup's instant").hasSizeGreaterThanOrEqualTo(BALLOTS / 4).hasSizeLessThanOrEqualTo(acknowledged.size());
    Map<String, String> environment = new HashMap<>(into);
    environment.put("LIPTAKO_DATA", elsewhere.toString());
    String said = run(environment, 0, "config/restore.sh", backup.toString());
    assertThat(said).contains("Le journal est intact").contains("lignes restaurées");
    assertThat(run(environment, 1, "config/restore.sh", backup.toString())).as("over what is there").contains("n’est pas vide");
    List<UUID> stored = ballots(backup);
    assertThat(stored).as("ballots in the backup").containsAll(before);
    try (LiptakoServer restored = LiptakoServer.startOn(elsewhere, into)) {
      int looked = 0;
      for (UUID ballot : before) {
        Http voter = voters.get(ballot).at(restored);
        assertThat(voter.get("/api/v1/me").status()).as("signed in as before").isEqualTo(200);
        looked++;
      }
      assertThat(looked).isEqualTo(before.size());
      Http admin = Http.as(restored, "admin", "exemple-admin");
      assertThat(admin.get("/api/v1/journal/check").object()).containsEntry("sound", true);
      System.out.printf("%s: %d ballots acknowledged, %d before the backup's instant, all restored%n", name, acknowledged.size(), before.size());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(15);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("unchecked")
  private static Instant instant(Path backup) throws IOException {
    try (var zip = new ZipFile(backup.toFile())) {
      return Instant.parse((String) ((Map<String, Object>) Json.parse(new String(zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))).get("at"));
    }
  }

  @SuppressWarnings("unchecked")
  private static List<UUID> ballots(Path backup) throws IOException {
    List<UUID> ids = new ArrayList<>();
    try (var zip = new ZipFile(backup.toFile())) {
      for (String line : new String(zip.getInputStream(zip.getEntry("tables/ballot.ndjson")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
        if (!line.isBlank()) {
          ids.add(UUID.fromString((String) ((Map<String, Object>) Json.parse(line)).get("id")));
        }
      }
    }
    return ids;
  }

  private static String run(Map<String, String> environment, int expected, String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("bash"));
    words.addAll(List.of(command));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(expected);
    return said;
  }
}
