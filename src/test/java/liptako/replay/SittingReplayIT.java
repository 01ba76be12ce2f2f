package liptako.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liptako.journal.NoteKey;
import liptako.publication.SessionFormats;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.verifier.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real sitting day through the running system; a server of its own, because no other sitting may be open. */
class SittingReplayIT {
  private static final Path RECORD = Path.of("src/test/resources/votes/sitting-an.ndjson");
  private static LiptakoServer server;

  @BeforeAll static void start() {
    server = LiptakoServer.start("replay", Map.of());
  }

  @AfterAll static void stop() {
    server.close();
  }

  @Test void fortyThreeVotesOf246DeputiesComeOutAsTheRecordSays() throws Exception {
    var printed = new ByteArrayOutputStream();
    int code = run(RECORD, printed);
    String output = printed.toString(StandardCharsets.UTF_8);
    System.out.println(output);
    assertThat(output).endsWith("43 votes, 43 agree, 0 differ" + System.lineSeparator());
    assertThat(output).contains("246 membres").contains("201 votes par délégation, 11 mises au point");
    assertThat(code).isZero();
    verify(43);
  }

  /** What anybody downloads of the replayed session is recomputed from its files alone. */
  private static void verify(int scrutins) throws Exception {
    Http anybody = Http.anybody(server);
    String session = anybody.get("/api/v1/public/sessions").list().stream().map(s -> (String) s.get("id"))
        .filter(id -> ((List<?>) anybody.get("/api/v1/public/sessions/" + id).object().get("scrutins")).size() == scrutins).findFirst().orElseThrow();
    String key = (String) ((List<?>) anybody.get("/api/v1/journal/keys").object().get("journal")).get(0);
    List<String> said = new ArrayList<>();
    try {
      Path bundle = Files.createTempFile(Path.of("target"), "replay-", ".zip");
      var answer = HttpClient.newHttpClient().send(anybody.request("/api/v1/public/sessions/" + session + "/bundle.zip").build(), HttpResponse.BodyHandlers.ofFile(bundle));
      assertThat(answer.statusCode()).isEqualTo(200);
      Verification.of(bundle, new Verification.Request(List.of(NoteKey.parse(key)), List.of(), null), said::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    said.forEach(System.out::println);
    SessionFormats.hold(anybody, session, 5);
    assertThat(said).anyMatch(line -> line.contains("5057 bulletins recomptés, 43 verdicts recalculés"));
  }

  @Test void aRecordThatSaysOtherwiseIsToldApart(@TempDir Path folder) throws IOException {
    String line = Files.readAllLines(RECORD).get(0);
    Path forged = Files.writeString(folder.resolve("forged.ndjson"), line.replace("\"for\":34", "\"for\":35") + "\n");
    var printed = new ByteArrayOutputStream();
    assertThat(run(forged, printed)).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("pour : officiel 35, ici 34").contains("1 votes, 0 agree, 1 differ");
  }

  @Test void whatIsNoRecordEndsWithAReason(@TempDir Path folder) throws IOException {
    var printed = new ByteArrayOutputStream();
    assertThat(run(Files.writeString(folder.resolve("x"), "{\"id\":\"V1\"}\n"), printed)).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("V1");
  }

  private static int run(Path file, ByteArrayOutputStream printed) {
    return SittingReplay.run(new String[] {server.url(), file.toString()}, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }
}
