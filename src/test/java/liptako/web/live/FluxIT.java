package liptako.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import liptako.testing.Chromium;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** The stream client alone: flux.js in Chromium with sockets that refuse. */
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

  @Test void aThousandRefusedSocketsKnockLessThanFiftyTimesASecond() {
    assertThat(most(1_000, 20_000)).as("knocks in the worst second").isBetween(1, 49);
  }

  @Test void aSmallHallIsBackWithinSeconds() {
    try (BrowserContext context = page(75)) {
      Page page = context.pages().get(0);
      page.evaluate("() => fall()");
      page.waitForFunction("() => knocks.length >= 75", null, new Page.WaitForFunctionOptions().setTimeout(4_000));
    }
  }

  private static int most(int sockets, int ms) {
    try (BrowserContext context = page(sockets)) {
      Page page = context.pages().get(0);
      page.evaluate("() => fall()");
      page.waitForTimeout(ms);
      return ((Number) page.evaluate("() => Math.max(...knocks.map(from => knocks.filter(k => k >= from && k < from + 1000).length))")).intValue();
    }
  }

  /** A page with as many stream clients as the hall has seats, all connected; fall() closes them at once. */
  private static BrowserContext page(int hall) {
    BrowserContext context = Chromium.window(LiptakoServer.shared());
    Page page = context.newPage();
    page.navigate("/connexion.xhtml");
    page.evaluate("() => { document.body.dataset.flux = 'off'; window.hallSize = " + hall + "; }");
    page.evaluate("() => { " + REFUSING_SOCKET + " }");
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/main/webapp/resources/js/flux.js")));
    page.evaluate("hall => { window.fluxes = Array.from({ length: hall }, () => new Liptako.Flux('ws://127.0.0.1:9/flux', null, new EventTarget()).start());"
        + " window.fall = () => { refusing = true; fluxes.map(f => f.socket).forEach(s => s.onclose({ code: 1006 })); }; }", hall);
    page.waitForFunction("() => fluxes.every(f => f.line.state === 'connected')");
    assertThat(List.of(page.evaluate("() => fluxes[0].number"))).containsExactly(7);
    return context;
  }
}
