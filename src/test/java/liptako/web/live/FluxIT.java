package liptako.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import liptako.testing.Chromium;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** The stream client alone: flux.js in Chromium with sockets that refuse, by a clock that runs ahead. */
class FluxIT {
  /** A socket that serves one frame and then, like all others, is closed and refused for good. */
  private static final String REFUSING_SOCKET = """
      window.knocks = []; window.refusing = false; window.sockets = [];
      window.WebSocket = class {
        constructor() { this.readyState = 0; sockets.push(this); setTimeout(() => this.arrive(), 1); if (refusing) knocks.push(performance.now()); }
        arrive() {
          if (refusing) { this.readyState = 3; if (this.onclose) this.onclose({ code: 1006 }); return; }
          this.readyState = 1; if (this.onopen) this.onopen();
          if (this.onmessage) this.onmessage({ data: JSON.stringify({ n: 7, now: new Date().toISOString(), presence: { seats: window.hallSize } }) });
        }
        send() {}
        close() { this.readyState = 3; }
      };
      """;

  /** As many clients as asked, each waiting as flux.js waits and refused at once, for two minutes: the most tries in any second. */
  private static final String WORST_SECOND = """
      hall => {
        const tries = [];
        for (let client = 0; client < hall; client++) {
          for (let at = 0, attempt = 0; at < 120000; attempt++) tries.push(at += Liptako.delay(attempt, hall));
        }
        tries.sort((a, b) => a - b);
        let most = 0;
        for (let first = 0, last = 0; last < tries.length; last++) {
          while (tries[last] - tries[first] >= 1000) first++;
          most = Math.max(most, last - first + 1);
        }
        return most;
      }
      """;

  @Test void aThousandRefusedSocketsKnockLessThanFiftyTimesASecond() {
    try (BrowserContext context = page(3)) {
      for (int run = 0; run < 20; run++) {
        assertThat(((Number) context.pages().get(0).evaluate(WORST_SECOND, 1_000)).intValue()).as("knocks in the worst second").isBetween(10, 49);
      }
    }
  }

  @Test void aSmallHallIsBackWithinSeconds() {
    try (BrowserContext context = page(75)) {
      Page page = context.pages().get(0);
      page.evaluate("() => fall()");
      page.clock().runFor(8_000);
      assertThat(((Number) page.evaluate("() => knocks.length")).intValue()).as("tries within eight seconds").isGreaterThanOrEqualTo(75);
    }
  }

  @Test void aFirstTryThatHangsIsGivenUpWithinSeconds() {
    try (BrowserContext context = Chromium.window(LiptakoServer.shared(), new Browser.NewContextOptions().setBypassCSP(true))) {
      Page page = context.newPage();
      page.clock().install();
      page.navigate("/connexion.xhtml");
      page.evaluate("() => { document.body.dataset.flux = 'off'; window.tries = 0; window.WebSocket = class {"
          + " constructor() { this.readyState = 0; if (++tries > 1) setTimeout(() => { this.readyState = 1; this.onopen(); this.onmessage({ data: '{\"n\":7}' }); }, 1); } send() {} close() {} }; }");
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/main/webapp/resources/js/flux.js")));
      page.evaluate("() => { window.flux = new Liptako.Flux('ws://127.0.0.1:9/flux', null, new EventTarget()).start(); }");
      page.clock().runFor(1_500);
      assertThat(page.evaluate("() => flux.line.state")).isEqualTo("reconnecting");
      page.clock().runFor(1_500);
      assertThat(page.evaluate("() => [flux.line.state, tries]")).isEqualTo(List.of("connected", 2));
    }
  }

  /** A line that takes 5 to 900 ms on each way, each on its own, and a server whose clock is years away: what the page says it knows, it knows. */
  @Test void theServersClockLiesWithinTheBoundsThatThePageGivesIt() {
    try (BrowserContext context = Chromium.window(LiptakoServer.shared(), new Browser.NewContextOptions().setBypassCSP(true))) {
      Page page = context.newPage();
      page.clock().install();
      page.navigate("/connexion.xhtml");
      page.evaluate("() => { document.body.dataset.flux = 'off'; window.ahead = 1e11; window.quick = false; window.seed = 7; window.asked = 0;"
          + " const random = () => (seed = seed * 16807 % 2147483647) / 2147483647, trip = () => quick ? 5 + 20 * random() : 5 + 895 * random();"
          + " window.truth = () => performance.timeOrigin + performance.now() + ahead;"
          + " window.WebSocket = class { constructor() { this.readyState = 1; setTimeout(() => this.onopen(), 1); } close() {}"
          + " send(text) { if (text === '.') setTimeout(() => this.onmessage({ data: '.' }), trip()); if (text !== 't') return; asked++; setTimeout(() => { const said = Math.floor(truth()); setTimeout(() => this.onmessage({ data: String(said) }), trip()); }, trip()); } }; }");
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/main/webapp/resources/js/flux.js")));
      page.evaluate("() => { window.flux = new Liptako.Flux('ws://127.0.0.1:9/flux', null, new EventTarget()).start(); }");
      page.clock().runFor(3_000);
      for (int minute = 0; minute < 10; minute++) {
        page.clock().runFor(20_000);
        assertThat((Boolean) page.evaluate("() => flux.doubt() < 2000 && Math.abs(flux.now() - truth()) <= flux.doubt() / 2 + 0.001")).as("after %s looks", minute).isTrue();
      }
      page.evaluate("() => { quick = true; asked = 0; }");
      page.clock().runFor(130_000);
      assertThat((Boolean) page.evaluate("() => flux.doubt() < 100 && Math.abs(flux.now() - truth()) <= 50 && asked > 0 && asked < 10")).as("a quick line: known to a tenth of a second, and seldom asked").isTrue();
      // The operator sets the server's clock: what was known is forgotten.
      page.evaluate("() => { ahead -= 5000; }");
      page.clock().runFor(61_000);
      assertThat((Boolean) page.evaluate("() => Math.abs(flux.now() - truth()) <= 50")).as("a clock that was set").isTrue();
    }
  }

  @Test void anAlarmStandsOnTopInTheServersWordsUntilItIsOver() {
    try (Page page = Chromium.scripts(Path.of("src/main/webapp/resources/js"))) {
      page.evaluate("() => { window.hallSize = 3; " + REFUSING_SOCKET + " }");
      page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/flux.js"));
      page.waitForFunction("() => Liptako.flux.line.state === 'connected'");
      String alarm = "() => sockets[0].onmessage({ data: '!' + JSON.stringify({ code: 'STORE_FULL', since: '2027-01-14T10:00:00Z', sentence: 'Le disque du serveur est plein.' }) })";
      page.evaluate(alarm);
      assertThat(page.locator("body > :first-child[role=alert]").textContent()).isEqualTo("Le disque du serveur est plein.");
      page.evaluate("() => sockets[0].onmessage({ data: '!' })");
      assertThat(page.locator("[role=alert]").count()).isZero();
      page.evaluate(alarm);
      page.evaluate("() => sockets[0].onclose({ code: 1006 })");
      page.waitForFunction("() => sockets.length > 1 && Liptako.flux.line.state === 'connected'");
      assertThat(page.locator("[role=alert]").count()).as("a restarted server that says nothing is well").isZero();
    }
  }

  /** A page with as many stream clients as the hall has seats, all connected; fall() closes them at once. */
  private static BrowserContext page(int hall) {
    BrowserContext context = Chromium.window(LiptakoServer.shared(), new Browser.NewContextOptions().setBypassCSP(true));
    Page page = context.newPage();
    page.clock().install();
    page.navigate("/connexion.xhtml");
    page.evaluate("() => { document.body.dataset.flux = 'off'; window.hallSize = " + hall + "; }");
    page.evaluate("() => { " + REFUSING_SOCKET + " }");
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/main/webapp/resources/js/flux.js")));
    page.evaluate("hall => { window.fluxes = Array.from({ length: hall }, () => new Liptako.Flux('ws://127.0.0.1:9/flux', null, new EventTarget()).start());"
        + " window.fall = () => { refusing = true; fluxes.map(f => f.socket).forEach(s => s.onclose({ code: 1006 })); }; }", hall);
    page.clock().runFor(100);
    assertThat(page.evaluate("() => fluxes.every(f => f.line.state === 'connected')")).isEqualTo(true);
    assertThat(List.of(page.evaluate("() => fluxes[0].number"))).containsExactly(7);
    return context;
  }
}
