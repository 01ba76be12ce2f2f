package liptako.voting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import liptako.testing.Bundle;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scrutins by voice, standing and secret papers before the running system: two clerks, one record, both verifiers. */
class HandCountIT {
  private static final String SECOND = "greffe-second";
  private final LiptakoServer server = LiptakoServer.shared();
  private Hall hall;
  private Http second;

  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @Test void whatPeopleCountedStandsInTheSameRecordAsBallotsFromTerminals(@TempDir Path folder) throws Exception {
    Http.as(server, "admin", "exemple-admin").post("/api/v1/accounts", Map.of("name", SECOND, "displayName", "Greffière seconde", "password", "exemple-greffe-second", "role", "CLERK"));
    second = Http.as(server, SECOND, "exemple-greffe-second");
    try (Hall open = Hall.open(server, 3); BrowserContext greffe = Chromium.window(server, "greffe", "exemple-greffe");
        BrowserContext seat = Chromium.window(server, "bf-01", "exemple-depute"); BrowserContext presidence = Chromium.window(server, "presidence", "exemple-presidence")) {
      hall = open;
      String voice = rollCall(presidence.newPage(), greffe.newPage(), seat.newPage());
      String standing = standing(greffe.newPage());
      String secret = secret(seat.newPage());
      for (String scrutin : List.of(voice, standing, secret)) {
        done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/publish", Map.of()));
        done(hall.clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of()));
      }
      shown(seat.newPage(), standing, secret);
      try (var minutes = Loader.loadPDF(bytes(hall.clerk, "/api/v1/sittings/" + hall.sitting + "/minutes.pdf"))) {
        assertThat(new PDFTextStripper().getText(minutes).replaceAll("\\s+", " ")).contains("Appel nominal", "Par assis et levé", "Greffière seconde", "Chiffres retenus");
      }
      bothVerifiersAccept(folder, voice);
    }
  }

  private String rollCall(Page chair, Page clerk, Page seat) throws IOException {
    chair.navigate("/presidence/index.xhtml");
    chair.locator("[id='d:openScrutin']").click();
    chair.locator("[id='o:way']").selectOption("ROLL_CALL");
    assertThat(chair.locator("[id='o:time']")).hasCount(0);
    chair.locator("[id='o:rule']").selectOption("majorite-simple");
    Pictures.take(chair, "vote-voix-ouverture");
    chair.locator("[id='o:open']").click();
    assertThat(chair.locator("[id='d:middle']")).containsText("Appel nominal");
    assertThat(chair.locator("[id='d:close']")).hasCount(0);
    assertThat(Chromium.axe(chair)).isEmpty();
    Pictures.take(chair, "vote-voix-presidence");
    String id = (String) hall.chair.get("/api/v1/sittings/" + hall.sitting + "/scrutins").list().get(0).get("id");
    assertThat(hall.cast(hall.deputies.get(0), id, java.util.UUID.randomUUID(), "POUR").code()).isEqualTo("COUNTED_BY_HAND");
    seat.navigate("/terminal/index.xhtml");
    assertThat(seat.locator("#ackText")).containsText("Répondez à voix haute");
    assertThat(seat.locator("#answers")).isHidden();
    clerk.navigate("/greffe/index.xhtml");
    clerk.locator(".next a").click();
    assertThat(clerk.locator("[data-field]")).hasCount(9);
    for (int i = 0; i < 8; i++) {
      clerk.locator("[data-field]").nth(i).selectOption(i < 6 ? "1" : "2");
    }
    clerk.locator("[id='c:silence']").click();
    assertThat(clerk.locator("[data-field]").nth(8)).hasValue("0");
    clerk.locator("[id='c:type']").click();
    assertThat(clerk.locator(".says")).containsText("Saisie enregistrée");
    Map<String, Object> fields = hall.clerk.get(at(id, "/count")).object();
    Map<String, Integer> heard = new HashMap<>();
    List<?> names = (List<?>) fields.get("fields");
    names.forEach(name -> heard.put((String) name, names.indexOf(name) < 5 ? 1 : names.indexOf(name) < 8 ? 2 : 0));
    assertThat(second.get(at(id, "/count")).body()).as("the second does not see what the first typed").contains("\"figures\":{}");
    done(second.post(at(id, "/count"), body(heard)));
    clerk.locator("[id='c:show']").click();
    assertThat(clerk.locator("tr.now")).hasCount(1);
    assertThat(Chromium.axe(clerk)).isEmpty();
    Pictures.take(clerk, "vote-voix-ecart");
    clerk.setViewportSize(820, 1180);
    Pictures.take(clerk, "vote-voix-ecart-tablette");
    clerk.setViewportSize(1280, 800);
    clerk.locator("tr.now [data-field]").selectOption("2");
    clerk.locator("[id='c:type']").click();
    assertThat(clerk.locator("[id='f:state']")).containsText("saisies concordantes");
    clerk.locator("input[type=file]").setInputFiles(new FilePayload("appel.png", "image/png", png()));
    clerk.locator("[id='c:attach']").click();
    assertThat(clerk.locator("[id='c:record']")).isEnabled();
    clerk.locator("[id='c:record']").click();
    clerk.locator(".ui-confirmdialog-yes").click();
    assertThat(clerk.locator("[id='c:count']")).containsText("Le scrutin est clos");
    chair.navigate("/presidence/index.xhtml");
    chair.locator("[id='d:proclaim']").click();
    assertThat(chair.locator("[id='d:publish']")).isVisible();
    return id;
  }

  /** The rule asks a majority in each delegation, so each is counted apart. */
  private String standing(Page clerk) throws IOException {
    String id = open("STANDING", "double-majorite");
    clerk.navigate("/urne/scrutin.xhtml");
    assertThat(clerk.locator("[data-field]")).hasCount(9);
    Map<String, Integer> figures = new HashMap<>();
    for (String state : List.of("BF", "ML", "NE")) {
      figures.putAll(Map.of(state + ".pour", 2, state + ".contre", 1, state + ".abstention", 0));
    }
    figures.forEach((field, value) -> clerk.locator("[data-field='" + field + "']").fill(String.valueOf(value)));
    clerk.locator("[id='c:type']").click();
    assertThat(clerk.locator(".says")).containsText("Saisie enregistrée");
    assertThat(second.post(at(id, "/count"), body(Map.of("pour", 6))).code()).isEqualTo("COUNT_FIELD");
    agree(id, figures);
    return id;
  }

  private String secret(Page seat) throws IOException {
    String id = open("SLIPS", "scrutin-secret");
    seat.navigate("/terminal/index.xhtml");
    seat.locator("#sign").click();
    seat.locator("#signNow").click();
    assertThat(seat.locator("#ackText")).containsText("Vous avez émargé");
    assertThat(Chromium.axe(seat)).isEmpty();
    Pictures.take(seat, "vote-secret-terminal");
    seat.setViewportSize(820, 1180);
    seat.locator("#theme").click();
    Pictures.take(seat, "vote-secret-terminal-clair");
    seat.setViewportSize(1280, 800);
    done(hall.deputies.get(1).post(at(id, "/sign/own"), Map.of()));
    done(hall.clerk.post(at(id, "/sign"), Map.of("deputy", ((Map<?, ?>) ((List<?>) hall.chair.get(at(id, "/hall")).object().get("voters")).get(2)).get("deputy"))));
    Map<String, Integer> figures = Map.of("pour", 3, "contre", 0, "abstention", 0, "blanc", 0, "nul", 0);
    done(hall.clerk.post(at(id, "/count"), body(figures)));
    agree(id, figures);
    return id;
  }

  /**
   * Of a secret count that so few took part in, no form that can be downloaded tells the figures: two such votes with other figures and the same outcome read alike in each. What any two scrutins
   * differ by (number, ids, times, hashes) is taken out first.
   */
  @Test void noFormThatCanBeDownloadedHoldsAFigureThatIsWithheld(@TempDir Path folder) throws Exception {
    Http.as(server, "admin", "exemple-admin").post("/api/v1/accounts", Map.of("name", SECOND, "displayName", "Greffière seconde", "password", "exemple-greffe-second", "role", "CLERK"));
    second = Http.as(server, SECOND, "exemple-greffe-second");
    try (Hall open = Hall.open(server, 3)) {
      hall = open;
      String unanimous = few("scrutin-secret", 3, papers("", 3, 0)), split = few("scrutin-secret", 3, papers("", 2, 1)), shown = few("scrutin-secret", 4, papers("", 3, 1)), shownToo = few("scrutin-secret", 4, papers("", 4, 0));
      String apart = few("scrutin-secret-par-delegation", 9, papers("BF.", 3, 0, "ML.", 2, 1, "NE.", 3, 0)), apartToo = few("scrutin-secret-par-delegation", 9, papers("BF.", 2, 1, "ML.", 3, 0, "NE.", 3, 0));
      Bundle.unpack(server, hall.session, folder);
      Map<String, String> one = DownloadedForms.of(server, hall.session, unanimous, folder), other = DownloadedForms.of(server, hall.session, split, folder);
      Map<String, String> told = DownloadedForms.of(server, hall.session, shown, folder), toldToo = DownloadedForms.of(server, hall.session, shownToo, folder);
      assertThat(one.keySet()).containsExactly("json", "csv", "txt", "pdf", "akn", "popolo", "results", "votes", "session", "feed", "record", "journal");
      one.forEach((form, text) -> assertThat(text).as(form).isEqualTo(other.get(form)));
      Map<String, String> delegations = DownloadedForms.of(server, hall.session, apart, folder), delegationsToo = DownloadedForms.of(server, hall.session, apartToo, folder);
      delegations.forEach((form, text) -> assertThat(text).as(form + " of delegations").isEqualTo(delegationsToo.get(form)));
      assertThat(delegations.get("json")).contains("\"withheld\":\"DELEGATIONS\"", "\"pour\":8");
      assertThat(one.get("json")).contains("\"withheld\":\"EVERYTHING\"", "\"tally\":null");
      assertThat(List.of("pdf", "feed")).allSatisfy(form -> assertThat(one.get(form)).as(form).contains("Chiffres retenus"));
      assertThat(List.of("json", "pdf", "akn", "popolo", "results", "feed", "record", "journal")).as("where nothing is withheld these forms do tell the figures").allSatisfy(form -> assertThat(told.get(form)).as(form).isNotEqualTo(toldToo.get(form)));
    }
  }

  /** A secret vote on papers by the first so many deputies, counted, proclaimed and published. */
  private String few(String rule, int voters, Map<String, Integer> figures) throws IOException {
    String id = open("SLIPS", rule);
    for (Http deputy : hall.deputies.subList(0, voters)) {
      done(deputy.post(at(id, "/sign/own"), Map.of()));
    }
    done(hall.clerk.post(at(id, "/count"), body(figures)));
    agree(id, figures);
    done(hall.chair.post(at(id, "/publish"), Map.of()));
    done(hall.clerk.post(at(id, "/publish/confirm"), Map.of()));
    return id;
  }

  /** Papers for and against, of the whole or of delegations. */
  private static Map<String, Integer> papers(Object... ofThem) {
    Map<String, Integer> figures = new HashMap<>();
    for (int i = 0; i < ofThem.length; i += 3) {
      String of = (String) ofThem[i];
      figures.putAll(Map.of(of + "pour", (Integer) ofThem[i + 1], of + "contre", (Integer) ofThem[i + 2], of + "abstention", 0, of + "blanc", 0, of + "nul", 0));
    }
    return figures;
  }

  private static Map<String, Object> body(Map<String, Integer> figures) {
    List<String> fields = List.copyOf(figures.keySet());
    return Map.of("fields", fields, "values", fields.stream().map(figures::get).toList());
  }

  private String open(String way, String rule) {
    return made(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/scrutins", Map.of("question", "Question " + way, "meaning", "le texte est adopté", "rule", rule, "way", way)));
  }

  /** The second clerk types the same, the sheet is kept, the count recorded and the rule's outcome proclaimed. */
  private void agree(String id, Map<String, Integer> figures) throws IOException {
    done(second.post(at(id, "/count"), body(figures)));
    done(second.send(second.request(at(id, "/count/sheet?fileName=feuille.png")).header("Content-Type", "image/png").PUT(HttpRequest.BodyPublishers.ofByteArray(png()))));
    done(second.post(at(id, "/count/record"), Map.of()));
    Object outcome = ((Map<?, ?>) hall.chair.get(at(id, "/desk")).object().get("verdict")).get("outcome");
    done(hall.chair.post(at(id, "/proclaim"), Map.of("outcome", outcome)));
  }

  private void shown(Page page, String standing, String secret) {
    page.navigate("/scrutin.xhtml?id=" + standing);
    assertThat(page.locator("main")).containsText("Par assis et levé");
    assertThat(page.locator("main")).containsText("Greffière seconde");
    assertThat(page.locator("#noms")).hasCount(0);
    assertThat(page.locator(".figures-table tbody tr")).hasCount(4);
    assertThat(Chromium.axe(page)).isEmpty();
    Pictures.take(page, "vote-assis-leve");
    page.setViewportSize(820, 1180);
    Pictures.take(page, "vote-assis-leve-tablette");
    page.navigate("/scrutin.xhtml?id=" + secret);
    assertThat(page.locator("main")).containsText("Chiffres retenus");
    assertThat(page.locator(".figures-table")).hasCount(0);
    assertThat(Chromium.axe(page)).isEmpty();
    Pictures.take(page, "vote-secret");
    Map<String, Object> open = Http.anybody(server).get("/api/v1/public/scrutins/" + secret + ".json").object();
    assertThat(open.get("tally")).isNull();
    assertThat(open.get("way")).isEqualTo("SLIPS");
  }

  private void bothVerifiersAccept(Path folder, String voice) throws Exception {
    Bundle.unpack(server, hall.session, folder);
    assertThat(Bundle.verified(folder))
        .contains("TOUT EST CONFORME", "8 bulletins recomptés", "2 scrutins sans bulletin nominatif", "1 scrutin dont des chiffres sont retenus");
    assertThat(Bundle.checked(folder)).contains("tout est conforme");
  }

  private static String at(String scrutin, String path) {
    return "/api/v1/scrutins/" + scrutin + path;
  }

  private byte[] bytes(Http who, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(server.url() + path));
    if (path.contains("/sittings/")) {
      request.header("Cookie", who.cookies());
    }
    var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
