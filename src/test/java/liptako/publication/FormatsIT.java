package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.testing.Http;
import liptako.testing.PublishedSitting;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A published sitting in every open format, each judged by the format's own rules. */
class FormatsIT {
  private static PublishedSitting held;
  private static Http anybody;

  @BeforeAll static void hold() {
    held = PublishedSitting.shared();
    anybody = Http.anybody(held.server());
  }

  /** Gets it, keeps a copy to look at, and gets it again by its tag. */
  private static String get(String path) throws Exception {
    Http.Answer answer = anybody.get("/api/v1/public/" + path);
    assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
    Files.writeString(Files.createDirectories(Path.of("target/formats")).resolve(path.replace('/', '-')), answer.body());
    String tag = answer.response().headers().firstValue("ETag").orElseThrow();
    var again = anybody.send(anybody.request("/api/v1/public/" + path).header("If-None-Match", tag).GET());
    assertThat(again.status()).as(path).isEqualTo(304);
    return answer.body();
  }

  private static String attribute(Document document, String element, String name) {
    return ((Element) document.getElementsByTagName(element).item(0)).getAttribute(name);
  }

  @Test void jsonIsValidByTheSchemasWePublish() throws Exception {
    for (String scrutin : List.of(held.adopted, held.annulled, held.rejected, held.overridden)) {
      Judges.published(get("schemas/scrutin.json"), get("scrutins/" + scrutin + ".json"));
    }
    Judges.published(get("schemas/session.json"), get("sessions/" + held.session));
    Judges.published(get("schemas/popolo.json"), get("sessions/" + held.session + "/popolo.json"));
    assertThat(anybody.get("/api/v1/public/schemas/nothing.json").code()).isEqualTo("UNKNOWN_SCHEMA");
  }

  @Test void everyThingOfThePopoloFileIsValidByPopolosSchemas() throws Exception {
    Map<?, ?> popolo = (Map<?, ?>) Json.parse(get("sessions/" + held.session + "/popolo.json"));
    for (var kind : Map.of("persons", "person", "organizations", "organization", "memberships", "membership", "events", "event", "motions", "motion", "vote_events", "vote_event").entrySet()) {
      List<?> things = (List<?>) popolo.get(kind.getKey());
      assertThat(things).as(kind.getKey()).isNotEmpty();
      things.forEach(thing -> Judges.popolo(kind.getValue(), thing));
    }
    assertThat((List<?>) popolo.get("persons")).hasSize(75);
    assertThat((List<?>) popolo.get("memberships")).hasSize(75);
    assertThat((List<?>) popolo.get("vote_events")).hasSize(4);
  }

  @Test void rollCallsAndOrderOfBusinessAreValidAkomaNtoso() throws Exception {
    Document adopted = Judges.akomaNtoso(get("scrutins/" + held.adopted + ".akn.xml"));
    assertThat(attribute(adopted, "voting", "outcome")).isEqualTo("#adopted");
    assertThat(adopted.getElementsByTagName("vote").getLength()).isEqualTo(72);
    Document annulled = Judges.akomaNtoso(get("scrutins/" + held.annulled + ".akn.xml"));
    assertThat(annulled.getElementsByTagName("vote").getLength()).as("how they voted in an annulled scrutin that was never closed").isZero();
    assertThat(attribute(Judges.akomaNtoso(get("scrutins/" + held.overridden + ".akn.xml")), "voting", "outcome")).isEqualTo("#rejected");
    Document agenda = Judges.akomaNtoso(get("sessions/" + held.session + "/agenda.akn.xml"));
    assertThat(agenda.getElementsByTagName("item").getLength()).isGreaterThan(3);
    assertThat(attribute(agenda, "FRBRalias", "value")).endsWith("/eli/parlements/1/ordre-du-jour");
  }

  @Test void aPublishedTextIsToldWithItsPathInEveryFormat() throws Exception {
    String json = get("texts/" + held.text + ".json");
    Judges.published(get("schemas/text.json"), json);
    Map<?, ?> told = (Map<?, ?>) Json.parse(json);
    assertThat(liptako.journal.Hash.hex(Json.write(told.get("text")))).isEqualTo(told.get("sha256"));
    Map<?, ?> path = (Map<?, ?>) told.get("text");
    List<?> wordings = (List<?>) path.get("wordings");
    assertThat(wordings).hasSize(2).allSatisfy(w -> assertThat(liptako.journal.Hash.hex(Json.write(((Map<?, ?>) w).get("articles")))).isEqualTo(((Map<?, ?>) w).get("hash")));
    assertThat(((List<?>) path.get("amendments")).stream().map(a -> (Object) ((Map<?, ?>) a).get("fate"))).containsExactlyInAnyOrder("ADOPTED", "LAPSED", "INADMISSIBLE");
    Document akn = Judges.akomaNtoso(get("texts/" + held.text + ".akn.xml"));
    assertThat(akn.getElementsByTagName("bill").getLength()).isEqualTo(1);
    assertThat(akn.getElementsByTagName("article").getLength()).isEqualTo(2);
    assertThat(akn.getElementsByTagName("eventRef").getLength()).isEqualTo(2);
    assertThat(akn.getElementsByTagName("note").getLength()).isEqualTo(5);
    assertThat(attribute(akn, "FRBRalias", "value")).endsWith("/eli/parlements/1/texte/1");
    byte[] paper = bytes("texts/" + held.text + ".pdf");
    Judges.archivalAndAccessible(paper);
    try (var document = org.apache.pdfbox.Loader.loadPDF(paper)) {
      assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ")).contains("Amendement n° 1", "irrecevable", "tombé", "à main levée", "Empreinte SHA-256");
    }
    Http.Answer named = anybody.get("/eli/parlements/1/texte/1/akn");
    assertThat(named.response().headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/public/texts/" + held.text + ".akn.xml");
    assertThat((List<?>) ((Map<?, ?>) Json.parse(get("sessions/" + held.session))).get("texts")).hasSize(1);
    Path zip = Files.write(Path.of("target/formats/dossier.zip"), bytes("sessions/" + held.session + "/bundle.zip"));
    try (var bundle = new java.util.zip.ZipFile(zip.toFile())) {
      Map<?, ?> inBundle = (Map<?, ?>) Json.parse(new String(bundle.getInputStream(bundle.getEntry("texts/00001.json")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      assertThat(inBundle.get("text")).isEqualTo(path);
    }
    assertThat(anybody.get("/api/v1/public/texts/" + held.session + ".json").code()).isEqualTo("UNKNOWN_TEXT");
  }

  @Test void sittingsAreACalendar() throws Exception {
    for (String path : List.of("sittings.ics", "sessions/" + held.session + "/sittings.ics")) {
      var calendar = Judges.calendar(get(path));
      VEvent first = (VEvent) calendar.getComponents("VEVENT").get(0);
      assertThat(calendar.getComponents("VEVENT").size()).isGreaterThan(1);
      assertThat(first.getUid().orElseThrow().getValue()).isEqualTo(held.sitting + "@liptako");
      assertThat(first.getSummary().getValue()).startsWith("1re séance – ");
      assertThat(first.getDescription().getValue()).contains("Feuille de route de l’an I de la Confédération");
    }
  }

  @Test void resultsAreAnAtomFeed() throws Exception {
    Document feed = Judges.atom(get("results.atom"));
    var terms = new java.util.TreeMap<String, Integer>();
    var categories = feed.getElementsByTagNameNS(Judges.ATOM, "category");
    for (int i = 0; i < categories.getLength(); i++) {
      Element entry = (Element) categories.item(i).getParentNode();
      // Other tests publish in sessions of their own.
      String id = entry.getElementsByTagNameNS(Judges.ATOM, "id").item(0).getTextContent();
      if (id.contains("/eli/parlements/1/") || id.contains("texte.xhtml?id=" + held.text)) {
        terms.merge(((Element) categories.item(i)).getAttribute("term"), 1, Integer::sum);
      }
    }
    terms.remove("MINUTES"); // which another test publishes
    assertThat(terms).containsExactlyInAnyOrderEntriesOf(Map.of("ADOPTED", 1, "REJECTED", 2, "ANNULLED", 1, "TEXT", 1));
    assertThat(feed.getDocumentElement().getTextContent()).contains("Texte publié\u202F: " + PublishedSitting.TEXT).contains(PublishedSitting.QUESTION + " – Adopté", "61 pour, 11 contre, 0 abstention", "– Annulé");
  }

  private static byte[] bytes(String path) throws Exception {
    var response = java.net.http.HttpClient.newHttpClient().send(anybody.request("/api/v1/public/" + path).GET().build(), java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    Files.write(Files.createDirectories(Path.of("target/formats")).resolve(path.replace('/', '-')), response.body());
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertThat(anybody.send(anybody.request("/api/v1/public/" + path).header("If-None-Match", tag).GET()).status()).as("printed once: " + path).isEqualTo(304);
    return response.body();
  }

  @Test void sheetsAreArchivalAndAccessible() throws Exception {
    for (String path : List.of("scrutins/" + held.adopted + ".pdf", "scrutins/" + held.annulled + ".pdf", "scrutins/" + held.overridden + ".pdf", "sessions/" + held.session + "/agenda.pdf")) {
      Judges.archivalAndAccessible(bytes(path));
    }
  }

  @Test void whatTheClerkPrintsIsArchivalAndAccessibleToo() throws Exception {
    Http clerk = Http.as(held.server(), "greffe", "exemple-greffe");
    for (String path : List.of("drafts/" + held.text + "/list.pdf", "sittings/" + held.sitting + "/attendance.pdf", "minutes/" + held.sitting + "/report.pdf",
        "certificates/" + held.deputies.get("NE-06") + ".pdf")) {
      var answer = clerk.bytes("/api/v1/" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      Judges.archivalAndAccessible(answer.body());
    }
  }

  @Test void cardIsAPictureWithWords() throws Exception {
    var picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(bytes("scrutins/" + held.adopted + ".png")));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    var colours = new java.util.HashSet<Integer>();
    for (int x = 0; x < 1200; x += 3) {
      for (int y = 0; y < 630; y += 3) {
        colours.add(picture.getRGB(x, y) & 0xFFFFFF);
      }
    }
    assertThat(colours).as("ground, the three answers, the institution's green").contains(0xf6f4ef, 0x0a6e8f, 0xb3341f, 0x0f4d3a);
    assertThat(get("scrutins/" + held.adopted + ".txt")).startsWith("Scrutin n°").contains(PublishedSitting.QUESTION + " – Adopté", "61 pour, 11 contre");
    bytes("scrutins/" + held.annulled + ".png");
    bytes("scrutins/" + held.overridden + ".png");
  }

  /** Screen, data, spreadsheets, Popolo, Akoma Ntoso, feed, picture's words, paper and the record that anybody can verify: one computation. */
  @Test void figuresAreTheSameEverywhere() throws Exception {
    for (String id : List.of(held.adopted, held.rejected, held.overridden)) {
      Map<?, ?> json = (Map<?, ?>) Json.parse(get("scrutins/" + id + ".json"));
      var figures = new java.util.TreeMap<String, String>();
      Map<?, ?> whole = (Map<?, ?>) json.get("tally");
      figures.put("", whole.get("pour") + "/" + whole.get("contre") + "/" + whole.get("abstention"));
      ((List<?>) whole.get("delegations")).forEach(d -> figures.put((String) ((Map<?, ?>) d).get("code"),
          ((Map<?, ?>) d).get("pour") + "/" + ((Map<?, ?>) d).get("contre") + "/" + ((Map<?, ?>) d).get("abstention")));
      assertThat(figures).hasSize(4);
      String total = figures.get("");
      long number = (Long) json.get("number");

      assertThat(Figures.ofVotes((List<?>) json.get("votes"))).as("names").isEqualTo(figures);
      assertThat(Figures.ofPage(anybody.get("/scrutin.xhtml?id=" + id).body())).as("screen").isEqualTo(figures);
      assertThat(Figures.ofBoard(Http.as(held.server(), "presidence", "exemple-presidence").get("/api/v1/scrutins/" + id + "/hall").object())).as("board").isEqualTo(figures);
      assertThat(Figures.ofSheet(get("sessions/" + held.session + "/results.csv"), number)).as("csv by delegation").isEqualTo(figures);
      assertThat(Figures.ofNames(get("scrutins/" + id + ".csv"))).as("csv by name").isEqualTo(figures);
      assertThat(Figures.ofNames(get("sessions/" + held.session + "/votes.csv").lines().filter(l -> l.startsWith("\uFEFF") || l.startsWith(number + ";"))
          .collect(java.util.stream.Collectors.joining("\n")))).as("csv of all votes").isEqualTo(figures);
      assertThat(Figures.ofPopolo((Map<?, ?>) Json.parse(get("sessions/" + held.session + "/popolo.json")), id)).as("popolo").isEqualTo(figures);
      assertThat(Figures.ofAkomaNtoso(Judges.xml(get("scrutins/" + id + ".akn.xml")))).as("akoma ntoso").isEqualTo(figures);
      assertThat(Figures.ofPaper(bytes("scrutins/" + id + ".pdf"))).as("paper").isEqualTo(figures);
      assertThat(Figures.ofRecord(bytes("sessions/" + held.session + "/bundle.zip"), number)).as("the record").isEqualTo(figures);
      assertThat(Figures.ofWords(get("scrutins/" + id + ".txt"))).as("card").isEqualTo(total);
      assertThat(get("results.atom")).as("feed").contains(Figures.words(total));
    }
  }

  @Test void identifiersLeadToWhatTheyName() {
    for (var there : Map.of("", "/scrutin.xhtml?id=" + held.adopted, "/json", "/api/v1/public/scrutins/" + held.adopted + ".json", "/akn", "/api/v1/public/scrutins/" + held.adopted + ".akn.xml").entrySet()) {
      Http.Answer answer = anybody.get("/eli/parlements/1/scrutin/1" + there.getKey());
      assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
      assertThat(answer.response().headers().firstValue("Location").orElseThrow()).endsWith(there.getValue());
    }
    var asked = anybody.send(anybody.request("/eli/parlements/1/scrutin/1").header("Accept", "application/pdf;q=1, text/html").GET());
    assertThat(asked.response().headers().firstValue("Location").orElseThrow()).endsWith(".pdf");
    assertThat(anybody.get("/eli/parlements/1").status()).isEqualTo(303);
    for (String nothing : List.of("/eli", "/eli/parlements/1/scrutin/99", "/eli/parlements/1/texte/99", "/eli/parlements/99", "/eli/college/99", "/eli/parlements/1/scrutin/1/exe", "/eli/parlements/1/seance/2/proces-verbal")) {
      assertThat(anybody.get(nothing).status()).as(nothing).isEqualTo(404);
    }
  }

  @Test void searchEnginesAreToldWhatIsPublic() throws Exception {
    assertThat(anybody.get("/robots.txt").body()).contains("Disallow: /greffe/\n", "Sitemap: http");
    Document map = Judges.xml(anybody.get("/sitemap.xml").body());
    assertThat(map.getDocumentElement().getTextContent()).contains("/scrutin.xhtml?id=" + held.adopted, "/session.xhtml?id=" + held.session, "/texte.xhtml?id=" + held.text).doesNotContain("/greffe");
    try (var window = liptako.testing.Chromium.window(held.server())) {
      for (String path : List.of("/", "/session.xhtml?id=" + held.session, "/scrutin.xhtml?id=" + held.adopted, "/texte.xhtml?id=" + held.text)) {
        var page = window.newPage();
        var said = new java.util.ArrayList<String>();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.navigate(path);
        Map<?, ?> data = (Map<?, ?>) Json.parse((String) page.evaluate("document.querySelector('script[type=\"application/ld+json\"]').textContent"));
        assertThat(data.get("@context")).as(path).isEqualTo("https://schema.org");
        assertThat(said.stream().filter(text -> text.contains("Content Security Policy"))).as(path).isEmpty();
        page.close();
      }
    }
  }

  @Test void spreadsheetsHaveEachLineOnceAndSayTheyAreUtf8() throws Exception {
    String results = get("sessions/" + held.session + "/results.csv");
    assertThat(results).startsWith("\uFEFFscrutin;identifiant;").contains(";Adopté;;75;75;72;61;11;0\r\n", ";Adopté;BF;25;25;24;20;4;0\r\n", "/eli/parlements/1/scrutin/1");
    assertThat(results.lines()).hasSize(1 + 3 * 4 + 1);
    assertThat(get("sessions/" + held.session + "/votes.csv").lines()).hasSize(1 + 4 * 75);
  }
}
