package liptako.web.chair;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.Keyboard;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chair's desk in a browser, the clerk's beside it; deputies vote by the API. The sitting is opened and its item called by the desk itself. */
class ChairIT {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Map<String, Http> DEPUTIES = new HashMap<>();
  private static LiptakoServer server;
  private static BrowserContext window;
  private static Http clerk;
  private static String sitting;
  private static Page chair;

  @BeforeAll static void start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    server = LiptakoServer.start("chair", Map.of());
    clerk = Http.as(server, "greffe", "exemple-greffe");
    sitting = (String) clerk.get("/api/v1/sittings/current").object().get("id");
    var members = (List<?>) clerk.get("/api/v1/sittings/" + sitting + "/presence").object().get("members");
    List<Object> all = members.stream().map(m -> ((Map<?, ?>) m).get("deputy")).map(Object.class::cast).toList();
    assertThat(clerk.post("/api/v1/sittings/" + sitting + "/presence", Map.of("deputies", all, "present", true)).status()).isLessThan(300);
    window = Chromium.window(server, "presidence", "exemple-presidence");
    chair = window.newPage();
    chair.navigate("/presidence/index.xhtml");
    assertThat(say()).containsText("La séance numéro un est ouverte.");
    accessible(chair, "chair-planned");
    press("openSitting");
    assertThat(say()).containsText("L’ordre du jour appelle le point un");
    press("callNext");
    assertThat(say()).containsText("La discussion est ouverte sur le point un");
    accessible(chair, "chair-discussion");
  }

  @AfterAll static void stop() {
    window.close();
    server.close();
  }

  private static Locator say() {
    return chair.locator(".say");
  }

  private static Locator dialog(Page page) {
    return page.locator(".ui-dialog:visible");
  }

  private static void press(String id) {
    chair.locator("[id='d:" + id + "']").click();
  }

  private static void confirm() {
    chair.locator(".ui-confirmdialog-yes").click();
  }

  private static void accessible(Page page, String picture) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")));
    assertThat(Chromium.axe(page)).as(picture).isEmpty();
  }

  private static void openScrutin(String question) {
    press("openScrutin");
    chair.locator("[id='o:question']").fill(question);
    chair.locator("[id='o:open']").click();
    assertThat(dialog(chair)).hasCount(0);
    assertThat(say()).containsText("est ouvert sur");
  }

  private static String scrutin() {
    List<Map<String, Object>> all = clerk.get("/api/v1/sittings/" + sitting + "/scrutins").list();
    return (String) all.get(all.size() - 1).get("id");
  }

  private static void vote(String scrutin, String choice, String... deputies) {
    for (String code : deputies) {
      Http deputy = DEPUTIES.computeIfAbsent(code, c -> Http.as(server, c, "exemple-depute"));
      assertThat(deputy.post("/api/v1/scrutins/" + scrutin + "/ballots", Map.of("id", UUID.randomUUID().toString(), "choice", choice)).status()).isLessThan(300);
    }
  }

  /** Closes though some have not voted. */
  private static void close() {
    press("close");
    assertThat(dialog(chair)).containsText("présents n’ont pas voté");
    chair.locator("[id='c:closeNow']").click();
    assertThat(chair.locator(".findings")).isVisible();
  }

  @Test void aScrutinIsOpenedClosedProclaimedAndPublished() {
    press("openScrutin");
    assertThat(dialog(chair)).containsText("exemple");
    assertThat(dialog(chair)).containsText("la moitié des suffrages exprimés");
    chair.locator("[id='o:act']").selectOption("procedure");
    assertThat(chair.locator("[id='o:rule']")).hasValue("procedure");
    chair.locator("[id='o:act']").selectOption("resolution");
    assertThat(chair.locator("[id='o:rule']")).hasValue("double-majorite");
    accessible(chair, "chair-opening");
    chair.locator("[id='o:question']").fill("");
    chair.locator("[id='o:open']").click();
    assertThat(chair.locator("[id='o:question-message']")).containsText("Question mise aux voix");
    chair.locator("[id='o:question']").fill("Adoption de la feuille de route");
    chair.locator("[id='o:open']").click();
    assertThat(say()).containsText("Adoption de la feuille de route");
    String scrutin = scrutin();
    vote(scrutin, "POUR", "bf-01", "bf-02", "ml-01", "ml-02", "ne-01", "ne-02");
    vote(scrutin, "CONTRE", "ne-03");
    assertThat(chair.locator("dl.figures dd").first()).hasText("7");
    assertThat(chair.locator("[id='d:side']")).not().containsText("BF-01");
    accessible(chair, "chair-voting");
    close();
    assertThat(say()).containsText("Pour\u202F: six. Contre\u202F: un. Abstentions\u202F: aucune. Le texte est adopté.");
    assertThat(chair.locator(".findings tbody tr").first()).containsText("oui");
    assertThat(chair.locator("[id='d:proclaim']")).hasText("Proclamer «\u202Fadopté\u202F»");
    accessible(chair, "chair-decided");
    press("proclaim");
    assertThat(say()).containsText("est proclamé\u202F: adopté");
    assertThat(Http.anybody(server).get("/api/v1/scrutins/" + scrutin).status()).isEqualTo(404);
    press("publish");
    confirm();
    assertThat(chair.locator("[id='d:middle']")).containsText("attend la confirmation du greffe");
    assertThat(Http.anybody(server).get("/api/v1/scrutins/" + scrutin).status()).isEqualTo(404);
    Http.as(server, "greffe", "exemple-greffe").post("/api/v1/scrutins/" + scrutin + "/publish/confirm", java.util.Map.of());
    assertThat(chair.locator("[id='d:middle']")).containsText("Publié à");
    assertThat(Http.anybody(server).get("/api/v1/scrutins/" + scrutin).status()).isEqualTo(200);
    accessible(chair, "chair-published");
  }

  @Test void anAnnulledScrutinIsTakenAgainAndBothAreKept() {
    openScrutin("Scrutin à reprendre");
    vote(scrutin(), "POUR", "bf-01");
    press("annul");
    chair.locator("[id='a:annulNow']").click();
    assertThat(chair.locator("[id='a:reason-message']")).containsText("Motif");
    chair.locator("[id='a:reason']").fill("La question était mal lue");
    chair.locator("[id='a:annulNow']").click();
    assertThat(say()).containsText("annulé\u202F: La question était mal lue");
    press("again");
    assertThat(chair.locator("[id='o:question']")).hasValue("Scrutin à reprendre");
    chair.locator("[id='o:open']").click();
    assertThat(say()).containsText("est ouvert sur");
    vote(scrutin(), "CONTRE", "bf-01", "ml-01", "ne-01");
    close();
    assertThat(chair.locator("[id='d:proclaim']")).hasText("Proclamer «\u202Frejeté\u202F»");
    press("proclaim");
    assertThat(say()).containsText("rejeté");
    try (BrowserContext greffe = Chromium.window(server, "greffe", "exemple-greffe")) {
      Page page = greffe.newPage();
      page.navigate("/greffe/index.xhtml");
      Locator rows = page.locator("table.work tbody tr", new Page.LocatorOptions().setHasText("Scrutin à reprendre"));
      assertThat(rows).hasCount(2);
      assertThat(rows.first()).containsText("La question était mal lue");
      assertThat(rows.last()).containsText("Rejeté");
      rows.last().locator("button").click();
      page.locator("[id='k:deputy']").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
      page.locator("[id='k:choice']").selectOption("POUR");
      page.locator("[id='k:declare']").click();
      assertThat(rows.last()).containsText("une mise au point");
      assertThat(rows.last()).containsText("0 / 3 / 0");
      accessible(page, "clerk-scrutins");
    }
  }

  @Test void anotherOutcomeThanTheRulesTakesTwoPersonsAndAReason() {
    openScrutin("Scrutin à dérogation");
    vote(scrutin(), "POUR", "bf-01", "ml-01", "ne-01");
    close();
    chair.locator("[id='d:override']").click();
    chair.locator("[id='v:reason']").fill("Deux bulletins de papier contraires n’ont pas été lus.");
    chair.locator("[id='v:overrideNow']").click();
    assertThat(chair.locator("[id='d:middle']")).containsText("Le greffe doit confirmer");
    assertThat(chair.locator("[id='d:proclaim']")).hasText("Proclamer «\u202Fadopté\u202F»");
    try (BrowserContext greffe = Chromium.window(server, "greffe", "exemple-greffe")) {
      Page page = greffe.newPage();
      page.navigate("/greffe/index.xhtml");
      page.locator("[id='d:stepOverride']").click();
      assertThat(dialog(page)).containsText("Deux bulletins de papier");
      accessible(page, "clerk-override");
      page.locator("[id='w:confirmOverride']").click();
      assertThat(page.locator(".next")).containsText("La présidence proclame");
    }
    // The chair's page learns it without being touched.
    assertThat(chair.locator("[id='d:proclaim']")).hasText("Proclamer «\u202Frejeté\u202F»");
    press("proclaim");
    assertThat(say()).containsText("rejeté");
  }

  @Test void aScrutinIsLedByTabAndEnterAloneAndEveryDialogKeepsTheKeys() {
    chair.navigate("/presidence/index.xhtml");
    assertThat(Keyboard.dialogs(chair)).contains("opening", "closing", "annulling", "overriding", "enlisting", "ruling", "debating", "moving");
    chair.navigate("/presidence/index.xhtml");
    assertThat(chair.locator("[id='d:openScrutin']")).isVisible();
    Keyboard.press(chair, "d:openScrutin");
    assertThat(chair.locator("[id='o:question']")).isFocused();
    chair.keyboard().press("Escape");
    assertThat(dialog(chair)).hasCount(0);
    assertThat(chair.locator("[id='d:openScrutin']")).isFocused();
    chair.keyboard().press("Enter");
    assertThat(chair.locator("[id='o:question']")).isFocused();
    Keyboard.type(chair, "o:question", "Question posée au clavier");
    Keyboard.choose(chair, "o:rule", "majorite-simple");
    Keyboard.press(chair, "o:open");
    assertThat(say()).containsText("Question posée au clavier");
    vote(scrutin(), "POUR", "bf-01", "ml-01", "ne-01");
    assertThat(chair.locator("dl.figures dd").first()).hasText("3");
    Keyboard.press(chair, "d:close");
    assertThat(dialog(chair)).containsText("présents n’ont pas voté");
    Keyboard.press(chair, "c:closeNow");
    assertThat(chair.locator(".findings")).isVisible();
    Keyboard.press(chair, "d:proclaim");
    assertThat(say()).containsText("est proclamé\u202F: adopté");
  }

  @Test void theFloorIsGivenAndEnded() {
    chair.locator("button", new Page.LocatorOptions().setHasText("Inscrire un député")).click();
    chair.locator("[id='e:deputy']").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(5));
    chair.locator("[id='e:enlistNow']").click();
    assertThat(dialog(chair)).hasCount(0);
    assertThat(chair.locator("[id='d:side']")).containsText("un inscrit");
    chair.getByLabel(Pattern.compile("Donner la parole à .*")).click();
    assertThat(chair.locator("[id='d:side'] .timer")).hasText(Pattern.compile("0:0[1-9]|0:[1-5]\\d"), new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    press("endSpeech");
    assertThat(chair.locator("[id='d:side'] .timer")).hasCount(0);
  }
}
