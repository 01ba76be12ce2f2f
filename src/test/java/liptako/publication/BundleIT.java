package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.Checkpoint;
import liptako.journal.Frontier;
import liptako.journal.JournalLine;
import liptako.journal.MerkleTree;
import liptako.journal.Note;
import liptako.journal.NoteKey;
import liptako.journal.NoteSigner;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sitting, its publication, its bundle and a witness, on the running system, with the jar that anybody runs. */
class BundleIT {
  @TempDir Path folder;

  private record Run(int code, String said) {}

  private static Run java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("java", "-Xmx256m", "-cp", "target/liptako-verifier.jar"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace('\u202F', ' ');
    return new Run(process.waitFor(), said);
  }

  private static HttpResponse<byte[]> get(LiptakoServer server, String path, String... headers) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(server.url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test void aPublishedSessionCanBeVerifiedByAnybodyAndCountersignedByAWitness() throws Exception {
    try (LiptakoServer server = LiptakoServer.start("bundle", Map.of("LIPTAKO_RECORD_NAME", "essai.example/journal"))) {
      String receipt;
      String session;
      String published;
      String unpublished;
      try (Hall hall = Hall.open(server, 10)) {
        session = hall.session;
        published = hall.openScrutin("majorite-simple");
        receipt = null;
        for (int i = 0; i < hall.deputies.size(); i++) {
          var answer = hall.cast(hall.deputies.get(i), published, UUID.randomUUID(), i % 3 == 0 ? "CONTRE" : "POUR");
          receipt = (String) answer.object().get("receipt");
        }
        var closed = hall.chair.post("/api/v1/scrutins/" + published + "/close", Map.of());
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
        Object outcome = ((Map<?, ?>) hall.chair.get("/api/v1/scrutins/" + published + "/desk").object().get("verdict")).get("outcome");
        var proclaimed = hall.chair.post("/api/v1/scrutins/" + published + "/proclaim", Map.of("outcome", outcome));
        assertThat(proclaimed.status()).as(proclaimed.toString()).isEqualTo(200);
        assertThat(get(server, "/api/v1/public/sessions/" + session + "/bundle.zip").statusCode()).isEqualTo(404);
        assertThat(hall.chair.post("/api/v1/scrutins/" + published + "/publish", Map.of()).status()).isEqualTo(200);
        assertThat(get(server, "/api/v1/public/sessions/" + session + "/bundle.zip").statusCode()).as("one person alone publishes nothing").isEqualTo(404);
        assertThat(hall.clerk.post("/api/v1/scrutins/" + published + "/publish/confirm", Map.of()).status()).isEqualTo(200);
        unpublished = hall.openScrutin("majorite-simple");
        hall.cast(hall.deputies.get(0), unpublished, UUID.randomUUID(), "CONTRE");
        assertThat(hall.chair.post("/api/v1/scrutins/" + unpublished + "/annul", Map.of("reason", "Essai")).status()).isEqualTo(200);
      }

      HttpResponse<byte[]> response = get(server, "/api/v1/public/sessions/" + session + "/bundle.zip");
      assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
      Path zip = Files.write(folder.resolve("bundle.zip"), response.body());
      String tag = response.headers().firstValue("ETag").orElseThrow();
      assertThat(get(server, "/api/v1/public/sessions/" + session + "/bundle.zip", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(get(server, "/api/v1/public/sessions/" + session + "/bundle.zip").body()).isEqualTo(response.body());

      String key = (String) ((List<?>) Http.anybody(server).get("/api/v1/journal/keys").object().get("journal")).get(0);
      assertThat(key).startsWith("essai.example/journal+");
      Run run = java("liptako.verifier.Verifier", "--key", key, "--recu", receipt, zip.toString());
      assertThat(run.said).contains("TOUT EST CONFORME.", "1 scrutin", "30 bulletins recomptés", "Reçu " + receipt);
      assertThat(run.code).isZero();
      byte[] bent = response.body().clone();
      bent[bent.length / 2] ^= 1;
      assertThat(java("liptako.verifier.Verifier", Files.write(folder.resolve("bent.zip"), bent).toString()).code).isEqualTo(1);

      var posix = Files.getPosixFilePermissions(server.data().resolve("keys/journal.key"));
      assertThat(PosixFilePermissions.toString(posix)).isEqualTo("rw-------");
      var check = Http.as(server, "admin", "exemple-admin").get("/api/v1/journal/check").object();
      assertThat(check.get("sound")).as(check.toString()).isEqualTo(true);
      assertThat((Long) check.get("entries")).isGreaterThan(200);
      assertThat((Long) check.get("checkpoints")).isGreaterThan(1);
      assertThat(Http.anybody(server).get("/api/v1/journal/check").status()).isEqualTo(401);
      assertThat(Http.anybody(server).get("/api/v1/journal/entries?from=1").body()).contains("\"sealed\"").doesNotContain("\"body\"");

      String former = witness(server, key);
      Path replaced = Files.write(folder.resolve("replaced.zip"), get(server, "/api/v1/public/sessions/" + session + "/bundle.zip").body());
      assertThat(java("liptako.verifier.Verifier", "--key", key, replaced.toString()).said).contains("TOUT EST CONFORME.").as("the witness's former key is named no more").doesNotContain(former);
      consistency(server);
      rotation(server, session, published, key, zip);
      fork(server, session);
      damage(server);
    }
  }

  private static void consistency(LiptakoServer server) {
    Http anybody = Http.anybody(server);
    Checkpoint latest = Checkpoint.parse(Note.parse(anybody.get("/api/v1/journal/checkpoint").body()).text());
    var whole = new Frontier();
    for (long from = 1; whole.size() < latest.size();) {
      var page = anybody.get("/api/v1/journal/entries?from=" + from).body().lines().map(JournalLine::parse).toList();
      page.stream().filter(line -> line.number() <= latest.size()).forEach(line -> whole.append(line.hash()));
      from += page.size();
      if (whole.size() > 100 && whole.size() < latest.size()) {
        proven(anybody, whole, latest);
      }
    }
    assertThat(whole.root()).isEqualTo(latest.root());
    var early = new Frontier();
    anybody.get("/api/v1/journal/entries?from=1").body().lines().limit(100).map(JournalLine::parse).forEach(line -> early.append(line.hash()));
    proven(anybody, early, latest);
    assertThat(anybody.get("/api/v1/journal/proof/consistency?from=" + (latest.size() + 1) + "&to=" + latest.size()).code()).isEqualTo("NUMBER_RANGE");
    assertThat(anybody.get("/api/v1/journal/proof/inclusion").code()).isEqualTo("TEXT_MISSING");
    assertThat(anybody.get("/api/v1/journal/proof/inclusion?entry=1&size=3").code()).isEqualTo("UNKNOWN_CHECKPOINT");
  }

  private static void proven(Http anybody, Frontier early, Checkpoint latest) {
    var answer = anybody.get("/api/v1/journal/proof/consistency?from=" + early.size() + "&to=" + latest.size()).object();
    List<byte[]> path = ((List<?>) answer.get("path")).stream().map(node -> Base64.getDecoder().decode((String) node)).toList();
    assertThat(MerkleTree.verifyConsistency(early.size(), latest.size(), early.root(), latest.root(), path)).isTrue();
  }

  private static int command(LiptakoServer server, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "config/check-journal.sh"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(server.log().toFile()));
    builder.environment().put("LIPTAKO_DATA", server.data().toString());
    builder.environment().put("LIPTAKO_RECORD_NAME", "essai.example/journal");
    return builder.start().waitFor();
  }

  /** The key is replaced while the server is down: what the old one signed still holds, and it vouches for what the new one signs. */
  private void rotation(LiptakoServer server, String session, String scrutin, String old, Path before) throws Exception {
    server.close();
    assertThat(command(server)).as("the whole journal is sound").isZero();
    assertThat(command(server, "rotate")).isZero();
    server.start();
    var keys = Http.anybody(server).get("/api/v1/journal/keys").object();
    String fresh = (String) ((List<?>) keys.get("journal")).get(0);
    assertThat(fresh).isNotEqualTo(old);
    assertThat(keys.get("previous")).isEqualTo(List.of(old));
    String deputy = (String) Http.as(server, "bf-01", "exemple-depute").get("/api/v1/me").object().get("deputy");
    assertThat(Http.as(server, "greffe", "exemple-greffe").post("/api/v1/scrutins/" + scrutin + "/corrections", Map.of("deputy", deputy, "choice", "POUR", "note", "")).status()).isLessThan(300);
    HttpResponse<byte[]> response = get(server, "/api/v1/public/sessions/" + session + "/bundle.zip");
    assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
    Path after = Files.write(folder.resolve("after.zip"), response.body());
    assertThat(java("liptako.verifier.Verifier", "--key", fresh, after.toString()).code).isZero();
    assertThat(java("liptako.verifier.Verifier", "--key", old, after.toString()).said).contains("une clé qu’elle garantit, " + fresh, "TOUT EST CONFORME.");
    assertThat(java("liptako.verifier.Verifier", "--key", old, before.toString()).code).isZero();
    assertThat(java("liptako.verifier.Verifier", "--key", fresh, before.toString()).code).as("the new key vouches for nothing before it").isEqualTo(1);
  }

  /** Somebody who holds the key signs another story: its proof is kept and shown to everybody. */
  private static void fork(LiptakoServer server, String session) throws IOException {
    Http anybody = Http.anybody(server);
    Checkpoint latest = Checkpoint.parse(Note.parse(anybody.get("/api/v1/journal/checkpoint").body()).text());
    NoteSigner stolen = NoteSigner.parse(Files.readString(server.data().resolve("keys/journal.key")));
    var other = new Checkpoint(latest.origin(), latest.size() - 3, new byte[32], List.of());
    assertThat(anybody.get("/verifier.xhtml").body()).contains("Aucun dommage, aucune fourche connue.");
    var unsigned = new Note(other.text(), List.of(NoteSigner.of(latest.origin(), NoteKey.Use.NOTE, new byte[32]).sign(other.text(), 0)));
    assertThat(told(anybody, unsigned).code()).as("anybody can write a head; only the key's signature proves something").isIn("UNKNOWN_CHECKPOINT", "WITNESS_REFUSED");
    for (int i = 0; i < 2; i++) {
      assertThat(told(anybody, new Note(other.text(), List.of(stolen.sign(other.text(), 0)))).code()).isEqualTo("JOURNAL_FORKED");
    }
    for (String page : List.of(anybody.get("/verifier.xhtml").body(), page(server, "greffe", "exemple-greffe", "/greffe/journal.xhtml"), page(server, "admin", "exemple-admin", "/reglages/index.xhtml"))) {
      assertThat(page).contains("Fourche du journal.").doesNotContain("aucune fourche connue").containsOnlyOnce("La preuve, à conserver").contains(stolen.sign(other.text(), 0).toString().strip());
    }
  }

  private static Http.Answer told(Http who, Note note) {
    return who.send(who.request("/api/v1/journal/checkpoint/witness").header("Content-Type", "text/plain").POST(java.net.http.HttpRequest.BodyPublishers.ofString(note.toString())));
  }

  private static String page(LiptakoServer server, String account, String password, String path) {
    Http who = Http.as(server, account, password);
    var answer = who.send(who.request(path).header("Cookie", who.cookies()).GET());
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** Somebody goes around the database: the start says which entry, takes no act, and what was published can still be read. */
  private static void damage(LiptakoServer server) throws Exception {
    server.close();
    try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:file:" + server.data().resolve("liptako"), "liptako", ""); var statement = connection.createStatement()) {
      statement.execute("drop trigger journal_append_only");
      statement.execute("update journal set actor = 'x' where number = (select max(number) - 7 from journal)");
    }
    assertThat(command(server)).as("the whole journal is checked by command").isEqualTo(1);
    server.start();
    assertThat(Http.anybody(server).get("/verifier.xhtml").body()).contains("Le journal est endommagé").contains("a été altéré");
    assertThat(Http.anybody(server).get("/scrutins.xhtml").status()).isEqualTo(200);
    Http clerk = Http.as(server, "greffe", "exemple-greffe");
    var refused = clerk.post("/api/v1/sessions", Map.of("body", "PARLEMENTS", "title", "Après le dommage", "place", "Bamako", "zone", "Africa/Bamako", "beginsOn", "2027-03-01", "endsOn", "2027-03-02"));
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("JOURNAL_DAMAGED");
  }

  /** A witness follows, countersigns, and replaces its key; gives its former key. */
  private String witness(LiptakoServer server, String key) throws Exception {
    Path witness = folder.resolve("temoin");
    String witnessKey = java("liptako.witness.Witness", "cle", witness.toString(), "temoin.example/ml").said.strip();
    Files.writeString(witness.resolve("journal.pub"), key);
    Run unknown = java("liptako.witness.Witness", "suivre", server.url(), witness.toString());
    assertThat(unknown.code).isEqualTo(1);
    assertThat(unknown.said).contains("aucune signature n’est d’un témoin connu");
    Files.writeString(server.data().resolve("keys/witnesses.txt"), witnessKey + "\n");
    Run first = java("liptako.witness.Witness", "suivre", server.url(), witness.toString());
    assertThat(first.said).contains("tête contresignée");
    assertThat(first.code).isZero();
    assertThat(Http.anybody(server).get("/api/v1/journal/checkpoint").body()).contains("— temoin.example/ml ");
    Files.delete(witness.resolve("witness.key"));
    String replaced = java("liptako.witness.Witness", "cle", witness.toString(), "temoin.example/ml").said.strip();
    Files.writeString(server.data().resolve("keys/witnesses.txt"), replaced + "\n");
    assertThat(java("liptako.witness.Witness", "suivre", server.url(), witness.toString()).code).as("the witness goes on under its new key").isZero();
    return witnessKey;
  }
}
