package liptako.sealed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Voting keys on badges, made and drawn in the registrar's browser and read at the terminal; and the terminal's main page, which tells of the vote as the stream does. */
class BadgeKeysIT {
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private final LiptakoServer server = LiptakoServer.shared();

  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @Test void theRegistrarsBadgeOpensTheDeputysTerminal() throws Exception {
    Trio.meet(server);
    try (Hall hall = Hall.open(server, 2); BrowserContext deputy = Chromium.window(server, "bf-01", "exemple-depute"); BrowserContext office = Chromium.window(server, "registraire-bf", "exemple-registraire")) {
      Page main = deputy.newPage();
      main.navigate("/terminal/index.xhtml");
      assertThat(main.locator("#line")).containsText("Connecté");
      assertThat(main.locator("#secretNotice")).isHidden();
      Voters voters = Voters.onText(hall, "scrutin-secret");
      assertThat(main.locator("#secretNotice")).containsText("Un vote secret se prépare");
      assertThat(Chromium.axe(main)).isEmpty();

      Page registrar = office.newPage();
      registrar.navigate("/registraire/index.xhtml");
      press(registrar, "Faire les clés de la délégation");
      press(registrar, "Oui, continuer");
      assertThat(registrar.locator(".slips li")).hasCount(2);
      Map<String, String> keys = new HashMap<>();
      for (Locator badge : registrar.locator(".slips li").all()) {
        String typed = badge.locator("code").textContent();
        assertThat(read(badge.locator("svg path").getAttribute("d"))).as("the code says what is printed beside it").isEqualTo(typed);
        keys.put(badge.locator("b").textContent(), typed);
      }
      assertThat(keys).hasSize(2);
      assertThat(Chromium.axe(registrar)).isEmpty();
      Pictures.take(registrar, "secret-badges");

      Page terminal = deputy.newPage();
      terminal.navigate("/terminal/secret.xhtml");
      assertThat(terminal.locator("#vote")).containsText("Une clé a déjà été déposée pour vous");
      terminal.locator("#vote").getByRole(AriaRole.BUTTON).click();
      terminal.locator("#typedKey").focus();
      terminal.keyboard().type("abc-abc-abc-abc-abc");
      terminal.keyboard().press("Enter");
      assertThat(terminal.locator("#keyFault")).containsText("pas valable");
      terminal.locator("#typedKey").fill("");
      // As a scanner types it.
      String mine = keys.values().iterator().next();
      terminal.locator("#typedKey").focus();
      terminal.keyboard().type(mine);
      terminal.keyboard().press("Enter");
      press(terminal, "Oui, continuer");
      assertThat(terminal.locator("#vote")).containsText("Votre clé de vote est déposée");

      for (int i = 2; i < hall.deputies.size(); i++) {
        done(voters.deposit(i));
      }
      voters.countersign();
      done(hall.chair.post(voters.at("/open"), Map.of()));
      assertThat(main.locator("#secretNotice")).containsText("est ouvert");
      assertThat(terminal.locator("#vote")).containsText("Choisissez une réponse");
      done(hall.chair.post(voters.at("/annul"), Map.of("reason", "fin de l’essai")));
      assertThat(main.locator("#secretNotice")).isHidden();
    }
  }

  /** What a reader makes of the drawing. */
  private static String read(String path) throws Exception {
    var modules = new BitMatrix(25);
    Matcher matcher = MODULE.matcher(path);
    while (matcher.find()) {
      modules.set(Integer.parseInt(matcher.group(1)) - 4, Integer.parseInt(matcher.group(2)) - 4);
    }
    return new Decoder().decode(modules).getText();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }
}
