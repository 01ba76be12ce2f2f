package liptako.web.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hall display in Chromium, before the running system. */
class HallIT {
  /** The least size of text by which a wall of 1080 lines is read from 15 m. */
  private static final String SMALLEST = "() => Math.min(...Array.from(document.querySelectorAll('body *')).filter(e => e.checkVisibility({ visibilityProperty: true })"
      + " && Array.from(e.childNodes).some(n => n.nodeType === 3 && n.textContent.trim()) && !e.closest('.hidden, .skip, sup'))"
      + ".map(e => e instanceof SVGElement ? parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a : parseFloat(getComputedStyle(e).fontSize)))";
  private final LiptakoServer server = LiptakoServer.shared();
  private Hall hall;
  private BrowserContext window;
  private Page page;

  /** A busy machine is slow, not wrong. */
  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @BeforeEach void openHall() {
    hall = Hall.open(server, 3);
    window = Chromium.signIn(server, Chromium.window(server, new Browser.NewContextOptions().setViewportSize(1920, 1080)), "observateur", "exemple-observateur");
    page = window.newPage();
    page.navigate("/salle/index.xhtml");
    assertThat(page.locator("#what")).hasText("Point d’essai");
  }

  @AfterEach void end() {
    window.close();
    hall.close();
  }

  @Test void theFloorIsShownWithTheRunningClockAndWhoWaits() {
    String speech = Hall.made(hall.deputies.get(0).post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "CONTRIBUTION")));
    Hall.made(hall.deputies.get(4).post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "QUESTION")));
    chair("/speeches/" + speech + "/begin", Map.of());
    assertThat(page.locator("#speaker .who")).containsText("BF-01");
    assertThat(page.locator("#timer")).hasText(Pattern.compile("\\d+:\\d\\d"));
    assertThat(page.locator("#waiting")).containsText("ML-02");
    assertThat(page.locator("#present")).hasText("9");
    check("talk");
  }

  @Test void whileABallotRunsItShowsWhoVotedAndNeverHowAndThenTheVerdictWithItsReason() {
    everybodyArrives();
    String scrutin = hall.openScrutin("double-majorite");
    assertThat(page.locator("#word")).hasText("Scrutin ouvert");
    assertThat(page.locator("#meaning")).hasText("le texte est adopté");
    List<String> choices = List.of("POUR", "POUR", "CONTRE", "POUR", "POUR", "ABSTENTION", "POUR", "POUR");
    for (int i = 0; i < choices.size(); i++) {
      Hall.done(hall.cast(hall.deputies.get(i), scrutin, UUID.randomUUID(), choices.get(i)));
    }
    assertThat(page.locator("#votedCount")).hasText("8");
    assertThat(page.locator("#votedOf")).containsText("75");
    assertThat(page.locator("#hemicycle .voted")).hasCount(8);
    assertThat(page.locator("#hemicycle .present")).hasCount(67);
    assertThat(page.locator("#hemicycle .absent")).hasCount(0);
    assertThat(page.locator("#hemicycle .pour, #hemicycle .contre, #hemicycle .abstention")).hasCount(0);
    assertThat(page.locator("#tallies")).isHidden();
    assertThat(page.content()).doesNotContain("7 pour");
    check("open");
    chair("/scrutins/" + scrutin + "/hold", Map.of());
    assertThat(page.locator("#word")).hasText("Scrutin suspendu");
    chair("/scrutins/" + scrutin + "/close", Map.of());
    assertThat(page.locator("#word")).hasText("Scrutin clos");
    assertThat(page.locator("#why")).hasText("En attente de la proclamation.");
    assertThat(page.locator("#tallies")).isHidden();
    check("closed");
    chair("/scrutins/" + scrutin + "/proclaim", Map.of("outcome", "ADOPTED"));
    assertThat(page.locator("#word")).hasText("Adopté");
    assertThat(page.locator("#hemicycle .pour")).hasCount(6);
    assertThat(page.locator("#hemicycle .contre")).hasCount(1);
    assertThat(page.locator("#hemicycle .abstention")).hasCount(1);
    assertThat(page.locator("#pour")).hasText("6");
    assertThat(page.locator("#bars .need")).hasCount(3);
    @SuppressWarnings("unchecked") var verdict = (Map<String, Object>) hall.chair.get("/api/v1/scrutins/" + scrutin + "/hall").object().get("verdict");
    assertThat(page.locator("#why")).hasText((String) verdict.get("sentence"));
    check("proclaimed");
  }

  @Test void whatTheChairLetsTheHallSeeIsShownBeforeTheClose() {
    String scrutin = hall.openScrutin("majorite-simple");
    Hall.done(hall.cast(hall.deputies.get(0), scrutin, UUID.randomUUID(), "CONTRE"));
    chair("/scrutins/" + scrutin + "/show-choices", Map.of("show", true));
    assertThat(page.locator("#hemicycle .contre")).hasCount(1);
    assertThat(page.locator("#contre")).hasText("1");
    check("shown");
  }

  @Test void anAnnulledScrutinSaysWhyAndALostLineKeepsTheLastState() {
    String scrutin = hall.openScrutin("majorite-simple");
    assertThat(page.locator("#word")).hasText("Scrutin ouvert");
    page.context().setOffline(true);
    assertThat(page.locator("#line")).containsText("dernier état connu");
    assertThat(page.locator("#word")).hasText("Scrutin ouvert");
    chair("/scrutins/" + scrutin + "/annul", Map.of("reason", "terminal défaillant dans la délégation du Mali"));
    check("lost");
    page.context().setOffline(false);
    assertThat(page.locator("#word")).hasText("Annulé");
    assertThat(page.locator("#why")).hasText("terminal défaillant dans la délégation du Mali");
    assertThat(page.locator("#line")).isHidden();
    check("annulled");
  }

  @Test void theLongestQuestionStillFits() {
    String words = "la libre circulation des personnes et des biens entre les trois États ";
    String scrutin = Hall.made(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/scrutins",
        Map.of("question", "Q. " + words.repeat(6), "meaning", "M. " + words.repeat(4), "rule", "double-majorite")));
    assertThat(page.locator("#word")).hasText("Scrutin ouvert");
    check("long");
    chair("/scrutins/" + scrutin + "/annul", Map.of("reason", "fin"));
  }

  // --- steps

  private void chair(String path, Object body) {
    Hall.done(hall.chair.post("/api/v1" + path, body));
  }

  @SuppressWarnings("unchecked")
  private void everybodyArrives() {
    String presence = "/api/v1/sittings/" + hall.sitting + "/presence";
    var members = (List<Map<String, Object>>) hall.clerk.get(presence).object().get("members");
    Hall.done(hall.clerk.post(presence, Map.of("deputies", members.stream().map(m -> m.get("deputy")).toList(), "present", true)));
  }

  /** Nothing scrolls or is cut, nothing is too small, axe finds nothing: at 1080p, and fitting at other screens. */
  private void check(String state) {
    for (int[] size : new int[][] {{1280, 720}, {1366, 1024}, {3840, 2160}, {1920, 1080}}) {
      page.setViewportSize(size[0], size[1]);
      assertThat(number("() => Math.max(document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth)")).as("%s at %d×%d scrolls", state, size[0], size[1]).isLessThanOrEqualTo(0);
      assertThat(number("() => Math.max(...['.stage', '.beside', '.band'].map(s => document.querySelector(s)).filter(e => e.checkVisibility()).map(e => e.scrollHeight - e.clientHeight))")).as("%s at %d×%d is cut", state, size[0], size[1]).isLessThanOrEqualTo(1);
    }
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "hall-" + state + ".png")));
    assertThat(number(SMALLEST)).as("smallest text in %s", state).isGreaterThanOrEqualTo(23.9);
    assertThat(Chromium.axe(page)).as(state).isEmpty();
  }

  private double number(String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }
}
