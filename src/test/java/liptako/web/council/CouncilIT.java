package liptako.web.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.publication.Judges;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.PublishedSitting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The secretariats' desk and the public pages of the bodies; on the published sitting's server, where no sitting is open. */
class CouncilIT {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static LiptakoServer server;
  /** Of this run alone: the server is shared, and a run that failed leaves its own behind. */
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String title = "Projet d’essai sur les positions communes " + run;

  @BeforeAll static void start() {
    server = PublishedSitting.shared().server();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @Test void councilRefersADraftAndItReturnsFromTheParliamentsAsAnAvisWithItsWholePathShown() throws Exception {
    try (BrowserContext council = Chromium.window(server, "conseil", "exemple-conseil"); BrowserContext clerk = Chromium.window(server, "greffe", "exemple-greffe");
        BrowserContext second = Chromium.window(server, "conseil-visa", "exemple-conseil");
        BrowserContext presidence = Chromium.window(server, "presidence", "exemple-presidence"); BrowserContext anybody = Chromium.window(server, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page desk = council.newPage();
      open(desk);
      String dossier = desk.url().replaceFirst(".*id=", "");
      decideAndRefer(desk);

      Page greffe = clerk.newPage();
      greffe.navigate("/greffe/index.xhtml");
      greffe.locator("nav a[href$='/secretariat/index.xhtml']").click();
      assertThat(greffe.locator(".waiting").first()).containsText(title);
      accessible(greffe, "secretariat-dossiers");
      greffe.locator(".waiting a[href$='" + dossier + "']").click();
      vote(greffe);
      answer(greffe, presidence.newPage());

      desk.reload();
      assertThat(desk.locator(".path .returned")).containsText("comme avis");
      desk.locator("[id='f:publish']").click();
      confirm(desk);
      desk.locator(".publish-act").click();
      confirm(desk);
      assertThat(desk.locator("section.issued")).containsText("Publication demandée");
      accessible(desk, "secretariat-dossier");
      assertThat(Http.anybody(server).get("/api/v1/public/dossiers/" + dossier).status()).as("asked is not public").isEqualTo(404);
      desk.locator("a.btn.waits").click();
      assertThat(desk.locator(".sheet")).containsText(title);
      assertThat(desk.locator("[id='y:confirm']")).hasCount(0);
      accessible(desk, "secretariat-documents");
      Page visa = second.newPage();
      visa.navigate("/secretariat/documents.xhtml");
      for (int i = 0; i < 2; i++) {
        visa.locator(".lines a.target", new Page.LocatorOptions().setHasText(title)).first().click();
        assertThat(visa.locator(".sheet")).containsText(title);
        visa.locator("[id='y:confirm']").click();
        assertThat(visa.locator(".says")).containsText("C’est public");
        visa.navigate("/secretariat/documents.xhtml");
      }
      withdrawn(desk, visa, dossier);

      published(anybody.newPage(), dossier);
    }
    for (String path : List.of("/instances.xhtml", "/instance.xhtml?id=COLLEGE", "/instance.xhtml?id=CONSEIL", "/instance.xhtml?id=HAUTS_FONCTIONNAIRES", "/instance.xhtml?id=PARLEMENTS", "/dossiers.xhtml", "/feuille-de-route.xhtml")) {
      try (BrowserContext window = Chromium.window(server)) {
        Page page = window.newPage();
        var response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        assertThat(response.headers()).as("a public page opens no session: " + path).doesNotContainKey("set-cookie");
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        accessible(page, "site-" + path.replaceAll("\\W+", "-"));
      }
    }
  }

  private void open(Page desk) {
    desk.navigate("/secretariat/index.xhtml");
    desk.locator(".open-conseil").click();
    desk.locator("[id='o:saveDossier']").click();
    assertThat(desk.locator("[id='o:title-message']")).containsText("Titre");
    desk.locator("[id='o:title']").fill(title);
    desk.locator("[id='o:pillar']").selectOption("DIPLOMATIE");
    desk.locator("[id='o:actions'] label", new Page.LocatorOptions().setHasText("EX-DI-1")).click();
    desk.locator("[id='o:saveDossier']").click();
    desk.waitForURL("**/secretariat/dossier.xhtml?id=*");
    assertThat(desk.locator("h1")).hasText(title);
  }

  private void decideAndRefer(Page desk) {
    desk.locator("[id='f:place']").click();
    desk.locator("[id='p:session']").selectOption(new SelectOption().setLabel("CM · Session confédérale d’exemple du Conseil des Ministres"));
    desk.locator("[id='p:savePlace']").click();
    assertThat(desk.locator(".points")).containsText("Session confédérale d’exemple");
    desk.locator(".points .decide").click();
    desk.locator("[id='d:rule']").selectOption("consensus-des-etats");
    assertThat(desk.locator("[id='d:sentence']")).containsText("aucune objection");
    desk.locator("[id='d:lines:1:stance']").selectOption("RESERVES");
    desk.locator("[id='d:saveDecision']").click();
    assertThat(dialog(desk)).containsText("Une réserve ou une objection s’écrit");
    desk.locator("[id='d:lines:1:note']").fill("Réserve d’essai sur l’échéance");
    accessible(desk, "secretariat-decision");
    desk.locator("[id='d:saveDecision']").click();
    assertThat(dialog(desk)).hasCount(0);
    assertThat(desk.locator(".path .decided")).containsText("adopté");
    desk.locator(".points .issue").click();
    desk.locator("[id='i:content']").fill("Les Parlements sont saisis pour avis.");
    desk.locator("[id='i:saveAct']").click();
    assertThat(dialog(desk)).hasCount(0);
    assertThat(desk.locator("section.issued")).containsText("Décision n° ");
    desk.locator("[id='f:refer']").click();
    desk.locator("[id='r:to']").selectOption("PARLEMENTS");
    desk.locator("[id='r:act']").selectOption(new SelectOption().setIndex(1));
    desk.locator("[id='r:dueOn']").fill(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    desk.locator("[id='r:saveReferral']").click();
    assertThat(dialog(desk)).hasCount(0);
    assertThat(desk.locator(".path .referred")).containsText("Sessions confédérales des Parlements");
  }

  /** The clerk puts it on a session of the Parliaments in the browser; the sitting itself is held over the API. */
  private void vote(Page greffe) {
    Http clerk = Http.as(server, "greffe", "exemple-greffe"), chair = Http.as(server, "presidence", "exemple-presidence");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String session = id(clerk, "sessions", Map.of("body", "PARLEMENTS", "title", "Session d’essai pour avis " + run, "place", "Bamako", "zone", "Africa/Bamako",
        "beginsOn", today.minusDays(1).toString(), "endsOn", today.toString()));
    done(clerk.post("/api/v1/sessions/" + session + "/convene", Map.of()));
    String sitting = id(clerk, "sessions/" + session + "/sittings", Map.of("at", today + "T18:00"));
    greffe.locator("[id='f:place']").click();
    greffe.locator("[id='p:session']").selectOption(new SelectOption().setLabel("SCP · Session d’essai pour avis " + run));
    greffe.locator("[id='p:sitting']").selectOption(new SelectOption().setIndex(1));
    greffe.locator("[id='p:savePlace']").click();
    assertThat(greffe.locator(".points")).containsText("Session d’essai pour avis");
    String item = (String) done(clerk.get("/api/v1/sessions/" + session + "/items")).list().get(0).get("id");
    done(chair.post("/api/v1/sittings/" + sitting + "/open", Map.of()));
    List<String> voters = List.of("BF-01", "ML-01", "NE-01");
    Map<String, String> deputies = PublishedSitting.shared().deputies;
    done(clerk.post("/api/v1/sittings/" + sitting + "/presence", Map.of("deputies", List.copyOf(deputies.values()), "present", true)));
    done(chair.post("/api/v1/sittings/" + sitting + "/items/" + item + "/call", Map.of()));
    String scrutin = id(chair, "sittings/" + sitting + "/scrutins", Map.of("question", "Avis favorable sur le projet ?", "meaning", "l’avis est favorable.", "rule", "majorite-simple"));
    // A quorum needs the others present; these three vote.
    for (String code : voters) {
      done(Http.as(server, code.toLowerCase(java.util.Locale.ROOT), "exemple-depute").post("/api/v1/scrutins/" + scrutin + "/ballots",
          Map.of("id", UUID.randomUUID().toString(), "choice", "POUR")));
    }
    done(chair.post("/api/v1/scrutins/" + scrutin + "/close", Map.of()));
    String outcome = (String) ((Map<?, ?>) done(chair.get("/api/v1/scrutins/" + scrutin + "/desk")).object().get("verdict")).get("outcome");
    assertThat(outcome).isEqualTo("ADOPTED");
    done(chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", outcome)));
    done(chair.post("/api/v1/scrutins/" + scrutin + "/publish", Map.of()));
    done(clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of()));
    done(chair.post("/api/v1/sittings/" + sitting + "/close", Map.of()));
  }

  /** What is public is withdrawn by a notice, asked by one and confirmed by the other; it stays readable below. */
  private void withdrawn(Page desk, Page visa, String dossier) {
    desk.navigate("/secretariat/documents.xhtml");
    desk.locator("[id='c:corrected']").selectOption(new SelectOption().setLabel(desk.locator("[id='c:corrected'] option", new Page.LocatorOptions().setHasText("Dossier")).filter(new Locator.FilterOptions().setHasText(title)).textContent()));
    desk.locator("[id='c:noticeKind']").selectOption("WITHDRAWAL");
    desk.locator("[id='c:noticeText']").fill("Retiré pour l’essai.");
    desk.locator("[id='c:askNotice']").click();
    assertThat(desk.locator(".says")).containsText("La demande est transmise");
    assertThat(Http.anybody(server).get("/dossier.xhtml?id=" + dossier).body()).doesNotContain("Retiré pour l’essai.");
    visa.navigate("/secretariat/documents.xhtml");
    visa.locator(".lines a.target", new Page.LocatorOptions().setHasText(title)).first().click();
    assertThat(visa.locator(".sheet")).containsText("Retiré pour l’essai.");
    visa.locator("[id='y:confirm']").click();
    assertThat(visa.locator(".says")).containsText("C’est public");
    assertThat(Http.anybody(server).get("/dossier.xhtml?id=" + dossier).body()).contains("Retiré pour l’essai.", title);
  }

  private void answer(Page greffe, Page chair) {
    greffe.reload();
    assertThat(greffe.locator(".path .voted")).containsText("Avis favorable sur le projet");
    greffe.locator(".points .issue").click();
    greffe.locator("[id='i:kind']").selectOption("AVIS");
    greffe.locator("[id='i:saveAct']").click();
    assertThat(dialog(greffe)).hasCount(0);
    greffe.locator(".publish-act").click();
    confirm(greffe);
    assertThat(greffe.locator("section.issued")).containsText("Avis n° ");
    chair.navigate(greffe.locator(".issued a.waits").getAttribute("href").replace("/greffe/", "/presidence/"));
    assertThat(chair.locator(".sheet")).containsText(title);
    chair.locator("[id='y:confirm']").click();
    assertThat(chair.locator(".says")).containsText("C’est public");
    greffe.locator(".answer-referral").click();
    assertThat(greffe.locator("[id='r:form']")).hasValue("AVIS");
    greffe.locator("[id='r:saveReferral']").click();
    assertThat(dialog(greffe)).hasCount(0);
    assertThat(greffe.locator(".answer-referral")).hasCount(0);
  }

  private void published(Page page, String dossier) throws Exception {
    page.navigate("/dossiers.xhtml?pilier=DIPLOMATIE");
    page.locator("a.question", new Page.LocatorOptions().setHasText(title)).click();
    assertThat(page.url()).contains(dossier);
    assertThat(page.locator(".path .stay h3").allInnerTexts()).hasSize(2).first().asString().contains("Conseil des Ministres").contains("origine");
    List<String> steps = page.locator(".path .step strong").allInnerTexts();
    assertThat(steps).hasSize(9);
    assertThat(String.join("|", steps)).matches("Ouverture.*\\|Inscription.*\\|Décision.*\\|Acte.*\\|Saisine.*\\|Inscription.*\\|Scrutin.*\\|Acte.*\\|Retour.*");
    assertThat(page.locator(".facts")).containsText("Diplomatie");
    page.locator(".path .issued a").first().click();
    assertThat(page.locator(".positions")).containsText("Réserve d’essai sur l’échéance");
    assertThat(page.locator(".positions tbody tr")).hasCount(3);
    String address = page.url(), identifier = page.locator(".check a[href*='/eli/']").getAttribute("href").replaceFirst("https?://[^/]+", "");
    assertThat(identifier).matches("/eli/conseil/acte/decision/\\d{4}/\\d+");
    Http.Answer there = Http.anybody(server).get(identifier);
    assertThat(there.status()).isEqualTo(303);
    assertThat(address).endsWith(there.response().headers().firstValue("Location").orElseThrow());
    Http.Answer printed = Http.anybody(server).get(identifier + "/pdf");
    var paper = Http.anybody(server).bytes(printed.response().headers().firstValue("Location").orElseThrow());
    assertThat(paper.statusCode()).isEqualTo(200);
    Judges.archivalAndAccessible(paper.body());
    String feed = Http.anybody(server).get("/api/v1/public/results.atom").body();
    assertThat(feed).contains("/dossier.xhtml?id=" + dossier, address.replaceFirst("https?://[^/]+", ""), title);
    page.navigate("/dossier.xhtml?id=" + dossier);
    page.locator(".facts a[href*='action-EX-DI-1']").click();
    assertThat(page.locator("[id='action-EX-DI-1']")).containsText(title);
    assertThat(page.locator(".progress tbody tr").first()).containsText("Défense-Sécurité");
    assertThat(Http.anybody(server).get("/api/v1/public/search?q=projet+essai+POSITIONS+" + run).list()).extracting(hit -> (String) hit.get("href")).as("dossier and acts are found")
        .contains("/dossier.xhtml?id=" + dossier).anyMatch(href -> href.startsWith("/acte.xhtml?id="));
    assertThat(Http.anybody(server).get("/sitemap.xml").body()).contains("/dossier.xhtml?id=" + dossier, "/acte.xhtml?id=");
    Map<String, Object> file = Http.anybody(server).get("/api/v1/public/dossiers/" + dossier).object();
    assertThat((List<?>) ((Map<?, ?>) file.get("path")).get("steps")).hasSize(9);
    assertThat(Http.anybody(server).get("/dossier.xhtml?id=" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test void memberIsSeatedTheRegisterNumberedAndTheRoadmapImported() {
    try (BrowserContext council = Chromium.window(server, "conseil", "exemple-conseil")) {
      Page page = council.newPage();
      page.navigate("/secretariat/membres.xhtml");
      page.locator(".seat-conseil").click();
      page.locator("[id='s:name']").fill("Ministre de trop");
      page.locator("[id='s:office']").selectOption("MINISTER");
      page.locator("[id='s:state']").selectOption("BF");
      page.locator("[id='s:pillar']").selectOption("DIPLOMATIE");
      page.locator("[id='s:saveMember']").click();
      assertThat(dialog(page)).containsText("est déjà tenu");
      page.locator("[id='s:name']").fill("Personnalité d’essai");
      page.locator("[id='s:office']").selectOption("GUEST");
      page.locator("[id='s:saveMember']").click();
      assertThat(dialog(page)).hasCount(0);
      assertThat(page.locator("main")).containsText("Personnalité d’essai");
      accessible(page, "secretariat-membres");

      page.navigate("/secretariat/actes.xhtml");
      page.locator("button:has-text('Numérotation')").last().click();
      page.locator("[id='n:pattern']").fill("{numero}/{jour}");
      page.locator("[id='n:savePattern']").click();
      assertThat(dialog(page)).containsText("{jour}");
      page.keyboard().press("Escape");
      accessible(page, "secretariat-actes");

      page.navigate("/secretariat/feuille-de-route.xhtml");
      page.locator(".import-actions").click();
      choose(page, "code,pilier,titre,responsable,echeance,etat,note\nES-1,DIPLOMATIE,Bonne action,,2027-01-14,,\nES-2,PECHE,Mauvais pilier,,,,\n");
      page.locator("[id='m:try']").click();
      assertThat(page.locator(".faults tbody tr")).hasCount(1);
      choose(page, "code,pilier,titre,responsable,echeance,etat,note\nES-1,DIPLOMATIE,Bonne action,,2027-01-14,,\n");
      page.locator("[id='m:try']").click();
      page.locator("[id='m:do']").click();
      assertThat(page.locator("main")).containsText("Bonne action");
      accessible(page, "secretariat-feuille-de-route");
      page.navigate("/secretariat/sessions.xhtml");
      assertThat(page.locator("main")).containsText("Session confédérale d’exemple");
      assertThat(page.locator("main")).not().containsText("Session d’exemple du Collège");
      accessible(page, "secretariat-sessions");
    }
    assertThat(Chromium.window(server, "bf-01", "exemple-depute").newPage().navigate("/secretariat/index.xhtml").status()).isEqualTo(403);
  }

  @Test void theSeniorOfficialsMeetBeforeTheCouncilAndTheirPageShowsWhoTheyAreAndWhatTheyReferred() {
    try (BrowserContext anybody = Chromium.window(server, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = anybody.newPage();
      page.navigate("/instances.xhtml");
      page.locator("main a[href*='id=HAUTS_FONCTIONNAIRES']").first().click();
      assertThat(page.locator("h1")).hasText("Réunion des Hauts Fonctionnaires");
      assertThat(page.locator("main")).containsText("qui préparent les sessions confédérales du Conseil des Ministres");
      assertThat(page.locator("[aria-labelledby=membres] tbody tr")).hasCount(3);
      for (String state : List.of("Burkina Faso", "Mali", "Niger")) {
        assertThat(page.locator("[aria-labelledby=membres] tbody tr", new Page.LocatorOptions().setHasText(state))).containsText("Haut fonctionnaire exemple");
      }
      assertThat(page.locator("[aria-labelledby=sessions]")).containsText("Réunion préparatoire d’exemple");
      page.locator("[aria-labelledby=sessions] a").first().click();
      assertThat(page.locator("h1")).containsText("Réunion préparatoire d’exemple");
      page.navigate("/dossiers.xhtml");
      page.locator("a.question", new Page.LocatorOptions().setHasText("coordination de la force unifiée")).click();
      assertThat(page.locator(".path .stay h3").first()).containsText("Réunion des Hauts Fonctionnaires");
      assertThat(page.locator(".path .stay").first()).containsText("Conseil des Ministres");
      page.navigate("/instance.xhtml?id=HAUTS_FONCTIONNAIRES&date=2001-01-01");
      assertThat(page.locator("[aria-labelledby=membres] tbody tr")).hasCount(0);
    }
  }

  private static void choose(Page page, String list) {
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("actions.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
  }

  private static Locator dialog(Page page) {
    return page.locator(".ui-dialog:visible");
  }

  private static void confirm(Page page) {
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(dialog(page)).hasCount(0);
  }

  private static void accessible(Page page, String picture) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")).setFullPage(true));
    assertThat(Chromium.axe(page)).as(picture).isEmpty();
  }

  private static String id(Http who, String path, Object body) {
    return (String) done(who.post("/api/v1/" + path, body)).object().get("id");
  }

  private static Http.Answer done(Http.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    return answer;
  }
}
