package liptako.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.PublishedSitting;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages and refusals follow the reader; what is official does not. */
class OfficialFrenchIT {
  private static final String ENGLISH = "liptako-langue=en";
  private final LiptakoServer server = LiptakoServer.shared();
  private final Http nobody = Http.anybody(server);

  @Test void aRefusalIsSaidInTheReadersLanguage() {
    String path = "/api/v1/sessions/00000000-0000-7000-8000-000000000000";
    String french = Bundle.REFUSALS.french("UNKNOWN_SESSION"), english = Bundle.REFUSALS.say(Language.ENGLISH, "UNKNOWN_SESSION");
    assertThat(english).isNotEqualTo(french);
    assertThat(nobody.get(path).object().get("detail")).isEqualTo(french);
    assertThat(nobody.send(nobody.request(path).header("Accept-Language", "en-GB")).object().get("detail")).isEqualTo(english);
    assertThat(nobody.send(nobody.request(path).header("Cookie", ENGLISH)).object().get("detail")).isEqualTo(english);
    assertThat(nobody.send(nobody.request(path).header("Cookie", "liptako-langue=fr").header("Accept-Language", "en")).object().get("detail")).isEqualTo(french);
  }

  @Test void aPageIsReadInTheChosenLanguageAndADeskIsFrenchUntilThen() {
    assertThat(nobody.send(nobody.request("/index.xhtml").header("Accept-Language", "en")).body()).contains("<html lang=\"en\" dir=\"ltr\"", Bundle.MESSAGES.say(Language.ENGLISH, "page.skip"));
    assertThat(nobody.send(nobody.request("/connexion.xhtml").header("Accept-Language", "en")).body()).contains("<html lang=\"fr\" dir=\"ltr\"");
    assertThat(nobody.send(nobody.request("/connexion.xhtml").header("Cookie", ENGLISH)).body()).contains("<html lang=\"en\"");
    assertThat(nobody.send(nobody.request("/index.xhtml").header("Cookie", "liptako-langue=ar")).body()).as("the layout is for trials").contains("<html lang=\"fr\" dir=\"ltr\"");
  }

  @Test void theSwitchIsReachedByKeysAndRemembered() {
    try (BrowserContext window = Chromium.window(server)) {
      Page page = window.newPage();
      page.navigate("/scrutins.xhtml?q=a");
      page.locator("details.languages summary").focus();
      page.keyboard().press("Enter");
      page.locator("details.languages a[lang=en]").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/scrutins.xhtml?q=a");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      page.navigate("/connexion.xhtml");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      page.keyboard().press("F1");
      page.locator("details.help[open] li").first().waitFor();
      assertThat(page.locator("details.help li").first().textContent()).isEqualTo(Bundle.MESSAGES.say(Language.ENGLISH, "help.on.connexion").lines().findFirst().orElseThrow());
      page.keyboard().press("Escape");
      assertThat(page.locator("details.help[open]").count()).isZero();
    }
  }

  @Test void theLanguageFollowsTheAccountToAnotherMachine() {
    Http tablet = Http.as(server, "ml-20", "exemple-depute");
    try {
      assertThat(tablet.get("/terminal/index.xhtml").body()).contains("<html lang=\"fr\"");
      assertThat(tablet.get("/terminal/index.xhtml?langue=en").status()).isEqualTo(303);
      assertThat(tablet.get("/terminal/index.xhtml").body()).contains("<html lang=\"en\"");
      assertThat(Http.as(server, "ml-20", "exemple-depute").get("/terminal/index.xhtml").body()).as("at another machine").contains("<html lang=\"en\"");
      assertThat(Http.as(server, "ml-21", "exemple-depute").get("/terminal/index.xhtml").body()).as("somebody else").contains("<html lang=\"fr\"");
      try (BrowserContext window = Chromium.window(server)) {
        Page page = window.newPage();
        page.navigate("/connexion.xhtml");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        page.locator("[id='signIn:name']").fill("ml-20");
        page.locator("[id='signIn:password']").fill("exemple-depute");
        page.locator("[id='signIn:do']").click();
        page.waitForURL("**/terminal/index.xhtml");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      }
    } finally {
      tablet.get("/terminal/index.xhtml?langue=fr");
    }
    assertThat(Http.as(server, "ml-20", "exemple-depute").get("/terminal/index.xhtml").body()).contains("<html lang=\"fr\"");
  }

  @Test void helpIsThereWithoutScript() {
    assertThat(nobody.get("/verifier.xhtml").body()).contains("<details class=\"help\">", Bundle.MESSAGES.french("help.on.verifier").lines().findFirst().orElseThrow());
  }

  @Test void officialDocumentsAreFrenchWhoeverReads() throws IOException {
    PublishedSitting published = PublishedSitting.shared();
    Http reader = Http.anybody(published.server());
    for (String file : List.of("/api/v1/public/scrutins/" + published.adopted + ".csv", "/api/v1/public/scrutins/" + published.adopted + ".json", "/api/v1/public/scrutins/" + published.adopted + ".akn.xml", "/api/v1/public/results.atom", "/api/v1/public/sittings.ics")) {
      Http.Answer french = reader.get(file), english = reader.send(reader.request(file).header("Cookie", ENGLISH).header("Accept-Language", "en"));
      assertThat(french.status()).as(file).isEqualTo(200);
      assertThat(lines(english.body())).as(file).isEqualTo(lines(french.body()));
    }
    Http clerk = Http.as(published.server(), "greffe", "exemple-greffe");
    for (String file : List.of("/api/v1/sittings/" + published.sitting + "/minutes.pdf", "/api/v1/sittings/" + published.sitting + "/attendance.pdf", "/api/v1/public/scrutins/" + published.adopted + ".pdf", "/api/v1/public/sessions/" + published.session + "/agenda.pdf")) {
      String french = text(send(clerk, file, "liptako-langue=fr"));
      assertThat(french).as(file).hasSizeGreaterThan(100);
      assertThat(text(send(clerk, file, ENGLISH))).as(file).isEqualTo(french);
    }
    assertThat(text(send(clerk, "/api/v1/sittings/" + published.sitting + "/minutes.pdf", ENGLISH))).containsPattern("\\d+\\h*h").doesNotContainPattern("\\d\\d:\\d\\d");
  }

  /** Without the instant at which a file was made. */
  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.contains("DTSTAMP") && !line.contains("<updated>")).toList();
  }

  private static byte[] send(Http person, String path, String language) {
    try {
      HttpResponse<byte[]> answer = java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(person.request(path).build().uri()).header("Cookie", person.cookies() + "; " + language).build(),
          HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path + " " + new String(answer.body(), 0, Math.min(200, answer.body().length), StandardCharsets.UTF_8)).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
