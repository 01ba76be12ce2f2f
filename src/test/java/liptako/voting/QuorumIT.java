package liptako.voting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows a lack of quorum, before the running system: said, ordered by the chair, and in the minutes. */
class QuorumIT {
  private final LiptakoServer server = LiptakoServer.shared();

  @Test void aLackOfQuorumSuspendsTheSittingAsTheRuleSaysAndStandsInTheMinutes() {
    try (Hall hall = Hall.open(server, 1); BrowserContext presidence = Chromium.window(server, "presidence", "exemple-presidence"); BrowserContext greffe = Chromium.window(server, "greffe", "exemple-greffe")) {
      String calls = "/api/v1/sittings/" + hall.sitting + "/quorum-calls";
      assertThat(hall.chair.post(calls + "/follow", Map.of()).code()).isEqualTo("NOTHING_FOLLOWS_QUORUM");
      done(hall.clerk.post(calls, Map.of("rule", "majorite-simple", "askedBy", "Député exemple BF-01")));
      done(hall.clerk.post(calls + "/conclude", Map.of()));
      Page chair = presidence.newPage();
      chair.navigate("/presidence/index.xhtml");
      assertThat(chair.locator("[id='d:middle']")).containsText("3 présents sur");
      assertThat(chair.locator("[id='d:middle']")).containsText("suspendue 15");
      assertThat(Chromium.axe(chair)).isEmpty();
      Pictures.take(chair, "quorum-manque");
      chair.locator("[id='d:followQuorum']").click();
      chair.locator(".ui-confirmdialog-yes").click();
      assertThat(chair.locator("[id='d:resumeSitting']")).isVisible();
      assertThat(hall.clerk.get(calls).body()).contains("\"followedAt\":\"20");
      assertThat(hall.chair.post(calls + "/follow", Map.of()).code()).isEqualTo("NOTHING_FOLLOWS_QUORUM");
      done(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/resume", Map.of()));
      Page minutes = greffe.newPage();
      minutes.navigate("/greffe/proces-verbal.xhtml?seance=" + hall.sitting);
      assertThat(minutes.locator(".sheet")).containsText("Appel du quorum n° 1, demandé par Député exemple BF-01");
      assertThat(minutes.locator(".sheet")).containsText("le quorum n’est pas atteint");
      assertThat(minutes.locator(".sheet")).containsText("La séance est suspendue à");
    }
  }

  @Test void aQuorumOnRequestIsCountedAfterACallAndNotAgainAtTheSecondMeeting(@TempDir Path folder) throws Exception {
    try (Hall hall = Hall.open(server, 2)) {
      String calls = "/api/v1/sittings/" + hall.sitting + "/quorum-calls";
      assertThat(vote(hall)).as("nobody asked").isEqualTo("ADOPTED");
      done(hall.clerk.post(calls, Map.of("rule", "quorum-sur-demande", "askedBy", "Député exemple BF-02")));
      assertThat(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/scrutins", Map.of("question", "Trop tôt", "meaning", "rien", "rule", "quorum-sur-demande")).code()).isEqualTo("QUORUM_CALL_OPEN");
      done(hall.clerk.post(calls + "/conclude", Map.of()));
      assertThat(vote(hall)).as("asked for, six are not half of the house").isEqualTo("NO_QUORUM");
      assertThat(vote(hall)).as("a call counts for the next vote").isEqualTo("ADOPTED");
      done(hall.clerk.post(calls, Map.of("rule", "quorum-sur-demande", "askedBy", "Député exemple BF-02")));
      done(hall.clerk.post(calls + "/conclude", Map.of()));
      done(hall.chair.post(calls + "/follow", Map.of()));
      done(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/resume", Map.of()));
      done(hall.clerk.post(calls, Map.of("rule", "quorum-sur-demande", "askedBy", "Député exemple BF-02")));
      done(hall.clerk.post(calls + "/conclude", Map.of()));
      assertThat(vote(hall)).as("after the suspension valid whatever the number").isEqualTo("ADOPTED");
      Path bundle = folder.resolve("bundle.zip");
      Files.write(bundle, HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/public/sessions/" + hall.session + "/bundle.zip")).build(),
          HttpResponse.BodyHandlers.ofByteArray()).body());
      Process verifier = new ProcessBuilder("java", "-cp", "target/liptako-verifier.jar", "liptako.verifier.Verifier", bundle.toString()).redirectErrorStream(true).start();
      assertThat(new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("TOUT EST CONFORME");
    }
  }

  /** Everybody votes for, by the rule that counts the quorum on request; published. Gives the outcome. */
  private static String vote(Hall hall) {
    String scrutin = hall.openScrutin("quorum-sur-demande");
    hall.deputies.forEach(deputy -> done(hall.cast(deputy, scrutin, UUID.randomUUID(), "POUR")));
    hall.tallyAfterClose(scrutin);
    String outcome = (String) ((Map<?, ?>) hall.chair.get("/api/v1/scrutins/" + scrutin + "/desk").object().get("verdict")).get("outcome");
    done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", outcome)));
    done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/publish", Map.of()));
    done(hall.clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of()));
    return outcome;
  }
}
