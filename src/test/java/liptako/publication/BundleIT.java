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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

      witness(server, key);
    }
  }

  private void witness(LiptakoServer server, String key) throws Exception {
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
  }
}
