package liptako.deliberation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clerk and deputy do with texts and words beside the debate: another wording, an article that is added, an amendment taken over, a formula, the text of a speech. */
class TextPagesIT {
  private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  private static Hall hall;

  @BeforeAll static void open() {
    hall = Hall.open(LiptakoServer.shared(), 1, "Niamey", "Africa/Niamey");
  }

  @AfterAll static void close() {
    hall.close();
  }

  @Test void aTextIsRewordedAnArticleAddedAndAWithdrawnAmendmentTakenOver() {
    String draft = made(hall.clerk.post("/api/v1/items/" + hall.item + "/drafts", Map.of("kind", "RESOLUTION", "title", "Résolution exemple", "authors", "Commission exemple",
        "text", "Article premier\nElle compte cinq mille hommes.\nArticle 2\nElle siège à Niamey.")));
    try (BrowserContext window = Chromium.window(LiptakoServer.shared(), "greffe", "exemple-greffe")) {
      Page page = window.newPage();
      page.navigate("/greffe/textes.xhtml?texte=" + draft);
      page.locator("[id='d:rewrite']").click();
      assertThat(page.locator("[id='w:text']")).isFocused();
      assertThat(page.locator("[id='w:text']")).hasValue("Article premier\nElle compte cinq mille hommes.\n\nArticle 2\nElle siège à Niamey.\n");
      page.locator("[id='w:text']").fill("Article premier\nElle compte six mille hommes.\n\nArticle 2\nElle siège à Niamey.\n");
      page.locator("[id='w:do']").click();
      assertThat(page.locator("[id='w:reason-message']")).containsText("Raison du changement", SOON);
      page.locator("[id='w:reason']").fill("erreur de plume");
      page.locator("[id='w:do']").click();
      assertThat(page.locator("[id='d:head']")).containsText("version 2 (erreur de plume)", SOON);
      page.locator("summary:has-text('erreur de plume')").click();
      assertThat(page.locator("[id='d:text'] ins")).containsText("six");
      assertThat(page.locator("[id='d:text'] del")).containsText("cinq");

      page.locator("[id='d:text'] button").nth(1).click();
      assertThat(page.locator("[id='a:words']")).isFocused();
      page.locator("[id='a:kind']").selectOption("INSERT_ARTICLE");
      // Two lines as a word processor breaks them, and a field of its own.
      page.locator("[id='a:words']").fill("Elle rend compte chaque année.\u2028Le compte\u0007 est public.");
      page.locator("[id='a:authors']").fill("Délégation exemple");
      page.locator("[id='a:do']").click();
      assertThat(page.locator("[id='d:amendments'] article ins")).hasText(new String[] {"Elle rend compte chaque année.", "Le compte est public."});
      assertThat(page.locator("[id='d:rewrite']")).hasCount(0);

      done(hall.clerk.post("/api/v1/drafts/" + draft + "/amendments/1/withdraw", Map.of()));
      page.reload();
      page.locator("[aria-label='Reprendre l’amendement n°\u00a01']").click();
      page.locator("[id='v:authors']").fill("Autre délégation exemple");
      page.locator("[id='v:do']").click();
      assertThat(page.locator("[id='d:amendments'] article")).containsText("Autre délégation exemple", SOON);
      assertThat(Chromium.axe(page)).isEmpty();
      Pictures.take(page, "greffe-redactions");
    }
  }

  /** Niamey is an hour ahead: who types noon there means eleven, and reads noon again. */
  @Test void aDeadlineIsOfThePlaceIdenticalAmendmentsAreFoundAndTheReportIsAtHand() throws Exception {
    var paper = hall.clerk.request("/api/v1/items/" + hall.item + "/papers?title=Rapport&fileName=rapport.pdf").header("Content-Type", "application/pdf").POST(HttpRequest.BodyPublishers.ofByteArray(pdf()));
    done(hall.clerk.send(paper));
    String day = LocalDate.now().plusDays(9).toString();
    try (BrowserContext window = Chromium.window(LiptakoServer.shared(), "greffe", "exemple-greffe")) {
      Page page = window.newPage();
      page.navigate("/greffe/textes.xhtml");
      page.locator("[id='f:table']").click();
      assertThat(page.locator("[id='t:title']")).isFocused();
      page.locator("[id='t:title']").fill("Déclaration exemple");
      page.locator("[id='t:kind']").selectOption("DECLARATION");
      page.locator("[id='t:authors']").fill("Commission exemple");
      page.locator("[id='t:until']").fill(day + "T12:00");
      page.locator("[id='t:text']").fill("Article premier\nLa Force compte cinq mille hommes.\n");
      page.locator("[id='t:do']").click();
      assertThat(page.locator(".ui-dialog:visible")).hasCount(0);
      page.locator("a:has-text('Déclaration exemple')").click();
      assertThat(page.locator("[id='d:head']")).containsText("12\u202fh\u202f00");
      assertThat(page.locator("[id='d:head'] a[href*='/api/v1/papers/']")).hasText("Rapport");
      String draft = page.url().replaceFirst(".*texte=", "");
      assertThat(hall.clerk.get("/api/v1/items/" + hall.item + "/drafts").list()).filteredOn(d -> d.get("id").equals(draft)).extracting(d -> d.get("amendmentsUntil")).containsExactly(day + "T11:00:00Z");

      for (String words : List.of("La Force compte six mille hommes.", "La Force compte sept mille hommes.", "La Force compte six mille hommes.")) {
        done(hall.clerk.post("/api/v1/drafts/" + draft + "/amendments", Map.of("authors", "Délégation exemple", "changes", List.of(Map.of("change", "Reword", "paragraph", "a1.1", "words", List.of(words))))));
      }
      page.reload();
      assertThat(page.locator("[id='d:amendments'] article .tag:has-text('identique')")).hasText(new String[] {"identique\u202f: 3", "identique\u202f: 1"});
      List<?> lines = (List<?>) done(hall.clerk.post("/api/v1/drafts/" + draft + "/list", Map.of())).object().get("lines");
      assertThat(lines).as("identical ones are one vote").hasSize(2).anySatisfy(line -> assertThat(((Map<?, ?>) line).get("amendments")).isEqualTo(List.of(1L, 3L)));
    }
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test void theClerkWordsAFormulaAndTheChairSaysIt() {
    try (BrowserContext window = Chromium.window(LiptakoServer.shared(), "greffe", "exemple-greffe"); BrowserContext other = Chromium.window(LiptakoServer.shared(), "presidence", "exemple-presidence")) {
      Page page = window.newPage(), chair = other.newPage();
      chair.navigate("/presidence/index.xhtml");
      assertThat(chair.locator(".say")).containsText("La discussion est ouverte", SOON);
      page.navigate("/greffe/formules.xhtml");
      page.locator("[aria-label*='La discussion est ouverte']").click();
      assertThat(page.locator("[id='x:words']")).isFocused();
      page.locator("[id='x:words']").fill("Le débat s’ouvre sur {0} et {7}.");
      page.locator("[id='x:do']").click();
      assertThat(page.locator("[id='x:words-message']")).containsText("{7}", SOON);
      page.locator("[id='x:words']").fill("J’ouvre le débat\u202f: {1}.");
      page.locator("[id='x:do']").click();
      assertThat(page.locator("li:has-text('J’ouvre le débat')")).containsText("reformulée", SOON);
      assertThat(Chromium.axe(page)).isEmpty();
      Pictures.take(page, "greffe-formules");
      assertThat(chair.locator(".say")).containsText("J’ouvre le débat\u202f: Point d’essai.", SOON);
    } finally {
      done(hall.clerk.put("/api/v1/formulas/say.DISCUSSION", Map.of()));
    }
  }

  @Test void aDeputyHandsInTheTextOfASpeech() {
    String speech = made(hall.deputies.get(1).post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "PERSONAL")));
    done(hall.chair.post("/api/v1/speeches/" + speech + "/begin", Map.of()));
    done(hall.chair.post("/api/v1/speeches/" + speech + "/end", Map.of()));
    try (BrowserContext window = Chromium.window(LiptakoServer.shared(), "ml-01", "exemple-depute")) {
      Page page = window.newPage();
      page.navigate("/terminal/interventions.xhtml");
      page.locator("li:has-text('fait personnel') button").first().click();
      assertThat(page.locator("[id='x:text']")).isFocused();
      page.locator("[id='x:text']").fill("Je n’ai jamais dit cela.");
      page.locator("[id='x:do']").click();
      assertThat(page.locator("li:has-text('fait personnel')").first()).containsText("texte remis", SOON);
      assertThat(Chromium.axe(page)).isEmpty();
      Pictures.take(page, "terminal-interventions");
    }
    List<Map<String, Object>> said = hall.clerk.get("/api/v1/sittings/" + hall.sitting + "/speeches").list();
    assertThat(said).anySatisfy(s -> assertThat(s.get("id")).isEqualTo(speech));
  }
}
