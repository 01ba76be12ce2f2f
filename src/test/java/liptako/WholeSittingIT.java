package liptako;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Test;

/** A whole sitting of the sample confederation, a person at each desk: three deputies, the clerk, the chair, the hall display, and a citizen. */
class WholeSittingIT {
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @Test void fromTheOpeningOfTheSittingToThePublishedResult() {
    try (LiptakoServer server = LiptakoServer.start("sitting", Map.of())) {
      Http clerkByHttp = Http.as(server, "greffe", "exemple-greffe");
      String sitting = (String) Http.as(server, "greffe", "exemple-greffe").get("/api/v1/sittings/current").object().get("id");
      Page chair = desk(server, "presidence", "/presidence/index.xhtml");
      Page hall = Chromium.signIn(server, Chromium.window(server, new Browser.NewContextOptions().setViewportSize(1920, 1080)), "observateur", "exemple-observateur").newPage();
      hall.navigate("/salle/index.xhtml");
      Page clerk = desk(server, "greffe", "/greffe/index.xhtml");
      Page bf = terminal(server, "bf-07");
      Page ml = terminal(server, "ml-07");
      Page ne = terminal(server, "ne-07");

      // The chair opens the sitting; deputies mark themselves present, the clerk marks the others.
      chair.locator("[id='d:openSitting']").click();
      confirm(chair);
      for (Page terminal : List.of(bf, ml, ne)) {
        terminal.locator("#presence").click();
        assertThat(terminal.locator("#presence")).hasAttribute("aria-pressed", "true");
      }
      List<String> others = others(clerkByHttp, sitting);
      Hall.done(clerkByHttp.post("/api/v1/sittings/" + sitting + "/presence", Map.of("deputies", others, "present", true)));
      assertThat(clerk.locator("body")).containsText("73", PATIENTLY);
      Pictures.take(clerk, "greffe-appel");

      // An item is called and debated.
      chair.locator("[id='d:callNext']").click();
      assertThat(hall.locator("#what")).containsText("Ouverture et appel", PATIENTLY);
      chair.locator("[id='d:callFollowing']").click();
      assertThat(hall.locator("#what")).containsText("Adoption de l’ordre du jour", PATIENTLY);
      chair.locator("[id='d:callFollowing']").click();
      assertThat(hall.locator("#what")).containsText("Feuille de route", PATIENTLY);
      bf.locator("#ask").click();
      bf.locator("#askDialog button[data-kind=CONTRIBUTION]").click();
      assertThat(hall.locator("#waiting")).containsText("BF-07", PATIENTLY);
      String speech = (String) clerkByHttp.get("/api/v1/sittings/" + sitting + "/speeches").list().get(0).get("id");
      Hall.done(Http.as(server, "presidence", "exemple-presidence").post("/api/v1/speeches/" + speech + "/begin", Map.of()));
      assertThat(hall.locator("#speakerName")).containsText("Député exemple BF-07", PATIENTLY);
      Pictures.take(hall, "salle-debat");
      Pictures.take(clerk, "greffe");
      Pictures.take(chair, "presidence-debat");

      // A scrutin is opened: each terminal shows it at once.
      chair.locator("[id='d:openScrutin']").click();
      chair.locator("[id='o:question']").fill("Résolution 1 : feuille de route de l’an I, dans son ensemble");
      chair.locator("[id='o:meaning']").fill("la feuille de route de l’an I est approuvée.");
      chair.locator("[id='o:rule']").selectOption("double-majorite");
      Pictures.take(chair, "presidence-ouverture");
      chair.locator("[id='o:open']").click();
      for (Page terminal : List.of(bf, ml, ne)) {
        assertThat(terminal.locator("#what")).containsText("Résolution 1", PATIENTLY);
        assertThat(terminal.locator("#answers")).isVisible();
        assertThat(terminal.locator("#meaning")).containsText("est approuvée");
        assertThat(terminal.locator("#rule")).containsText("Adopté si");
      }
      vote(bf, "CONTRE");
      vote(bf, "POUR");
      vote(ml, "POUR");
      vote(ne, "ABSTENTION");
      Pictures.take(ml, "terminal");
      assertThat(hall.locator("#votedCount")).containsText("3", PATIENTLY);
      assertThat(hall.locator("#tallies")).isHidden();
      byHttp(server, sitting);
      assertThat(hall.locator("#votedCount")).containsText("70", PATIENTLY);
      Pictures.take(hall, "salle-scrutin");
      Pictures.take(chair, "presidence-scrutin");

      // The chair closes, though three have not voted, and proclaims what the rule gives.
      chair.locator("[id='d:close']").click();
      chair.locator("[id='c:closeNow']").click();
      Locator proclaim = chair.locator("[id='d:proclaim']");
      assertThat(proclaim).containsText("dopté", PATIENTLY);
      Pictures.take(chair, "presidence");
      proclaim.click();
      confirm(chair);
      assertThat(hall.locator("#word")).containsText("Adopté", PATIENTLY);
      assertThat(hall.locator("#tallies")).isVisible();
      assertThat(bf.locator("#word")).containsText("Adopté", PATIENTLY);
      Pictures.take(hall, "salle");
      Pictures.take(bf, "terminal-resultat");
      chair.locator("[id='d:publish']").click();
      confirm(chair);
      assertThat(chair.locator("[id='d:middle']")).containsText("attend la confirmation du greffe", PATIENTLY);
      String scrutin = (String) clerkByHttp.get("/api/v1/sittings/" + sitting + "/scrutins").list().get(0).get("id");
      clerkByHttp.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of());

      // A citizen reads it, by name; JavaScript is not needed.
      Page citizen = Chromium.window(server, new Browser.NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false)).newPage();
      citizen.navigate("/scrutin.xhtml?id=" + scrutin);
      assertThat(citizen.locator("main")).containsText("Adopté");
      assertThat(citizen.locator("main")).containsText("Député exemple NE-07");
      Pictures.take(citizen, "scrutin");
      citizen.navigate("/");
      Pictures.take(citizen, "site");
      Map<String, Object> tally = tally(Http.anybody(server).get("/api/v1/scrutins/" + scrutin));
      assertThat(tally).containsEntry("pour", 53L).containsEntry("contre", 11L).containsEntry("abstention", 6L);

      Page light = Chromium.signIn(server, Chromium.window(server, new Browser.NewContextOptions().setViewportSize(820, 1180).setColorScheme(ColorScheme.LIGHT)), "ne-08", "exemple-depute").newPage();
      light.navigate("/terminal/index.xhtml");
      assertThat(light.locator("#word")).containsText("Adopté", PATIENTLY);
      Pictures.take(light, "terminal-portrait");
    }
  }

  private static Page desk(LiptakoServer server, String account, String path) {
    Page page = Chromium.window(server, account, "exemple-" + account).newPage();
    page.navigate(path);
    return page;
  }

  private static Page terminal(LiptakoServer server, String account) {
    Page page = Chromium.signIn(server, Chromium.window(server, new Browser.NewContextOptions().setViewportSize(1180, 820).setHasTouch(true)), account, "exemple-depute").newPage();
    page.navigate("/terminal/index.xhtml");
    return page;
  }

  /** Presses an answer and waits for the acknowledgement of just that answer. */
  private static void vote(Page terminal, String choice) {
    terminal.locator("#answers button[data-choice=" + choice + "]").click();
    assertThat(terminal.locator("#ackTitle")).containsText("Enregistré à", PATIENTLY);
    assertThat(terminal.locator("#answers button[data-choice=" + choice + "]")).hasAttribute("aria-pressed", "true");
  }

  /** Says yes where a page asks before what cannot be undone. */
  private static void confirm(Page page) {
    Locator yes = page.locator(".ui-confirmdialog-yes");
    if (yes.isVisible()) {
      yes.click();
    }
  }

  /** All but the three at their terminals and two who are away. */
  private static List<String> others(Http clerk, String sitting) {
    @SuppressWarnings("unchecked")
    var members = (List<Map<String, Object>>) clerk.get("/api/v1/sittings/" + sitting + "/presence").object().get("members");
    List<String> others = new ArrayList<>();
    for (Map<String, Object> member : members) {
      if (!List.of("BF-07", "ML-07", "NE-07", "ML-21", "NE-17").contains(member.get("code"))) {
        others.add((String) member.get("deputy"));
      }
    }
    return others;
  }

  /** The others vote by HTTP: every fifth against, every twelfth abstains, three say nothing. */
  private static void byHttp(LiptakoServer server, String sitting) {
    String scrutin = (String) Http.as(server, "greffe", "exemple-greffe").get("/api/v1/sittings/" + sitting + "/scrutins").list().get(0).get("id");
    List<String> silent = List.of("BF-14", "ML-14", "NE-14");
    int seat = 0;
    for (String state : List.of("BF", "ML", "NE")) {
      for (int i = 1; i <= 25; i++) {
        String code = "%s-%02d".formatted(state, i);
        if (i == 7 || List.of("ML-21", "NE-17").contains(code) || silent.contains(code)) {
          continue;
        }
        seat++;
        String choice = seat % 12 == 0 ? "ABSTENTION" : seat % 4 == 0 ? "CONTRE" : "POUR";
        Http deputy = Http.as(server, code.toLowerCase(Locale.ROOT), "exemple-depute");
        Http.Answer answer = deputy.post("/api/v1/scrutins/" + scrutin + "/ballots", Map.of("id", UUID.randomUUID().toString(), "choice", choice));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tally(Http.Answer answer) {
    return (Map<String, Object>) Hall.done(answer).object().get("tally");
  }
}
