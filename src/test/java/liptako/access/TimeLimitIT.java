package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.UUID;
import liptako.language.Bundle;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Test;

/** Nobody is signed out unawares (WCAG 2.2, 2.2.1): limits short enough to be seen, at a desk and at a terminal. */
class TimeLimitIT {
  private static final String IDLE = "PT1M", LONGEST = "PT2M";

  @Test void eachLimitIsToldBeforeItComesAndPutOffByAPressAndNeverStandsOverABallot() {
    try (LiptakoServer server = LiptakoServer.start("time-limit", Map.of("LIPTAKO_IDLE", IDLE, "LIPTAKO_LONGEST", LONGEST))) {
      Http early = Http.as(server, "bf-03", "exemple-depute");
      try (Hall hall = Hall.open(server, 1)) {
        see(server, hall, early);
      }
    }
  }

  private static void see(LiptakoServer server, Hall hall, Http early) {
    Http voter = hall.deputies.get(0);
    try (BrowserContext desk = Chromium.window(server, "admin", "exemple-admin"); BrowserContext seat = Chromium.signIn(server, Chromium.window(server), voter)) {
      Page settings = desk.newPage(), terminal = seat.newPage();
      settings.navigate("/reglages/index.xhtml");
      terminal.navigate("/terminal/index.xhtml");
      assertThat(settings.locator("#timeLimit").isVisible()).as("nothing is said at the beginning").isFalse();

      // At the desk idleness comes first, and asking for the time is no use of the sign-in.
      told(settings);
      assertThat(settings.locator("#timeLimitText").textContent()).startsWith(before("timelimit.IDLE"));
      assertThat(settings.locator("#timeLimitText").getAttribute("role")).isEqualTo("alert");
      assertThat(settings.locator("#timeLimitAgain").isVisible()).as("the sign-in has not ended").isFalse();
      assertThat(Chromium.axe(settings)).isEmpty();
      Pictures.take(settings, "duree-de-connexion");
      settings.locator("#timeLimitMore").focus();
      settings.keyboard().press("Enter");
      gone(settings);
      assertThat(hall.chair.get("/api/v1/me").status()).as("no desk is idle meanwhile").isEqualTo(200);

      // At the terminal it is the whole time; a ballot that opens takes the words away, and the deputy votes.
      told(terminal);
      assertThat(terminal.locator("#timeLimitText").textContent()).startsWith(before("timelimit.LONGEST"));
      assertThat(terminal.locator("#timeLimitMore").boundingBox().height).isGreaterThanOrEqualTo(44);
      Pictures.take(terminal, "duree-de-connexion-terminal");
      assertThat(prolonged(early)).as("an hour more").isGreaterThan(3_000);
      assertThat(hall.chair.get("/api/v1/me").status()).isEqualTo(200);
      String scrutin = hall.openScrutin("majorite-simple");
      gone(terminal);
      assertThat(voter.get("/api/v1/sign-in/time").object()).containsEntry("held", true);
      terminal.locator("#answers [data-choice=POUR]").click();
      terminal.locator("#ack:not([hidden])").waitFor();
      assertThat(hall.cast(hall.deputies.get(1), scrutin, UUID.randomUUID(), "CONTRE").status()).isEqualTo(201);
      assertThat(hall.tallyAfterClose(scrutin)).containsEntry("pour", 1L).containsEntry("contre", 1L);

      // Who was about to be signed out has some minutes after it.
      Map<String, Object> time = voter.get("/api/v1/sign-in/time").object();
      assertThat(time).containsEntry("held", false);
      assertThat((Long) time.get("secondsLeft")).isGreaterThan(240);
    }
  }

  /** Presses when the end is near, and answers the seconds that are left then. */
  private static long prolonged(Http who) {
    Map<String, Object> time = Hall.done(who.get("/api/v1/sign-in/time")).object();
    assertThat((Long) time.get("secondsLeft")).isLessThanOrEqualTo((Long) time.get("toldSeconds"));
    return (Long) Hall.done(who.post("/api/v1/sign-in/time", "")).object().get("secondsLeft");
  }

  private static String before(String key) {
    return Bundle.MESSAGES.french(key).replaceFirst("(?s)\\{0}.*", "");
  }

  private static void told(Page page) {
    page.locator("#timeLimitMore").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
  }

  private static void gone(Page page) {
    page.locator("#timeLimit").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }
}
