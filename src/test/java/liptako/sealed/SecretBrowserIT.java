package liptako.sealed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.sealed.BrowserTrustees.press;
import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole secret election in browsers: three trustees, nine deputies, of whom one is cut off in mid-vote, one loses the terminal over its encryption, one changes his
 * mind and one challenges his terminal; the server is killed while ballots are cast, after the close and between two decryptions. Afterwards everything that is stored is searched for what nobody may learn.
 */
class SecretBrowserIT {
  private static final List<String> STATES = List.of("bf", "ml", "ne");
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<Page> terminals = new ArrayList<>();
  /** What terminals and trustees know and the server must not. */
  private final TreeSet<String> secrets = new TreeSet<>();

  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @Test void aWholeSecretElectionOfWhichNothingIsLearnt(@TempDir Path folder) throws Exception {
    try (LiptakoServer server = LiptakoServer.start("secret", Map.of())) {
      BrowserTrustees trustees = new BrowserTrustees((account, password) -> window(server, account, password), folder);
      trustees.ceremony();
      Hall hall = Hall.open(server, 3);
      Map<String, String> ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
      String election = made(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/elections", Map.of("office", "Président de la session", "places", 1, "rule", "election-presents")));
      for (String code : List.of("BF-09", "ML-09", "NE-09")) {
        made(hall.clerk.post("/api/v1/elections/" + election + "/candidacies", Map.of("deputy", ids.get(code))));
      }
      Page chair = window(server, "presidence", "exemple-presidence").newPage();
      chair.navigate("/secret/index.xhtml");
      chair.locator("[data-election] button").click();
      assertThat(chair.locator("#steps")).containsText("collecte des clés");
      for (String state : STATES) {
        for (int i = 1; i <= 3; i++) {
          Page page = window(server, "%s-%02d".formatted(state, i), "exemple-depute").newPage();
          page.navigate("/terminal/secret.xhtml");
          terminals.add(page);
        }
      }
      terminals.forEach(page -> assertThat(page.locator("#vote")).containsText("Votre clé de vote est déposée"));
      Pictures.take(terminals.get(0), "secret-cle");
      for (String state : STATES) {
        Page registrar = window(server, "registraire-" + state, "exemple-registraire").newPage();
        registrar.navigate("/registraire/index.xhtml");
        press(registrar, "Contresigner la liste");
        press(registrar, "Oui, continuer");
        assertThat(registrar.locator("#steps")).containsText("Vous avez contresigné");
        if (state.equals("bf")) {
          assertThat(Chromium.axe(registrar)).isEmpty();
          Pictures.take(registrar, "secret-registraire");
        }
      }
      press(chair, "Ouvrir le vote");
      press(chair, "Oui, continuer");
      assertThat(chair.locator("#steps")).containsText("vote ouvert");

      challenge(server, terminals.get(2));
      terminals.get(0).context().setOffline(true);
      seal(terminals.get(0), "BF-09");
      press(terminals.get(0), "Déposer dans l’urne");
      assertThat(terminals.get(0).locator("#vote")).containsText("Votre bulletin part");
      interrupted(terminals.get(5));
      for (int i = 1; i < 8; i++) {
        vote(terminals.get(i), i == 7 ? "Blanc" : i < 5 ? "ML-09" : "BF-09");
      }
      server.kill();
      seal(terminals.get(8), "ML-09");
      press(terminals.get(8), "Déposer dans l’urne");
      server.start();
      assertThat(terminals.get(8).locator("#vote")).containsText("Votre bulletin est dans l’urne");
      terminals.get(0).context().setOffline(false);
      assertThat(terminals.get(0).locator("#vote")).containsText("Votre bulletin est dans l’urne");
      press(terminals.get(6), "Changer mon vote");
      vote(terminals.get(6), "ML-09");
      Pictures.take(terminals.get(6), "secret-recu");
      assertThat(chair.locator("#steps")).containsText("9");

      press(chair, "Clore le vote");
      press(chair, "Oui, continuer");
      assertThat(chair.locator("#steps")).containsText("les garants ouvrent la somme");
      Pictures.take(chair, "secret-presidence");
      assertThat(Chromium.axe(chair)).isEmpty();
      server.kill();
      server.start();
      trustees.decrypt(0);
      server.kill();
      server.start();
      trustees.decrypt(2);
      assertThat(chair.locator("#steps")).containsText("à proclamer");
      Pictures.take(trustees.page(0), "secret-garant-ouverture");

      String vote = (String) hall.chair.get("/api/v1/sittings/" + hall.sitting + "/secret-votes").list().get(0).get("id");
      Map<?, ?> box = (Map<?, ?>) ((List<?>) hall.chair.get("/api/v1/secret-votes/" + vote).object().get("boxes")).get(0);
      assertThat(box.get("figures")).as("blank, BF-09, ML-09, NE-09").isEqualTo(List.of(1L, 2L, 6L, 0L));
      terminals.forEach(page -> assertThat(page.locator("#vote")).containsText("Votre bulletin est dans la liste publiée et il compte"));
      done(hall.chair.post("/api/v1/elections/" + election + "/proclaim", Map.of()));
      hall.publishElection(election);
      Page site = Chromium.window(server).newPage();
      site.navigate("/session.xhtml?id=" + hall.session);
      site.locator("a[href*='" + election + "']").click();
      site.locator("a[href*='" + vote + "']").click();
      assertThat(site.locator("main")).containsText("Ont pris part");
      assertThat(Chromium.axe(site)).isEmpty();
      Pictures.take(site, "secret-public");
      terminals.forEach(page -> secrets.add(((String) page.evaluate("() => JSON.parse(Object.entries(localStorage).find(e => e[0].startsWith('liptako.cle'))[1])"))));
      windows.forEach(BrowserContext::close);
      server.close();
      StoredSearch search = StoredSearch.of(server);
      assertThat(search.ballots).as("nine ballots and a second one of one voter").hasSize(10);
      assertThat(search.people).hasSize(9);
      assertThat(secrets).hasSize(10);
      search.nothingJoinsAPersonAndABallot();
      search.nothingHolds(secrets);
    }
  }

  private BrowserContext window(LiptakoServer server, String account, String password) {
    BrowserContext context = Chromium.window(server, account, password);
    context.setDefaultTimeout(60_000);
    windows.add(context);
    return context;
  }

  private static void choose(Page page, String answer) {
    page.locator("button.choice").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(answer)).click();
  }

  private static void seal(Page page, String answer) {
    choose(page, answer);
    press(page, "Sceller mon bulletin");
    assertThat(page.locator("#vote")).containsText("Bulletin scellé");
  }

  /** A terminal that dies over its encryption has kept neither choice nor ballot. */
  private static void interrupted(Page page) {
    choose(page, "NE-09");
    press(page, "Sceller mon bulletin");
    page.reload();
    assertThat(page.locator("#vote")).containsText("Choisissez une réponse");
    assertThat(page.locator("[aria-checked=true]")).hasCount(0);
  }

  private static void vote(Page page, String answer) {
    seal(page, answer);
    press(page, "Déposer dans l’urne");
    assertThat(page.locator("#vote")).containsText("Votre bulletin est dans l’urne");
  }

  /** The deputy's other device reads what the terminal sealed, and nothing with a wrong code. */
  private void challenge(LiptakoServer server, Page terminal) {
    choose(terminal, "NE-09");
    Pictures.take(terminal, "secret-choix");
    press(terminal, "Sceller mon bulletin");
    assertThat(terminal.locator("#vote")).containsText("Bulletin scellé");
    Pictures.take(terminal, "secret-relecture");
    press(terminal, "Vérifier ce bulletin");
    press(terminal, "Oui, continuer");
    assertThat(terminal.locator("#vote")).containsText("il ne comptera pas");
    String tracker = terminal.locator("code.tracker").textContent(), code = terminal.locator("code.code").first().textContent();
    secrets.add(code);
    Pictures.take(terminal, "secret-verification");
    try (BrowserContext context = Chromium.window(server)) {
      Page other = context.newPage();
      other.navigate("/bulletin.xhtml");
      other.locator("#tracker").fill(tracker.substring(0, 10));
      other.locator("#code").fill(code.substring(0, 21) + (code.endsWith("1") ? "2" : "1"));
      press(other, "Ouvrir le bulletin");
      assertThat(other.locator("#notice")).containsText("n’ouvre pas ce bulletin");
      other.locator("#code").fill(code);
      press(other, "Ouvrir le bulletin");
      assertThat(other.locator("#read")).containsText("NE-09");
      Pictures.take(other, "secret-autre-appareil");
    }
    press(terminal, "Préparer un autre bulletin");
  }
}
