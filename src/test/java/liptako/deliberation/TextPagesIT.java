package liptako.deliberation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clerk and deputy do with texts and words beside the debate: another wording, an article that is added, an amendment taken over, a formula, the text of a speech. */
class TextPagesIT {
  private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  private static Hall hall;

  @BeforeAll static void open() {
    hall = Hall.open(LiptakoServer.shared(), 1);
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
