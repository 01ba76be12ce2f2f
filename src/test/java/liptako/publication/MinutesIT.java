package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.Pictures;
import liptako.testing.PublishedSitting;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The minutes of a real sitting: what the file says, and its publication by clerk and chair. */
class MinutesIT {
  private static PublishedSitting held;

  @BeforeAll static void hold() {
    held = PublishedSitting.shared();
  }

  @Test void fileSaysWhatHappenedAndIsAccessibleAndArchival() throws Exception {
    byte[] pdf = download("greffe", "exemple-greffe", "/api/v1/sittings/" + held.sitting + "/minutes.pdf");
    Judges.archivalAndAccessible(pdf);
    try (var document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
      assertThat(text).contains("Procès-verbal de la 1re séance", "les membres des délégations se sont réunis à Bamako en première séance",
          "sous la présidence de Président de séance exemple", "Burkina Faso 25 25 24 1", "Ensemble 75 75 71 4", "Arrivés en cours de séance : Député exemple ML-02",
          "Point 3. Feuille de route de l’an I de la Confédération", "Député exemple BF-03, Député confédéral (Burkina Faso), intervention",
          PublishedSitting.NOTE, "Scrutin n° 1", "Ensemble 61 11 0 0 72", "Adopté.", "Le scrutin est annulé", "Des terminaux étaient hors réseau.",
          "Ce scrutin reprend le scrutin n° 2, annulé.", "Rejeté.", "La présidence a proclamé ce résultat contre celui de la règle",
          "Demandé par Président de séance exemple, confirmé par Greffier exemple.", "Député exemple NE-06 déclare avoir voulu voter « pour »", "La séance est levée", "Annexe. Votes nominatifs");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfaid:part").contains("pdfuaid:part");
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
        }
      }
    }
  }

  @Test void onlyTheClerkDraftsAndAnybodyReadsWhatIsPublished() throws Exception {
    assertThat(Http.anybody(held.server()).get("/api/v1/sittings/" + held.sitting + "/minutes.pdf").status()).isEqualTo(401);
    assertThat(Http.as(held.server(), "bf-01", "exemple-depute").get("/api/v1/sittings/" + held.sitting + "/minutes.pdf").status()).isEqualTo(403);
    assertThat(Http.as(held.server(), "presidence", "exemple-presidence").post("/api/v1/sittings/" + held.sitting + "/minutes/publish", "{}").status()).isEqualTo(403);
    assertThat(Http.anybody(held.server()).get("/api/v1/public/sittings/" + held.sitting + "/minutes.pdf").code()).isEqualTo("UNKNOWN_MINUTES");
    publishByHand();
    byte[] published = download(null, null, "/api/v1/public/sittings/" + held.sitting + "/minutes.pdf");
    Judges.archivalAndAccessible(published);
    var akn = Judges.akomaNtoso(Http.anybody(held.server()).get("/api/v1/public/sittings/" + held.sitting + "/minutes.akn.xml").body());
    assertThat(akn.getElementsByTagName("speech").getLength()).isEqualTo(1);
    assertThat(akn.getElementsByTagName("rollCall").getLength()).isEqualTo(1);
    assertThat(akn.getDocumentElement().getTextContent()).contains(PublishedSitting.NOTE, "Scrutin n°", "Adopté.", "La séance est levée");
    assertThat(checkedBundle()).contains("TOUT EST CONFORME.", "dont les chiffres de 4 scrutins sont ceux que donnent les bulletins");
    assertThat(Http.anybody(held.server()).get("/session.xhtml?id=" + held.session).body()).contains("/api/v1/public/sittings/".substring(1) + held.sitting + "/minutes.pdf");
  }

  /** The minutes' figures are recomputed from the ballots by the stand-alone verifier. */
  private static String checkedBundle() throws Exception {
    HttpResponse<byte[]> bundle = java.net.http.HttpClient.newHttpClient().send(Http.anybody(held.server()).request("/api/v1/public/sessions/" + held.session + "/bundle.zip").GET().build(),
        HttpResponse.BodyHandlers.ofByteArray());
    assertThat(bundle.statusCode()).isEqualTo(200);
    java.nio.file.Path zip = java.nio.file.Files.write(java.nio.file.Files.createTempFile("minutes", ".zip"), bundle.body());
    try {
      Process process = new ProcessBuilder("java", "-cp", "target/liptako-verifier.jar", "liptako.verifier.Verifier", zip.toString()).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } finally {
      java.nio.file.Files.delete(zip);
    }
  }

  private static void publishByHand() {
    try (BrowserContext context = Chromium.window(held.server(), "greffe", "exemple-greffe")) {
      Page page = context.newPage();
      page.navigate("/greffe/proces-verbal.xhtml?seance=" + held.sitting);
      assertThat(page.locator(".sheet h1").textContent()).isEqualTo("Procès-verbal de la 1re séance");
      assertThat(page.locator(".sheet").textContent()).contains(PublishedSitting.NOTE);
      assertThat(Chromium.axe(page)).isEmpty();
      page.locator("[id$='publish:do']").click();
      assertThat(page.locator(".field-message").textContent()).contains("Cochez d’abord");
      page.locator("input[type=checkbox]").check();
      page.locator("[id$='publish:do']").click();
      page.locator("text=La demande est transmise à la seconde personne").waitFor();
      assertThat(page.locator("aside").textContent()).contains("La présidence relit cette version");
      assertThat(Chromium.axe(page)).isEmpty();
    }
    assertThat(Http.anybody(held.server()).get("/api/v1/public/sittings/" + held.sitting + "/minutes.pdf").code()).as("one person publishes nothing").isEqualTo("UNKNOWN_MINUTES");
    try (BrowserContext context = Chromium.window(held.server(), "presidence", "exemple-presidence")) {
      Page page = context.newPage();
      page.navigate("/presidence/documents.xhtml");
      page.locator(".lines a.target", new Page.LocatorOptions().setHasText("Procès-verbal de la 1re séance")).first().click();
      assertThat(page.locator(".sheet").textContent()).contains("Procès-verbal de la 1re séance", PublishedSitting.NOTE, "Annexe. Votes nominatifs");
      assertThat(Chromium.axe(page)).isEmpty();
      Pictures.take(page, "documents");
      page.locator("[id='y:confirm']").click();
      page.locator("text=C’est public").waitFor();
    }
    try (BrowserContext context = Chromium.window(held.server(), "greffe", "exemple-greffe")) {
      Page page = context.newPage();
      page.navigate("/greffe/proces-verbal.xhtml?seance=" + held.sitting);
      assertThat(page.locator("aside").textContent()).contains("Version 1");
    }
  }

  private static byte[] download(String account, String password, String path) throws IOException, InterruptedException {
    Http who = account == null ? Http.anybody(held.server()) : Http.as(held.server(), account, password);
    var request = who.request(path).GET();
    if (account != null) {
      request.header("Cookie", who.cookies());
    }
    HttpResponse<byte[]> response = java.net.http.HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
    return response.body();
  }
}
