package liptako.web.terminal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import liptako.json.Json;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deputy's terminal in Chromium, before the running system. */
class TerminalIT {
  private static final Pattern RECORDED = Pattern.compile("Enregistré à \\d{1,2}.h.\\d{2}.min.\\d{2}.s");
  private static final String BALLOTS = "**/ballots";
  /** What a page does first, so that its ballots go by requests: its line fails on them, or loses them without a word. */
  private static final String LINE_TAKES_NONE = line("throw new Error('not on this line')"), LINE_SWALLOWS = line("window.swallowed = JSON.parse(text).ballot; return");
  private final LiptakoServer server = LiptakoServer.shared();
  private final List<BrowserContext> windows = new CopyOnWriteArrayList<>();
  private Hall hall;

  /** A busy machine is slow, not wrong. */
  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @BeforeEach void openSitting() {
    hall = Hall.open(server, 1);
    allButOneArrive();
  }

  @AfterEach void end() {
    windows.forEach(BrowserContext::close);
    hall.close();
  }

  @Test void threeDeputiesVoteWithoutReloadAndEachReadsTheOwnBallotBackFromTheStore() {
    Page bf = terminal("bf-01"), ml = terminal("ml-01"), ne = terminal("ne-01");
    assertThat(ml.locator("#answers")).isHidden();
    String scrutin = hall.openScrutin("majorite-simple");
    for (Page page : List.of(bf, ml, ne)) {
      assertThat(page.locator("#answers")).isVisible();
      assertThat(page.locator("#meaning")).hasText("le texte est adopté");
    }
    press(bf, "POUR");
    press(ml, "CONTRE");
    press(ne, "ABSTENTION");
    for (Page page : List.of(bf, ml, ne)) {
      assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    }
    Map<String, Object> own = own("ml-01", scrutin);
    assertThat(own.get("choice")).isEqualTo("CONTRE");
    assertThat(ml.locator("#ackText")).containsText("Contre · reçu " + own.get("receipt"));
    ml.locator("#receipt").click();
    assertThat(ml.locator("#receiptCode")).hasText((String) own.get("receipt"));
    ml.waitForFunction("() => document.getElementById('receiptQr').naturalWidth > 0");
    assertThat(ml.locator("#receiptQr")).hasAttribute("src", Pattern.compile(own.get("receipt") + "/qr\\.svg$"));
    ml.locator("#receiptDialog button").click();
    assertThat(answer(ml, "CONTRE")).hasAttribute("aria-pressed", "true");
    assertThat(answer(ml, "CONTRE")).containsText("Votre vote");
    press(ml, "POUR");
    assertThat(answer(ml, "POUR")).hasAttribute("aria-pressed", "true");
    assertThat(answer(ml, "CONTRE")).hasAttribute("aria-pressed", "false");
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("POUR");
    chair("/scrutins/" + scrutin + "/close", Map.of());
    assertThat(ml.locator("#eyebrow")).containsText("Scrutin clos");
    assertThat(answer(ml, "POUR")).isDisabled();
    chair("/scrutins/" + scrutin + "/proclaim", Map.of("outcome", "ADOPTED"));
    assertThat(ml.locator("#word")).hasText("Adopté");
    assertThat(ml.locator("#why")).containsText("2");
    assertThat(ml.locator("#ackTitle")).hasText(RECORDED);
  }

  @Test void aBallotCastWithoutNetworkIsKeptAndStoredOnceWhenItIsBack() {
    Page page = terminal("ml-01");
    String scrutin = hall.openScrutin("majorite-simple");
    assertThat(answer(page, "POUR")).isVisible();
    List<String> ids = ids(page);
    page.context().setOffline(true);
    press(page, "POUR");
    assertThat(page.locator("#ackText")).containsText("pas encore enregistré");
    assertThat(page.locator("#line")).containsText("Connexion perdue");
    assertThat(answer(page, "POUR")).hasAttribute("aria-pressed", "false");
    page.context().setOffline(false);
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    assertThat(page.locator("#line")).hasText("Connecté");
    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(own("ml-01", scrutin).get("ballot")).isEqualTo(ids.get(0));
  }

  @Test void aBallotGoesOnTheOpenLineWithoutAnyRequest() {
    Page page = terminal("ml-01");
    page.route(BALLOTS, Route::abort);
    String scrutin = hall.openScrutin("majorite-simple");
    press(page, "CONTRE");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    press(page, "POUR");
    assertThat(answer(page, "POUR")).hasAttribute("aria-pressed", "true");
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("POUR");
    chair("/scrutins/" + scrutin + "/hold", Map.of());
    assertThat(answer(page, "POUR")).isDisabled();
    assertThat(hall.tallyAfterClose(scrutin)).containsEntry("pour", 1L);
  }

  @Test void aBallotThatTheLineSwallowsGoesByARequestUnderTheSameId() {
    Page page = terminal("ml-01", LINE_SWALLOWS);
    String scrutin = hall.openScrutin("majorite-simple");
    List<String> ids = ids(page);
    press(page, "CONTRE");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    assertThat(ids).hasSize(1);
    assertThat(page.evaluate("() => window.swallowed")).isEqualTo(ids.get(0));
    assertThat(own("ml-01", scrutin).get("ballot")).isEqualTo(ids.get(0));
  }

  @Test void aLostAnswerIsAskedForAgainWithTheSameId() {
    Page page = terminal("ml-01", LINE_TAKES_NONE);
    String scrutin = hall.openScrutin("majorite-simple");
    List<String> ids = ids(page);
    AtomicBoolean lost = new AtomicBoolean();
    page.route(BALLOTS, route -> {
      if (lost.compareAndSet(false, true)) {
        route.fetch();
        route.abort();
      } else {
        route.resume();
      }
    });
    press(page, "CONTRE");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    assertThat(ids).hasSize(2);
    assertThat(ids.get(1)).isEqualTo(ids.get(0));
    assertThat(own("ml-01", scrutin).get("ballot")).isEqualTo(ids.get(0));
  }

  @Test void aChoiceMadeWhileAnotherIsOnItsWayWaitsForItsAnswer() {
    Page page = terminal("ml-01", LINE_TAKES_NONE);
    String scrutin = hall.openScrutin("majorite-simple");
    List<String> ids = ids(page);
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(BALLOTS, route -> {
      if (held.isEmpty()) {
        held.add(route);
      } else {
        route.resume();
      }
    });
    press(page, "POUR");
    assertThat(answer(page, "POUR")).containsText("Envoi…");
    press(page, "ABSTENTION");
    press(page, "CONTRE");
    assertThat(answer(page, "CONTRE")).containsText("Envoi…");
    assertThat(ids).hasSize(1);
    held.get(0).resume();
    assertThat(answer(page, "CONTRE")).hasAttribute("aria-pressed", "true");
    assertThat(ids).hasSize(2);
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("CONTRE");
  }

  @Test void aBallotThatCouldNotLeaveGoesAfterAReload() {
    Page page = terminal("ml-01", LINE_TAKES_NONE);
    String scrutin = hall.openScrutin("majorite-simple");
    List<String> ids = ids(page);
    page.route(BALLOTS, Route::abort);
    press(page, "CONTRE");
    assertThat(page.locator("#ackText")).containsText("pas encore enregistré");
    page.unroute(BALLOTS);
    page.reload();
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    assertThat(ids.stream().distinct()).hasSize(1);
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("CONTRE");
  }

  @Test void aBallotThatComesAfterTheCloseIsRefusedInWordsAndTheStoredOneStays() {
    Page page = terminal("ml-01", LINE_TAKES_NONE);
    String scrutin = hall.openScrutin("majorite-simple");
    press(page, "POUR");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    page.route(BALLOTS, route -> {
      chair("/scrutins/" + scrutin + "/close", Map.of());
      route.resume();
    });
    press(page, "CONTRE");
    assertThat(page.locator("#ackTitle")).hasText("Refusé");
    assertThat(page.locator("#ackText")).containsText("trop tard");
    assertThat(page.locator("#ackText")).containsText("reste «\u202fPour\u202f»");
    assertThat(page.locator("#ack")).hasClass(Pattern.compile("danger"));
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("POUR");
    shot(page, "refused");
    assertThat(Chromium.axe(page)).isEmpty();
  }

  @Test void whoComesAfterTheOpeningIsToldWhyThereIsNoVote() {
    Page page = terminal("ml-02");
    hall.openScrutin("majorite-simple");
    assertThat(page.locator("#ackText")).containsText("pas marqué présent à l’ouverture");
    page.locator("#presence").click();
    assertThat(page.locator("#presence")).hasText("Présent");
    assertThat(answer(page, "POUR")).isDisabled();
    assertThat(page.locator("#ackText")).containsText("pas marqué présent à l’ouverture");
  }

  @Test void aColdTerminalShowsTheAnswersWithinASecondAndTheKeysNeverVoteByThemselves() {
    String scrutin = hall.openScrutin("majorite-simple");
    terminal("bf-01").close();
    Page page = window("ml-01", 1280, 800).newPage();
    page.navigate("/terminal/index.xhtml");
    double soonest = Double.MAX_VALUE;
    for (int load = 0; load < 5 && soonest >= 1_000; load++) {
      page.reload();
      page.waitForFunction("() => !document.getElementById('answers').hidden");
      soonest = Math.min(soonest, ((Number) page.evaluate("() => performance.now() - performance.getEntriesByType('navigation')[0].responseStart")).doubleValue());
    }
    assertThat(soonest).as("ms from the first byte to the answers, in the best of five loads on a machine that tests share").isLessThan(1_000);
    page.keyboard().press("c");
    assertThat(answer(page, "CONTRE")).isFocused();
    assertThat(own("ml-01", scrutin)).isNull();
    page.keyboard().press("Enter");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("CONTRE");
  }

  @Test void theNewestTerminalOfADeputyWorksAndTheOlderSaysSo() {
    Page older = terminal("ml-01"), newer = terminal("ml-01");
    assertThat(older.locator("#offTitle")).hasText("Ce terminal est en veille");
    hall.openScrutin("majorite-simple");
    assertThat(newer.locator("#answers")).isVisible();
    assertThat(newer.locator("#offDialog")).isHidden();
    assertThat(Chromium.axe(older)).isEmpty();
    older.locator("#offDo").click();
    assertThat(older.locator("#answers")).isVisible();
    assertThat(newer.locator("#offTitle")).hasText("Ce terminal est en veille");
  }

  @Test void aTimedScrutinCountsDownOnEveryScreenAndClosesByTheServersClock() {
    Page page = terminal("ml-01"), wall = window("ml-02", 1280, 800).newPage();
    wall.navigate("/salle/index.xhtml");
    String scrutin = Hall.made(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/scrutins", Map.of("question", "Question d’essai", "meaning", "le texte est adopté", "rule", "majorite-simple", "seconds", 10)));
    assertThat(page.locator("#countdown")).hasText(Pattern.compile("Il reste 0:[01]\\d"));
    assertThat(wall.locator("#countdown")).hasText(Pattern.compile("Il reste 0:[01]\\d"));
    press(page, "POUR");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    shot(page, "timed");
    assertThat(page.locator("#eyebrow")).containsText("Scrutin clos");
    assertThat(page.locator("#countdown")).isHidden();
    assertThat(wall.locator("#word")).hasText("Scrutin clos");
    Map<String, Object> detail = hall.chair.get("/api/v1/scrutins/" + scrutin + "/desk").object();
    assertThat(((Map<?, ?>) detail.get("tally")).get("pour")).isEqualTo(1L);
    var closed = (Map<?, ?>) detail.get("scrutin");
    assertThat(java.time.Instant.parse((String) closed.get("closedAt"))).isBetween(java.time.Instant.parse((String) closed.get("closesAt")), java.time.Instant.parse((String) closed.get("closesAt")).plusSeconds(5));
  }

  @Test void theHallRehearsesMarkedAsSuchAndNothingOfItIsOnRecord() {
    Page page = terminal("ml-01"), wall = window("ml-02", 1280, 800).newPage();
    wall.navigate("/salle/index.xhtml");
    BrowserContext desk = Chromium.window(server, "greffe", "exemple-greffe");
    windows.add(desk);
    Page clerk = desk.newPage();
    clerk.navigate("/greffe/exercice.xhtml");
    assertThat(clerk.locator("h1")).hasText("Exercice de vote");
    clerk.locator("[id$=simulate]").check();
    clerk.locator("[id$=begin]").click();
    assertThat(page.locator("#drillMark")).hasText("EXERCICE");
    assertThat(wall.locator("#drillMark")).hasText("EXERCICE");
    assertThat(wall.locator("#what")).hasText("Exercice de vote");
    shot(page, "drill");
    shot(wall, "drill-wall");
    assertThat(Chromium.axe(page)).isEmpty();
    page.context().setOffline(true);
    press(page, "CONTRE");
    assertThat(page.locator("#ackText")).containsText("en cours d’envoi");
    page.context().setOffline(false);
    assertThat(page.locator("#ackTitle")).hasText(Pattern.compile("Réponse reçue à .*"));
    assertThat(clerk.locator("tr", new Page.LocatorOptions().setHasText("ML-01 "))).containsText(Pattern.compile("après \\d+"));
    assertThat(clerk.locator("[id$=report]")).containsText("(terminal simulé)");
    assertThat(clerk.locator("[id$=report]")).containsText("pas de réponse");
    shot(clerk, "drill-clerk");
    assertThat(Chromium.axe(clerk)).isEmpty();
    clerk.locator("[id$=end]").click();
    assertThat(page.locator("#drillMark")).isHidden();
    assertThat(wall.locator("#drillMark")).isHidden();
    assertThat(hall.chair.get("/api/v1/sittings/" + hall.sitting + "/scrutins").list()).isEmpty();
    String scrutin = hall.openScrutin("majorite-simple");
    assertThat(hall.chair.get("/api/v1/scrutins/" + scrutin + "/desk").object().get("voted")).isEqualTo(0L);
    clerk.locator("[id$=begin]").click();
    assertThat(clerk.locator(".messages")).containsText("Un scrutin est en cours");
  }

  @Test void theClerkSeesATerminalFallSilentWithoutAnyActAndComeBack() {
    Page page = terminal("ml-01");
    BrowserContext desk = Chromium.window(server, "greffe", "exemple-greffe");
    windows.add(desk);
    Page clerk = desk.newPage();
    clerk.navigate("/greffe/index.xhtml");
    Locator mali = clerk.locator("#terminals li").nth(1);
    assertThat(mali).containsText("1 connecté sur");
    long number = ((Number) hall.clerk.get("/api/v1/live").object().get("n")).longValue();
    page.context().setOffline(true);
    assertThat(mali).containsText("aucun connecté");
    assertThat(mali).containsText(Pattern.compile("muets.*ML-01 \\(depuis 1\\d"));
    page.context().setOffline(false);
    assertThat(mali).containsText("1 connecté sur");
    assertThat(((Number) hall.clerk.get("/api/v1/live").object().get("n")).longValue()).as("no act was needed").isEqualTo(number);
  }

  @Test void whoLeavesOrComesDuringAScrutinReadsThatTheFrozenListDecides() {
    Page page = terminal("ml-01"), late = terminal("ml-02");
    String scrutin = hall.openScrutin("majorite-simple");
    assertThat(answer(page, "POUR")).isVisible();
    page.locator("#presence").click();
    page.locator("#leave").click();
    late.locator("#presence").click();
    assertThat(page.locator("#hint")).containsText("la liste arrêtée à l’ouverture décide");
    press(page, "POUR");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    assertThat(late.locator("#ackText")).containsText("pas marqué présent à l’ouverture");
    for (String[] who : new String[][] {{"greffe", "exemple-greffe", "/greffe/index.xhtml"}, {"presidence", "exemple-presidence", "/presidence/index.xhtml"}}) {
      BrowserContext desk = Chromium.window(server, who[0], who[1]);
      windows.add(desk);
      Page staff = desk.newPage();
      staff.navigate(who[2]);
      assertThat(staff.locator(".message.warn")).containsText("arrivés ensuite, sans vote à ce scrutin\u202f: Député exemple ML-02");
      assertThat(staff.locator(".message.warn")).containsText("partis depuis, leur vote reste possible et compte\u202f: Député exemple ML-01");
      shot(staff, "since-" + who[0]);
    }
    assertThat(hall.tallyAfterClose(scrutin).get("pour")).isEqualTo(1L);
  }

  @Test void aReloadedScreenSaysWhatTheOneThatFollowedSays() {
    Page page = terminal("ml-01"), follows = terminal("bf-01");
    String scrutin = hall.openScrutin("majorite-simple");
    press(page, "POUR");
    page.context().setOffline(true);
    press(follows, "CONTRE");
    assertThat(follows.locator("#ackTitle")).hasText(RECORDED);
    chair("/scrutins/" + scrutin + "/close", Map.of());
    page.context().setOffline(false);
    assertThat(page.locator("#eyebrow")).containsText("Scrutin clos");
    assertThat(follows.locator("#eyebrow")).containsText("Scrutin clos");
    double last = ((Number) hall.clerk.get("/api/v1/live").object().get("n")).doubleValue();
    page.waitForFunction("n => Liptako.flux.frame.n >= n", last);
    follows.waitForFunction("n => Liptako.flux.frame.n >= n", last);
    String resumed = frame(page);
    assertThat(resumed).contains("\"voted\":2").isEqualTo(frame(follows));
    page.reload();
    assertThat(page.locator("#line")).hasText("Connecté");
    page.waitForFunction("n => Liptako.flux.frame !== null && Liptako.flux.frame.n >= n", last);
    assertThat(frame(page)).isEqualTo(resumed);
  }

  @Test void aBallotThatCouldNotLeaveNeverTakesThePlaceOfOneCastSinceAtAnotherTerminal() {
    Page older = terminal("ml-01");
    String scrutin = hall.openScrutin("majorite-simple");
    assertThat(answer(older, "POUR")).isVisible();
    older.context().setOffline(true);
    press(older, "POUR");
    assertThat(older.locator("#ackText")).containsText("pas encore enregistré");
    Page newer = terminal("ml-01");
    press(newer, "CONTRE");
    assertThat(newer.locator("#ackTitle")).hasText(RECORDED);
    older.waitForFunction("() => { const kept = Object.keys(localStorage).filter(k => k.startsWith('liptako.ballot.')).map(k => JSON.parse(localStorage[k]))[0]; return Liptako.flux.now() - kept.going.since > 5500; }");
    older.context().setOffline(false);
    assertThat(older.locator("#offTitle")).hasText("Ce terminal est en veille");
    older.locator("#offDo").click();
    assertThat(older.locator("#ackText")).containsText("Contre");
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("CONTRE");
    press(older, "ABSTENTION");
    assertThat(older.locator("#ackTitle")).hasText(RECORDED);
    assertThat(own("ml-01", scrutin).get("choice")).isEqualTo("ABSTENTION");
    assertThat(newer.locator("#offTitle")).hasText("Ce terminal est en veille");
  }

  @Test void theFloorIsAskedForAndTakenBack() {
    Page page = terminal("ml-01");
    page.locator("#ask").click();
    assertThat(page.locator("#askDialog")).isVisible();
    assertThat(Chromium.axe(page)).isEmpty();
    page.locator("[data-kind=QUESTION]").click();
    assertThat(page.locator("#asked")).hasText("Parole demandée (question), 1re sur la liste");
    assertThat(page.locator("#waiting .own")).containsText("ML-01");
    shot(page, "floor");
    page.locator("#ask").click();
    assertThat(page.locator("#asked")).hasText("");
    page.locator("#order").click();
    assertThat(page.locator("#asked")).containsText("rappel au règlement");
    clerkPublishesAgenda();
    page.locator("#agenda").click();
    assertThat(page.locator("#agendaList li.now")).containsText("Point d’essai");
    assertThat(Chromium.axe(page)).isEmpty();
  }

  @Test void everyStateStandsWithoutScrollingAndWithoutFaultInBothThemes() {
    Page page = terminal("ml-01");
    check(page, "discussion");
    String held = hall.openScrutin("double-majorite");
    assertThat(page.locator("#answers")).isVisible();
    check(page, "open");
    press(page, "POUR");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    check(page, "voted");
    chair("/scrutins/" + held + "/hold", Map.of());
    assertThat(page.locator("#eyebrow")).containsText("Scrutin suspendu");
    assertThat(answer(page, "CONTRE")).isDisabled();
    check(page, "held");
    chair("/scrutins/" + held + "/resume", Map.of());
    assertThat(answer(page, "CONTRE")).isEnabled();
    chair("/scrutins/" + held + "/close", Map.of());
    assertThat(page.locator("#eyebrow")).containsText("Scrutin clos");
    check(page, "closed");
    chair("/scrutins/" + held + "/annul", Map.of("reason", "erreur d’affichage"));
    assertThat(page.locator("#word")).hasText("Annulé");
    assertThat(page.locator("#why")).containsText("erreur d’affichage");
    check(page, "annulled");
    String again = hall.openScrutin("majorite-simple");
    assertThat(answer(page, "POUR")).isEnabled();
    assertThat(answer(page, "POUR")).hasAttribute("aria-pressed", "false");
    press(page, "CONTRE");
    assertThat(page.locator("#ackTitle")).hasText(RECORDED);
    chair("/scrutins/" + again + "/close", Map.of());
    chair("/scrutins/" + again + "/proclaim", Map.of("outcome", "REJECTED"));
    assertThat(page.locator("#word")).hasText("Rejeté");
    check(page, "proclaimed");
  }

  @Test void uprightAndWithLargeTextEverythingIsStillThere() {
    Page page = terminal("ml-01");
    hall.openScrutin("double-majorite");
    assertThat(page.locator("#answers")).isVisible();
    page.setViewportSize(820, 1180);
    shot(page, "portrait");
    page.setViewportSize(1280, 800);
    page.evaluate("() => document.documentElement.style.fontSize = '200%'");
    shot(page, "large-text");
    assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue()).as("nothing to the side").isLessThanOrEqualTo(0);
    for (String id : List.of("#what", "#meaning", "#rule", "#ack", "#ask", "#papers", "#presence", "#signOut, [id$=signOut]")) {
      page.locator(id).first().scrollIntoViewIfNeeded();
      assertThat(page.locator(id).first()).isVisible();
    }
  }

  // --- steps

  /** What the page last heard of the hall, without the instant of hearing. */
  private static String frame(Page page) {
    return (String) page.evaluate("() => JSON.stringify(Object.assign({}, Liptako.flux.frame, { now: null }))");
  }

  private BrowserContext window(String account, int width, int height) {
    BrowserContext context = Chromium.signIn(server, Chromium.window(server, new Browser.NewContextOptions().setViewportSize(width, height)), account, "exemple-depute");
    windows.add(context);
    return context;
  }

  private static String line(String onBallot) {
    return "const send = WebSocket.prototype.send; WebSocket.prototype.send = function (text) { if (String(text).startsWith('{')) { " + onBallot + "; } return send.call(this, text); };";
  }

  private Page terminal(String account) {
    return terminal(account, "");
  }

  private Page terminal(String account, String first) {
    BrowserContext window = window(account, 1280, 800);
    window.addInitScript(first);
    Page page = window.newPage();
    page.navigate("/terminal/index.xhtml");
    assertThat(page.locator("#line")).hasText("Connecté");
    assertThat(page.locator("#presence")).isVisible();
    return page;
  }

  private static Locator answer(Page page, String choice) {
    return page.locator("#answers [data-choice=" + choice + "]");
  }

  private static void press(Page page, String choice) {
    answer(page, choice).click();
  }

  private void chair(String path, Object body) {
    Hall.done(hall.chair.post("/api/v1" + path, body));
  }

  /** So that there is a quorum; ML-02 comes later. */
  @SuppressWarnings("unchecked")
  private void allButOneArrive() {
    String presence = "/api/v1/sittings/" + hall.sitting + "/presence";
    var members = (List<Map<String, Object>>) hall.clerk.get(presence).object().get("members");
    List<Object> all = members.stream().filter(m -> !"ML-02".equals(m.get("code"))).map(m -> m.get("deputy")).toList();
    Hall.done(hall.clerk.post(presence, Map.of("deputies", all, "present", true)));
  }

  private void clerkPublishesAgenda() {
    Map<?, ?> asked = (Map<?, ?>) Hall.done(hall.clerk.post("/api/v1/sessions/" + hall.session + "/agenda", Map.of())).object().get("release");
    Hall.done(hall.chair.post("/api/v1/papers/releases/" + asked.get("id") + "/confirm", Map.of()));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> own(String account, String scrutin) {
    Map<String, Object> state = Http.as(server, account, "exemple-depute").get("/api/v1/terminal").object();
    var own = (Map<String, Object>) state.get("scrutin");
    assertThat(own.get("id")).isEqualTo(scrutin);
    return (Map<String, Object>) own.get("ballot");
  }

  /** The ids of the ballots that the page sends, as it sends them. */
  @SuppressWarnings("unchecked")
  private static List<String> ids(Page page) {
    List<String> ids = new CopyOnWriteArrayList<>();
    page.onRequest(request -> {
      if (request.url().endsWith("/ballots")) {
        ids.add((String) ((Map<String, Object>) Json.parse(request.postData())).get("id"));
      }
    });
    return ids;
  }

  private static void check(Page page, String state) {
    for (int[] size : new int[][] {{1180, 820}, {1280, 800}}) {
      page.setViewportSize(size[0], size[1]);
      // The page fits its words to a new size in the next frame.
      page.waitForFunction("() => document.documentElement.scrollHeight <= innerHeight", null, new Page.WaitForFunctionOptions().setTimeout(10_000));
      if (page.locator("#answers").isVisible()) {
        for (Locator button : page.locator("#answers > button").all()) {
          assertThat(button.boundingBox().height).as("%s: height of an answer", state).isGreaterThanOrEqualTo(200);
        }
      }
    }
    for (String theme : List.of("dark", "light")) {
      shot(page, state + "-" + theme);
      assertThat(Chromium.axe(page)).as("%s, %s", state, theme).isEmpty();
      page.locator("#theme").click();
    }
  }

  private static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "shots", "terminal-" + name + ".png")));
  }
}
