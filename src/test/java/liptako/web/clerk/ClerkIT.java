package liptako.web.clerk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.Keyboard;
import liptako.testing.LiptakoServer;
import liptako.testing.Workbook;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clerk's desk in a browser, on a server of its own: it ends mandates and adds sessions. */
class ClerkIT {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static LiptakoServer server;
  private static BrowserContext clerk;

  @BeforeAll static void start() {
    server = LiptakoServer.start("clerk", Map.of());
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    clerk = Chromium.window(server, "greffe", "exemple-greffe");
  }

  @AfterAll static void stop() {
    clerk.close();
    server.close();
  }

  private static Page open(String path) {
    Page page = clerk.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        System.err.println("console of " + path + ": " + message.text());
      }
    });
    page.onPageError(error -> System.err.println("error on " + path + ": " + error));
    page.navigate(path);
    return page;
  }

  private static Locator dialog(Page page) {
    return page.locator(".ui-dialog:visible");
  }

  private static void accessible(Page page, String picture) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture + ".png")));
    assertThat(Chromium.axe(page)).as(picture).isEmpty();
  }

  @Test void theTitleFollowsTheMandate() {
    Page page = open("/greffe/deputes.xhtml");
    accessible(page, "clerk-deputies");
    // A delegation never has more members than seats: one mandate ends before another begins.
    page.locator("[id='f:search']").fill("ml-25");
    assertThat(page.locator(".directory tbody tr")).hasCount(1);
    page.locator(".directory tbody tr >> a").click();
    page.waitForURL(Pattern.compile(".*depute\\.xhtml.*"));
    assertThat(page.locator("#title-now")).hasText("Député confédéral");
    assertThat(page.locator("#standing")).hasText("siège");
    // By a timer it would come while somebody types already, and the letters would land in another field.
    assertThat(page.evaluate("() => { PF('changing').show(); const keys = document.activeElement.id; PF('changing').hide(); return keys; }")).as("a dialog has the keys at once").isEqualTo("x:at");
    page.locator(".step-validated").click();
    page.locator("[id='x:reason']").fill("Rapport d’essai");
    page.locator("[id='x:write']").click();
    assertThat(dialog(page)).hasCount(0);
    page.locator(".step-challenged").click();
    page.locator("[id='x:reason']").fill("Incompatibilité alléguée");
    page.locator("[id='x:write']").click();
    assertThat(dialog(page)).hasCount(0);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("clerk-challenged.png")));
    assertThat(page.locator("#standing")).hasText("pouvoirs contestés");
    assertThat(page.locator("#title-now")).hasText("Député confédéral");
    page.locator(".step-upheld").click();
    page.locator("[id='x:reason']").fill("Contestation non fondée");
    page.locator("[id='x:write']").click();
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("#standing")).hasText("siège");
    accessible(page, "clerk-deputy");
    page.locator("[id='f:end']").click();
    page.locator("[id='x:write']").click();
    assertThat(page.locator("[id='x:reason-message']")).containsText("Motif");
    page.locator("[id='x:reason']").fill("Choix personnel");
    accessible(page, "clerk-mandate-end");
    page.locator("[id='x:write']").click();
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("#title-now")).hasText("Membre du Conseil national de transition");
    assertThat(page.locator(".timeline li").first()).containsText("Démission");
    assertThat(page.locator(".timeline li")).hasCount(5);

    page.navigate("/greffe/deputes.xhtml");
    page.locator("[id='f:accredit']").click();
    page.locator("[id='a:state']").selectOption("ML");
    page.locator("[id='a:code']").fill("ml 26");
    page.locator("[id='a:name']").fill("Ramata Essai");
    page.locator("[id='a:actNumber']").fill("Acte d’essai n° 7");
    page.locator("[id='a:accreditNow']").click();
    assertThat(page.locator("[id='a:code-message']")).containsText("BF-01");
    page.locator("[id='a:code']").fill("ML-26");
    accessible(page, "clerk-accredit");
    page.locator("[id='a:accreditNow']").click();
    page.waitForURL(Pattern.compile(".*depute\\.xhtml.*"));
    assertThat(page.locator("h1")).hasText("Ramata Essai");
    assertThat(page.locator("#title-now")).hasText("Député confédéral");

    page.locator("[id='f:account']").click();
    page.locator("[id='c:password']").fill("une phrase pour essai");
    page.locator("[id='c:makeAccount']").click();
    assertThat(page.locator("[id='f:one']")).containsText("ml-26");
    assertThat(Chromium.window(server, "ml-26", "une phrase pour essai").cookies()).isNotEmpty();
    page.close();
  }

  @Test void aSpreadsheetBringsASubstituteWithPhotoActAndBadge() throws IOException {
    Page page = open("/greffe/deputes.xhtml");
    page.locator("[id='f:import']").click();
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("suppleants.ods", "application/vnd.oasis.opendocument.spreadsheet", Workbook.ods(
        new Object[] {"etat", "code", "nom", "titre", "debut", "fin", "acte", "date_acte", "suppleant_de", "courriel", "langues"},
        new Object[] {"BF", "BF-S2", "Wendkûuni Essai", null, LocalDate.now().minusDays(3), null, "Acte d’essai n° 9", LocalDate.now().minusDays(9), "BF-02", "wendkuuni@exemple.org", "mooré, français"})));
    page.locator("[id='m:try']").click();
    assertThat(dialog(page)).containsText("Rien n’est encore importé");
    page.locator("[id='m:do']").click();
    assertThat(dialog(page)).hasCount(0);
    page.locator("[id='f:search']").fill("moore WENDKUUNI");
    assertThat(page.locator(".directory tbody tr")).hasCount(1);
    assertThat(page.locator(".directory tbody tr .tag")).hasText("suppléant");
    page.locator(".directory tbody tr >> a").click();
    page.waitForURL(Pattern.compile(".*depute\\.xhtml.*"));
    assertThat(page.locator("#title-now")).hasText("Député");
    assertThat(page.locator(".timeline")).containsText("suppléant de");
    assertThat(page.locator(".step-seated")).hasCount(0);

    page.locator("[id='f:profile']").click();
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("faux.png", "image/png", "pas une image".getBytes(StandardCharsets.UTF_8)));
    page.locator("[id='p:saveProfile']").click();
    assertThat(dialog(page)).containsText("ne se lit pas");
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("photo.png", "image/png", picture()));
    page.locator("[id='p:saveProfile']").click();
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("img.portrait")).isVisible();
    page.getByLabel(Pattern.compile("Joindre le PDF.*")).click();
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("acte.pdf", "application/pdf", pdf()));
    page.locator("[id='u:keepNow']").click();
    assertThat(page.locator("[id='f:one'] a")).hasText("acte.pdf");
    accessible(page, "clerk-substitute");
    String id = page.url().replaceFirst(".*id=", "");
    try (PDDocument badge = Loader.loadPDF(clerk.request().get("/api/v1/badges.pdf?deputy=" + id).body())) {
      assertThat(badge.getNumberOfPages()).as("front and back").isEqualTo(2);
      assertThat(new PDFTextStripper().getText(badge)).contains("Wendkûuni Essai", "BF-S2");
    }
    try (PDDocument sheets = Loader.loadPDF(clerk.request().get("/api/v1/badges.pdf?state=NE").body())) {
      assertThat(sheets.getNumberOfPages()).as("twenty-five badges, ten on a sheet, front and back").isEqualTo(6);
    }
    try (PDDocument certificate = Loader.loadPDF(clerk.request().get("/api/v1/certificates/" + id + ".pdf").body())) {
      assertThat(new PDFTextStripper().getText(certificate)).contains("Wendkûuni Essai", "suppléant de Député exemple BF-02", "Acte d’essai n° 9");
    }
    page.close();
  }

  @Test void aWorkbookIsTriedBeforeItIsImportedAndAFaultyOneBringsNobody() throws IOException {
    Page page = open("/greffe/deputes.xhtml");
    String before = page.locator("[id='f:list'] header span.small").innerText();
    Object[] heading = {"etat", "code", "nom", "titre", "debut", "fin", "acte", "date_acte", "suppleant_de"};
    Object[] good = {"NE", "NE-S3", "Suppléante exemple du classeur", null, LocalDate.now().minusDays(2), null, "Acte d’essai n° 12", LocalDate.now().minusDays(8), "NE-03"};
    Object[] faulty = {"NE", "NE-S4", "Suppléant exemple sans date", null, "bientôt", null, null, null, "NE-04"};
    page.locator("[id='f:import']").click();
    workbook(page, heading, good, faulty);
    page.locator("[id='m:try']").click();
    assertThat(page.locator(".faults tbody tr")).hasCount(1);
    assertThat(page.locator(".faults tbody tr td:first-child")).hasText("3");
    assertThat(page.locator(".faults tbody tr")).containsText("bientôt");
    assertThat(page.locator("[id='m:do']")).hasCount(0);
    page.reload();
    assertThat(page.locator("[id='f:list'] header span.small")).hasText(before);

    page.locator("[id='f:import']").click();
    workbook(page, heading, good);
    page.locator("[id='m:try']").click();
    assertThat(dialog(page)).containsText("Rien n’est encore importé");
    page.reload();
    assertThat(page.locator("[id='f:list'] header span.small")).hasText(before); // tried, not imported

    page.locator("[id='f:import']").click();
    workbook(page, heading, good);
    page.locator("[id='m:try']").click();
    page.locator("[id='m:do']").click();
    assertThat(dialog(page)).hasCount(0);
    page.locator("[id='f:search']").fill("NE-S3");
    assertThat(page.locator(".directory tbody tr")).hasCount(1);
    assertThat(page.locator(".directory tbody tr")).containsText("Suppléante exemple du classeur");
    page.close();
  }

  private static void workbook(Page page, Object[]... rows) throws IOException {
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("suppleants.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbook.xlsx(rows)));
  }

  @Test void aBadgeAtTheDoorMarksPresence() throws Exception {
    Http desk = Http.as(server, "greffe", "exemple-greffe");
    Page door = open("/greffe/porte.xhtml");
    String code = badge(desk, "NE-11");
    // A scanner types and presses Enter, wherever the keys are.
    scan(door, code.toLowerCase(java.util.Locale.ROOT));
    assertThat(door.locator(".answer.in")).containsText("NE-11");
    accessible(door, "clerk-door");
    scan(door, "BCDFGHJKLNPRSTUVXB");
    assertThat(door.locator(".answer.no")).containsText("badge");
    door.locator("[id='f:out']").click();
    assertThat(door.locator("[id='f:out']")).hasAttribute("aria-pressed", "true");
    door.locator("[id='f:out']").focus();
    scan(door, code);
    assertThat(door.locator(".answer.out")).containsText("Sort");
    door.locator("[id='f:in']").click();
    assertThat(door.locator("[id='f:in']")).hasAttribute("aria-pressed", "true");

    // Three deputies come at once while the network fails: nobody is lost, and each is noted once.
    List<String> codes = List.of(badge(desk, "NE-13"), badge(desk, "NE-14"), badge(desk, "NE-15"));
    var lost = new AtomicBoolean(true);
    door.route("**/greffe/porte.xhtml*", route -> {
      if (route.request().method().equals("POST") && lost.get()) {
        route.abort("connectionfailed");
      } else {
        route.resume();
      }
    });
    codes.forEach(each -> scan(door, each));
    assertThat(door.locator("#waiting")).containsText("gardés");
    lost.set(false);
    assertThat(door.locator(".answer.in")).containsText("NE-15");
    assertThat(door.locator("#waiting")).isEmpty();
    assertThat(door.locator("[id='f:code']")).hasValue("");
    door.close();

    Page page = open("/greffe/presence.xhtml");
    page.locator("[id='f:search']").fill("ne-12");
    page.getByLabel(Pattern.compile("Excuser.*NE-12")).click();
    page.locator("[id='e:excuseNow']").click();
    assertThat(page.locator("[id='e:reason-message']")).containsText("Motif");
    page.locator("[id='e:reason']").fill("Mission à Niamey");
    page.locator("[id='e:excuseNow']").click();
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator(".sheet tbody tr .tag")).hasText("excusé");
    try (PDDocument sheet = Loader.loadPDF(clerk.request().get(page.locator("a[href$='attendance.pdf']").getAttribute("href")).body())) {
      assertThat(new PDFTextStripper().getText(sheet)).contains("Député exemple NE-12", "excusé", "badge").doesNotContain("Mission à Niamey");
    }
    page.close();
  }

  private static void scan(Page door, String code) {
    door.keyboard().type(code);
    door.keyboard().press("Enter");
  }

  /** The code in a deputy's badge, as a scanner reads it from the printed card. */
  private static String badge(Http desk, String code) {
    String deputy = desk.get("/api/v1/deputies").list().stream().filter(d -> d.get("code").equals(code)).map(d -> (String) d.get("id")).findFirst().orElseThrow();
    try {
      return qr(clerk.request().get("/api/v1/badges.pdf?deputy=" + deputy).body());
    } catch (Exception e) {
      throw new AssertionError("no code on the badge of " + code, e);
    }
  }

  @Test void aListWithFaultyLinesImportsNothingAndNamesThemAll() {
    Page page = open("/greffe/ordre-du-jour.xhtml");
    int before = page.locator("[id='f:items'] tbody tr").count();
    page.locator("[id='f:import']").click();
    choose(page, "titre,theme,minutes,seance,description\nBon point,DEFENSE,30,1,\nMauvais thème,PECHE,30,1,\n,DEFENSE,30,1,\nTrop long,DEFENSE,longtemps,1,\n");
    page.locator("[id='m:try']").click();
    assertThat(page.locator(".faults tbody tr")).hasCount(3);
    assertThat(page.locator(".faults tbody tr td:first-child")).hasText(new String[] {"3", "4", "5"});
    assertThat(page.locator("[id='m:do']")).hasCount(0);
    accessible(page, "clerk-import-faulty");
    page.reload();
    assertThat(page.locator("[id='f:items'] tbody tr")).hasCount(before);

    page.locator("[id='f:import']").click();
    choose(page, "titre,theme,minutes,seance,description\nBon point importé,DEFENSE,30,1,\n");
    page.locator("[id='m:try']").click();
    assertThat(dialog(page)).containsText("Rien n’est encore importé");
    page.locator("[id='m:do']").click();
    assertThat(page.locator("[id='f:items'] tbody tr")).hasCount(before + 1);
    assertThat(page.locator("[id='f:items']")).containsText("Bon point importé");
    page.close();
  }

  @Test void aListOfDeputiesWithoutSeatsIsRefusedLineByLine() {
    Page page = open("/greffe/deputes.xhtml");
    String before = page.locator("[id='f:list'] header span.small").innerText();
    page.locator("[id='f:import']").click();
    choose(page, "etat,code,nom,titre,debut,fin,acte,date_acte\nBF,BF-90,Sans Siège,,2090-01-01,2090-02-01,,\nXX,XX-01,État Inconnu,,2090-01-01,,,\nNE,NE-91,Sans Date,,hier,,,\n");
    page.locator("[id='m:try']").click();
    assertThat(page.locator(".faults tbody tr")).hasCount(3);
    assertThat(page.locator(".faults tbody tr").last()).containsText("hier");
    page.reload();
    assertThat(page.locator("[id='f:list'] header span.small")).hasText(before);
    page.close();
  }

  private static void choose(Page page, String list) {
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("liste.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
  }

  @Test void aSessionIsPreparedConvenedPlannedAndItsOrderOfBusinessPublished() throws IOException {
    Page page = open("/greffe/sessions.xhtml");
    accessible(page, "clerk-sessions");
    page.locator("[id='f:prepare']").click();
    page.locator("[id='s:saveSession']").click();
    assertThat(page.locator("[id='s:title-message']")).containsText("Titre");
    LocalDate first = LocalDate.now().plusDays(60);
    page.locator("[id='s:title']").fill("Session d’essai de Niamey");
    page.locator("[id='s:place']").fill("Niamey");
    page.locator("[id='s:zone']").selectOption("Africa/Niamey");
    page.locator("[id='s:beginsOn']").fill(first.toString());
    page.locator("[id='s:endsOn']").fill(first.minusDays(1).toString());
    page.locator("[id='s:saveSession']").click();
    assertThat(dialog(page)).containsText("La fin précède le début");
    page.locator("[id='s:endsOn']").fill(first.plusDays(2).toString());
    page.locator("[id='s:saveSession']").click();
    assertThat(dialog(page)).hasCount(0);
    Locator session = page.locator("section.panel", new Page.LocatorOptions().setHasText("Session d’essai de Niamey"));
    assertThat(session).containsText("en préparation");
    session.locator(".convene").click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(session).containsText("convoquée");
    session.locator(".plan").click();
    page.locator("[id='p:at']").fill(first.minusDays(3) + "T09:00");
    page.locator("[id='p:savePlan']").click();
    assertThat(dialog(page)).containsText("hors de la session");
    page.locator("[id='p:at']").fill(first + "T09:00");
    page.locator("[id='p:savePlan']").click();
    assertThat(session).containsText("9\u202Fh\u202F00");

    session.getByText("Ordre du jour").click();
    page.waitForURL(Pattern.compile(".*ordre-du-jour.*"));
    for (String title : new String[] {"Premier point", "Second point"}) {
      page.locator("[id='f:add']").click();
      page.locator("[id='i:title']").fill(title);
      page.locator("[id='i:topic']").selectOption("DEFENSE");
      page.locator("[id='i:minutes']").fill("45");
      page.locator("[id='i:sitting']").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
      page.locator("[id='i:saveItem']").click();
      assertThat(dialog(page)).hasCount(0);
      assertThat(page.locator("[id='f:items']")).containsText(title);
    }
    page.getByLabel("Monter «\u202FSecond point\u202F»").click();
    assertThat(page.locator("[id='f:items'] tbody tr").first()).containsText("Second point");

    page.getByLabel("Joindre un document à «\u202FSecond point\u202F»").click();
    page.locator("[id='u:title']").fill("Projet de texte");
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("faux.pdf", "application/pdf", "pas un PDF".getBytes(StandardCharsets.UTF_8)));
    page.locator("[id='u:attach']").click();
    assertThat(dialog(page)).containsText("pas un PDF lisible");
    page.locator(".ui-dialog:visible input[type=file]").setInputFiles(new FilePayload("texte.pdf", "application/pdf", pdf()));
    page.locator("[id='u:attach']").click();
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("[id='f:items'] tbody tr").first().locator("a")).hasText("Projet de texte");

    page.locator("[id='f:publish']").click();
    page.locator(".ui-confirmdialog-yes").click();
    assertThat(page.locator("[id='f:top']")).containsText("Publication demandée");
    Http chair = Http.as(server, "presidence", "exemple-presidence");
    String release = (String) chair.get("/api/v1/papers/releases").list().stream().filter(r -> "AGENDA".equals(r.get("kind"))).findFirst().orElseThrow().get("id");
    org.junit.jupiter.api.Assertions.assertEquals(200, chair.post("/api/v1/papers/releases/" + release + "/confirm", Map.of()).status());
    page.reload();
    assertThat(page.locator("[id='f:items']")).containsText("Version 1, publiée");
    accessible(page, "clerk-agenda");
    page.close();
  }

  @Test void theSittingsPageMarksPresenceAndIsUsedByKeys() {
    Page page = open("/greffe/index.xhtml");
    assertThat(page.locator(".next")).containsText("appel");
    page.keyboard().press("Space");
    assertThat(dialog(page)).containsText("Appel des délégations");
    page.getByLabel(Pattern.compile("Tous présents.*Niger")).click();
    assertThat(page.locator(".rollcall section").last().locator(".member.here")).hasCount(25);
    page.locator("[id='r:search']").fill("ne-07");
    assertThat(page.locator(".member")).hasCount(1);
    page.locator(".member").click();
    assertThat(page.locator(".member.here")).hasCount(0);
    accessible(page, "clerk-roll-call");
    page.keyboard().press("Escape");
    assertThat(page.locator("[id='d:right']")).containsText("24 / 25");
    page.keyboard().press("?");
    assertThat(dialog(page)).containsText("Les touches");
    page.keyboard().press("Escape");
    accessible(page, "clerk-sitting");
    page.close();
  }

  @Test void theDeskIsUsedByTabAndEnterAloneAndEveryDialogKeepsTheKeys() {
    Page page = open("/greffe/index.xhtml");
    assertThat(Keyboard.dialogs(page)).contains("rollCalling", "noting", "correcting", "iteming", "keys", "enlisting");
    page.navigate("/greffe/index.xhtml");
    Keyboard.press(page, "d:addItem");
    assertThat(page.locator("[id='i:title']")).isFocused();
    Keyboard.press(page, "i:saveItem");
    assertThat(page.locator("[id='i:title-message']")).containsText("Titre");
    Keyboard.type(page, "i:title", "Point inscrit au clavier");
    Keyboard.choose(page, "i:topic", "DIPLOMATIE");
    Keyboard.press(page, "i:saveItem");
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("[id='d:left']")).containsText("Point inscrit au clavier");
    page.navigate("/greffe/sessions.xhtml");
    assertThat(Keyboard.dialogs(page)).contains("session", "plan");
    page.navigate("/greffe/ordre-du-jour.xhtml");
    assertThat(Keyboard.dialogs(page)).contains("papering", "importing", "iteming");
    page.close();
  }

  @Test void whatIsTypedSurvivesWhatHappensMeanwhile() {
    Page page = open("/greffe/index.xhtml");
    page.locator("[id='d:addItem']").click();
    page.locator("[id='i:title']").fill("Un titre à moitié");
    Page other = open("/greffe/index.xhtml");
    other.locator("[id='d:rollCall']").click();
    other.getByLabel(Pattern.compile("Tous présents.*Burkina Faso")).click();
    assertThat(other.locator(".member.here").first()).isVisible();
    page.bringToFront();
    for (int i = 0; i < 100 && !Boolean.TRUE.equals(page.evaluate("!!window.liptako && !!window.liptako.flux && !!window.liptako.flux.frame && window.liptako.flux.frame.presence.delegations[0].present === 25")); i++) {
      page.waitForTimeout(200);
    }
    page.waitForTimeout(1_500);
    assertThat(page.locator("[id='i:title']")).hasValue("Un titre à moitié");
    page.locator("[id='i:saveItem']").click();
    assertThat(page.locator("[id='d:left']")).containsText("Un titre à moitié");
    assertThat(page.locator("[id='d:right']")).containsText("25 / 25");
    other.close();
    page.close();
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  /** What the QR code on the back of the first badge says, read from the printed page as a scanner would. */
  private static String qr(byte[] pdf) throws Exception {
    try (PDDocument badge = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(badge).renderImageWithDPI(1, 200, ImageType.RGB);
      int[] points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), points))), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }
}
