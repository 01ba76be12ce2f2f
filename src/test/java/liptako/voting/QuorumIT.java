package liptako.voting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Test;

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
}
