package liptako.election;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import liptako.publication.Judges;
import liptako.testing.Bundle;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An election of three rounds on paper, counted by two clerks, before the running system. */
class ElectionIT {
  private static final String SECOND = "greffe-adjoint";
  private final LiptakoServer server = LiptakoServer.shared();
  private String election;
  private Hall hall;
  private Map<String, String> ids;

  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @Test void threeRoundsOnPaperWithTwoClerksElectTheOldest(@TempDir Path folder) throws Exception {
    Http.as(server, "admin", "exemple-admin").post("/api/v1/accounts", Map.of("name", SECOND, "displayName", "Greffier adjoint", "password", "exemple-greffe-adjoint", "role", "CLERK"));
    Http second = Http.as(server, SECOND, "exemple-greffe-adjoint");
    try (Hall open = Hall.open(server, 2); BrowserContext greffe = Chromium.window(server, "greffe", "exemple-greffe");
        BrowserContext adjoint = Chromium.window(server, SECOND, "exemple-greffe-adjoint"); BrowserContext presidence = Chromium.window(server, "presidence", "exemple-presidence")) {
      hall = open;
      ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
      Map.of("BF-09", "1950-05-01", "ML-09", "1960-02-02", "NE-09", "1955-03-03", "BF-01", "1948-01-01", "BF-02", "1991-01-01", "ML-01", "1970-01-01")
          .forEach((code, on) -> assertThat(hall.clerk.put("/api/v1/deputies/" + ids.get(code) + "/birth", Map.of("bornOn", on)).status()).isLessThan(300));
      Page clerk = greffe.newPage();
      clerk.navigate("/urne/index.xhtml");
      assertThat(clerk.locator("main")).containsText("Député exemple BF-01 préside");
      clerk.locator("[id='f:new']").click();
      clerk.locator("[id='n:office']").fill("Président de la session");
      clerk.locator("[id='n:prepare']").click();
      assertThat(clerk.locator("[id='f:all']")).containsText("Président de la session");
      clerk.locator("[id='f:candidate']").selectOption(ids.get("BF-09"));
      clerk.locator("[id='f:declare']").click();
      assertThat(clerk.locator("[id='f:all']")).containsText("date de naissance\u202f: 1er mai 1950");
      election = (String) hall.clerk.get("/api/v1/sittings/" + hall.sitting + "/elections").list().get(0).get("id");
      String bf = candidacy("BF-09"), ml = made(hall.clerk.post(at("/candidacies"), Map.of("deputy", ids.get("ML-09")))), ne = made(hall.clerk.post(at("/candidacies"), Map.of("deputy", ids.get("NE-09"))));
      assertThat(hall.clerk.post(at("/candidacies"), Map.of("deputy", ids.get("NE-09"))).code()).isEqualTo("STANDS_ALREADY");

      Page chair = presidence.newPage();
      chair.navigate("/urne/index.xhtml");
      chair.locator("[id='f:open']").click();
      assertThat(chair.locator("[id='f:close']")).isVisible();
      hall.deputies.subList(0, 5).forEach(d -> assertThat(d.post(at("/sign/own"), Map.of()).status()).isLessThan(300));
      assertThat(hall.deputies.get(0).post(at("/sign/own"), Map.of()).code()).isEqualTo("SIGNED_ALREADY");
      clerk.navigate("/urne/index.xhtml");
      clerk.locator(".member:not([disabled])").click();
      assertThat(clerk.locator(".member.here")).hasCount(6);
      assertThat(type(hall.clerk, 6, 0, 0, bf, 2, ml, 2, ne, 2).code()).isEqualTo("ELECTION_VOTING");
      chair.locator("[id='f:close']").click();
      chair.locator(".ui-confirmdialog-yes").click();
      assertThat(chair.locator("[id='f:all']")).containsText("dépouillement");

      clerk.navigate("/urne/index.xhtml");
      fill(clerk, Map.of("ballots", 6, "blanc", 0, "nul", 0, bf, 2, ml, 2, ne, 2));
      assertThat(clerk.locator("[id='c:count']")).containsText("saisies : 1 sur 2".replace(" :", "\u202f:"));
      assertThat(type(hall.deputies.get(0), 6, 0, 0, bf, 2, ml, 2, ne, 2).code()).isEqualTo("NOT_A_SCRUTINEER");
      Page other = adjoint.newPage();
      other.navigate("/urne/index.xhtml");
      assertThat(other.locator("[id='c:count'] .contre")).hasCount(0);
      fill(other, Map.of("ballots", 6, "blanc", 0, "nul", 0, bf, 3, ml, 2, ne, 1));
      assertThat(other.locator("[id='c:count']")).containsText("écarts : 2".replace(" :", "\u202f:"));
      assertThat(other.locator("[id='c:count'] tr.now")).hasCount(2);
      assertThat(Chromium.axe(other)).isEmpty();
      Pictures.take(other, "election-ecarts");
      fill(other, Map.of(bf, 2, ne, 2));
      assertThat(other.locator("[id='c:count']")).containsText("saisies concordantes");
      assertThat(other.locator("[id='c:record']")).isDisabled();
      assertThat(second.post(at("/count/record"), Map.of()).code()).isEqualTo("SHEET_MISSING");
      other.locator("input[type=file]").setInputFiles(new FilePayload("feuille.png", "image/png", png()));
      other.locator("[id='c:attach']").click();
      assertThat(other.locator("[id='c:record']")).isEnabled();
      other.locator("[id='c:record']").click();
      other.locator(".ui-confirmdialog-yes").click();
      assertThat(other.locator("[id='f:all']")).containsText("Personne n’est élu à ce tour");

      done(hall.clerk.post(at("/candidacies/" + ne + "/withdraw"), Map.of()));
      assertThat(hall.clerk.post(at("/candidacies"), Map.of("deputy", ids.get("BF-10"))).code()).isEqualTo("NO_NEWCOMERS");
      round(second, 6, 0, 0, bf, 3, ml, 3);
      round(second, 6, 0, 0, bf, 3, ml, 3);
      chair.navigate("/urne/index.xhtml");
      assertThat(chair.locator("[id='f:all']")).containsText("au bénéfice de l’âge");
      chair.locator("[id='f:proclaim']").click();
      chair.locator("[id='f:publish']").click();
      chair.locator(".ui-confirmdialog-yes").click();
      assertThat(chair.locator(".says")).containsText("La demande est transmise au greffe");
      Pictures.take(chair, "election-proclamee");
      assertThat(Http.anybody(server).get("/api/v1/public/elections/" + election).status()).as("asked is not public").isEqualTo(404);
      chair.locator("#waiting").click();
      assertThat(chair.locator(".sheet")).containsText("Député exemple BF-09");
      assertThat(chair.locator("[id='y:confirm']")).hasCount(0);
      clerk.navigate(java.net.URI.create(chair.url()).getPath().replace("presidence", "greffe") + "?" + java.net.URI.create(chair.url()).getQuery());
      assertThat(clerk.locator(".sheet")).containsText("Président de la session");
      assertThat(Chromium.axe(clerk)).isEmpty();
      Pictures.take(clerk, "election-a-confirmer");
      clerk.locator("[id='y:confirm']").click();
      assertThat(clerk.locator(".says")).containsText("C’est public");
      chair.navigate("/election.xhtml?id=" + election);
      assertThat(chair.locator("main")).containsText("Député exemple BF-09 (tour 3)");
      assertThat(chair.locator(".figures-table tr", new Page.LocatorOptions().setHasText("Suffrages exprimés")).locator("td")).hasText(new String[] {"6", "6", "6"});
      assertThat(Chromium.axe(chair)).isEmpty();
      Pictures.take(chair, "election");
      byte[] pdf = bytes("/api/v1/public/elections/" + election + "/proces-verbal.pdf");
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      Files.write(Path.of("target/images/election.pdf"), pdf);
      Judges.archivalAndAccessible(pdf);
      bothVerifiersAccept(folder, "3 tours");
      assertThat(Files.readString(folder.resolve("elections/00001.json"))).contains("Président de la session");
      assertThat(Files.readString(folder.resolve("journal.jsonl"))).doesNotContain("\"1948-01-01\"");
    }
  }

  @Test void fewVotersAreNotBetrayed(@TempDir Path folder) throws Exception {
    Http.as(server, "admin", "exemple-admin").post("/api/v1/accounts", Map.of("name", SECOND, "displayName", "Greffier adjoint", "password", "exemple-greffe-adjoint", "role", "CLERK"));
    try (Hall open = Hall.open(server, 1)) {
      hall = open;
      ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
      assertThat(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/elections", Map.of("office", "Questeur", "places", 1, "rule", "majorite-simple")).code()).isEqualTo("NOT_AN_ELECTION_RULE");
      election = made(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/elections", Map.of("office", "Questeur", "places", 1, "rule", "election", "state", "BF")));
      assertThat(hall.clerk.post(at("/candidacies"), Map.of("deputy", ids.get("ML-09"))).code()).isEqualTo("SEAT_OF_A_STATE");
      List<String> stand = List.of("BF-20", "BF-21", "BF-22").stream().map(code -> made(hall.clerk.post(at("/candidacies"), Map.of("deputy", ids.get(code))))).toList();
      Http second = Http.as(server, SECOND, "exemple-greffe-adjoint");
      // Who had no vote stays first: in the order of their votes the last would be known.
      for (int i = 0; i < 2; i++) {
        round(second, 3, 1, 0, stand.get(0), 0, stand.get(1), 1, stand.get(2), 1);
        assertThat(lastRound().get("next")).isEqualTo(stand);
      }
      // A tie without ages needs the lot, and the lot the figures: so few have the round again.
      assertThat(count(second, 3, 1, 0, stand.get(0), 0, stand.get(1), 1, stand.get(2), 1).code()).isEqualTo("TIE_AMONG_FEW");
      assertThat(hall.clerk.post(at("/again"), Map.of("reason", "Égalité")).status()).isEqualTo(403);
      again();
      assertThat(hall.chair.post(at("/again"), Map.of("reason", "Égalité")).code()).isEqualTo("ELECTION_CANDIDACIES");
      round(second, 3, 0, 0, stand.get(0), 3, stand.get(1), 0, stand.get(2), 0);
      Map<String, Object> shown = hall.clerk.get("/api/v1/elections/" + election).object();
      assertThat(shown.get("status")).isEqualTo("DECIDED");
      Map<?, ?> round = (Map<?, ?>) ((List<?>) shown.get("rounds")).get(2);
      assertThat(round.get("withheld")).isEqualTo(true);
      assertThat(round.get("figures")).isNull();
      assertThat(round.get("verdict").toString()).contains("retenus").doesNotContain("findings=[{");
      done(hall.chair.post(at("/proclaim"), Map.of()));
      String release = hall.publishElection(election);
      Map<?, ?> shownToAll = (Map<?, ?>) ((List<?>) Http.anybody(server).get("/api/v1/public/elections/" + election).object().get("rounds")).get(0);
      assertThat(shownToAll.get("withheld")).isEqualTo(true);
      assertThat(shownToAll.get("figures")).isNull();
      try (PDDocument minutes = Loader.loadPDF(bytes("/api/v1/public/elections/" + election + "/proces-verbal.pdf"))) {
        assertThat(new PDFTextStripper().getText(minutes)).contains("Questeur", "retenus").doesNotContain("Bulletins dans l’urne");
      }
      try (BrowserContext anybody = Chromium.window(server)) {
        Page page = anybody.newPage();
        page.navigate("/election.xhtml?id=" + election);
        assertThat(page.locator(".figures-table tbody tr").first().locator("td")).hasText(new String[] {"retenu", "retenu", "retenu"});
        assertThat(page.locator("main")).containsText("trois personnes au plus");
      }
      bothVerifiersAccept(folder, "3 tours");
      Map<?, ?> file = (Map<?, ?>) liptako.json.Json.parse(Files.readString(folder.resolve("elections/00001.json")));
      assertThat((List<?>) file.get("rounds")).hasSize(3).allSatisfy(of -> assertThat(((Map<?, ?>) of).get("figures")).isNull());
      // The journal is the server's: elections of other tests stand in it too.
      List<String> acts = Files.readAllLines(folder.resolve("journal.jsonl")).stream().filter(line -> line.contains("\"subject\":\"" + election + "\"")).toList();
      List<String> counted = acts.stream().filter(line -> line.contains("election.counted")).toList();
      assertThat(counted).hasSize(3).allSatisfy(line -> assertThat(line).contains("\"figures\":null", "\"findings\":[]", "retenus").doesNotContain("ballots"));
      assertThat(acts.stream().filter(line -> line.contains("election.round-void"))).hasSize(1);
      corrected(release);
    }
  }

  /** What the rule said of the last round. */
  private Map<?, ?> lastRound() {
    List<?> rounds = (List<?>) hall.clerk.get("/api/v1/elections/" + election).object().get("rounds");
    return (Map<?, ?>) ((Map<?, ?>) rounds.get(rounds.size() - 1)).get("verdict");
  }

  /** The chair has the round held again, in the browser. */
  private void again() {
    try (BrowserContext presidence = Chromium.window(server, "presidence", "exemple-presidence")) {
      Page chair = presidence.newPage();
      chair.navigate("/urne/index.xhtml");
      chair.locator("details[data-keep=again] summary").click();
      chair.locator("[id='f:again']").click();
      chair.locator(".ui-confirmdialog-yes").click();
      assertThat(chair.locator("[id='f:reason-message']")).containsText("Motif");
      chair.locator("[id='f:reason']").fill("Égalité entre si peu de votants");
      chair.locator("[id='f:again']").click();
      chair.locator(".ui-confirmdialog-yes").click();
      assertThat(chair.locator(".says")).containsText("Le tour est à recommencer");
      assertThat(chair.locator("[id='f:open']")).hasText("Ouvrir le tour 3");
      assertThat(Chromium.axe(chair)).isEmpty();
      Pictures.take(chair, "election-recommencer");
    }
  }

  @Test void listsAreElectedAndTheScrutineersCountInTheBrowser() throws IOException {
    try (Hall open = Hall.open(server, 2); BrowserContext greffe = Chromium.window(server, "greffe", "exemple-greffe");
        BrowserContext first = Chromium.window(server, "ml-01", "exemple-depute"); BrowserContext second = Chromium.window(server, "ne-01", "exemple-depute")) {
      hall = open;
      ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
      Page clerk = greffe.newPage();
      clerk.navigate("/urne/index.xhtml");
      clerk.locator("[id='f:new']").click();
      clerk.locator("[id='n:office']").fill("Bureau de la session");
      clerk.locator("[id='n:prepare']").click();
      assertThat(clerk.locator("[id='f:all']")).containsText("Bureau de la session");
      list(clerk, "Liste Liptako", "Amina Essai, Boukary Essai", "1951-02-03");
      list(clerk, "Liste Gourma", "Djibo Essai; Fanta Essai", "1961-02-03");
      for (String code : List.of("ML-01", "NE-01")) {
        clerk.locator("[id='f:scrutineer']").selectOption(ids.get(code));
        clerk.locator("[id='f:addScrutineer']").click();
        assertThat(clerk.locator("[id='f:all'] .lines").last()).containsText("Député exemple " + code);
      }
      Pictures.take(clerk, "election-listes");
      assertThat(Chromium.axe(clerk)).isEmpty();
      election = (String) hall.clerk.get("/api/v1/sittings/" + hall.sitting + "/elections").list().get(0).get("id");
      assertThat(hall.clerk.post(at("/candidacies"), Map.of("deputy", ids.get("ML-01"))).code()).isEqualTo("SCRUTINEER_STANDS");
      List<String> lists = ((List<?>) hall.clerk.get("/api/v1/elections/" + election).object().get("candidacies")).stream().map(c -> (String) ((Map<?, ?>) c).get("id")).toList();
      done(hall.chair.post(at("/rounds"), Map.of()));
      hall.deputies.forEach(d -> done(d.post(at("/sign/own"), Map.of())));
      done(hall.chair.post(at("/close"), Map.of()));
      Map<String, Integer> figures = Map.of("ballots", 6, "blanc", 1, "nul", 0, lists.get(0), 2, lists.get(1), 3);
      Page counts = first.newPage();
      counts.navigate("/urne/index.xhtml");
      fill(counts, figures);
      Page counts2 = second.newPage();
      counts2.navigate("/urne/index.xhtml");
      fill(counts2, figures);
      assertThat(counts2.locator("[id='c:count']")).containsText("saisies concordantes");
      counts2.locator("input[type=file]").setInputFiles(new FilePayload("feuille.png", "image/png", png()));
      counts2.locator("[id='c:attach']").click();
      assertThat(counts2.locator("[id='c:record']")).isEnabled();
      counts2.locator("[id='c:record']").click();
      counts2.locator(".ui-confirmdialog-yes").click();
      assertThat(counts2.locator("[id='f:all']")).containsText("Liste Gourma (Djibo Essai, Fanta Essai) remporte l’élection");
      done(hall.chair.post(at("/proclaim"), Map.of()));
      try (PDDocument minutes = Loader.loadPDF(greffe.request().get("/api/v1/elections/" + election + "/proces-verbal.pdf").body())) {
        assertThat(new PDFTextStripper().getText(minutes)).contains("Bureau de la session", "Liste Gourma", "Député exemple ML-01", "Député exemple NE-01", "Secrétaire de séance", "Président de séance", "…………");
      }
    }
  }

  private static void list(Page clerk, String name, String members, String born) {
    clerk.locator("details[data-keep=list]").evaluate("list => { list.open = true; }");
    clerk.locator("[id='f:listName']").fill(name);
    clerk.locator("[id='f:listBorn']").fill(born);
    clerk.locator("[id='f:members']").fill(members);
    clerk.locator("[id='f:declareList']").click();
    assertThat(clerk.locator("[id='f:all']")).containsText(name + " (");
  }

  /** What is public is only corrected in public, and by two persons again. */
  private void corrected(String release) {
    assertThat(hall.chair.post(at("/publish"), Map.of()).code()).isEqualTo("ELECTION_PUBLIC_ALREADY");
    Http anybody = Http.anybody(server);
    String identifier = anybody.get("/election.xhtml?id=" + election).body().replaceFirst("(?s).*href=\"https?://[^/\"]+(/eli/[^\"]+)\".*", "$1");
    assertThat(identifier).matches("/eli/parlements/\\d+/election/1");
    Http.Answer there = anybody.get(identifier + "/json");
    assertThat(there.status()).isEqualTo(303);
    assertThat(there.response().headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/public/elections/" + election);
    assertThat(anybody.get("/api/v1/public/search?q=questeur").list()).extracting(hit -> (String) hit.get("href")).contains("/election.xhtml?id=" + election);
    String notice = made(hall.chair.post("/api/v1/papers/releases/" + release + "/notices", Map.of("kind", "CORRECTION", "text", "L’office s’écrit « Questeure ».")));
    assertThat(anybody.get("/api/v1/public/papers/" + election + "/notices").list()).as("one person corrects nothing").isEmpty();
    assertThat(hall.chair.post("/api/v1/papers/releases/" + notice + "/confirm", "").status()).isEqualTo(403);
    done(hall.clerk.post("/api/v1/papers/releases/" + notice + "/confirm", ""));
    assertThat(anybody.get("/api/v1/public/papers/" + election + "/notices").list().get(0).get("text")).isEqualTo("L’office s’écrit « Questeure ».");
    assertThat(anybody.get("/election.xhtml?id=" + election).body()).contains("Rectificatif", "Questeure", "Questeur");
    assertThat(anybody.get("/api/v1/public/results.atom").body()).contains("Rectificatif", "#publication-" + notice);
  }

  /** A whole round by the API: everybody present takes part, both clerks type the same. */
  private void round(Http second, Object... figures) throws IOException {
    done(count(second, figures));
  }

  /** The same, and how recording the count is answered. */
  private Http.Answer count(Http second, Object... figures) throws IOException {
    done(hall.chair.post(at("/rounds"), Map.of()));
    hall.deputies.forEach(d -> assertThat(d.post(at("/sign/own"), Map.of()).status()).isLessThan(300));
    done(hall.chair.post(at("/close"), Map.of()));
    done(type(hall.clerk, figures));
    assertThat(second.get(at("/count")).body()).as("the second does not see what the first typed").contains("\"figures\":{}");
    done(type(second, figures));
    var sheet = second.send(second.request(at("/count/sheet?fileName=feuille.png")).header("Content-Type", "image/png").PUT(HttpRequest.BodyPublishers.ofByteArray(png())));
    assertThat(sheet.status()).as(sheet.toString()).isLessThan(300);
    return second.post(at("/count/record"), Map.of());
  }

  private Http.Answer type(Http who, Object... figures) {
    List<Object> fields = new ArrayList<>(List.of("ballots", "blanc", "nul")), values = new ArrayList<>(List.of(figures[0], figures[1], figures[2]));
    for (int i = 3; i < figures.length; i += 2) {
      fields.add(figures[i]);
      values.add(figures[i + 1]);
    }
    return who.post(at("/count"), Map.of("fields", fields, "values", values));
  }

  private static void fill(Page page, Map<String, Integer> figures) {
    figures.forEach((field, value) -> page.locator("[data-field='" + field + "']").fill(String.valueOf(value)));
    page.locator("[id='c:type']").click();
    assertThat(page.locator(".says")).containsText("Saisie enregistrée");
  }

  private String candidacy(String code) {
    return ((List<?>) hall.clerk.get("/api/v1/elections/" + election).object().get("candidacies")).stream().map(c -> (Map<?, ?>) c)
        .filter(c -> ids.get(code).equals(c.get("deputy"))).map(c -> (String) c.get("id")).findFirst().orElseThrow();
  }

  private String at(String path) {
    return "/api/v1/elections/" + election + path;
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private void bothVerifiersAccept(Path folder, String recounted) throws Exception {
    hall.publishScrutin();
    Files.write(Files.createDirectories(Path.of("target/formats")).resolve("election.zip"), bytes("/api/v1/public/sessions/" + hall.session + "/bundle.zip")); // which TamperingTest may be given
    Bundle.unpack(server, hall.session, folder);
    assertThat(Bundle.verified(folder)).contains("TOUT EST CONFORME", recounted);
    assertThat(Bundle.checked(folder)).contains("tout est conforme");
  }
}
