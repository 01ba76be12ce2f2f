package liptako;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import liptako.testing.Chromium;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages that guides show and no other test takes a picture of. */
@Tag("unproven")
class GuidePicturesIT {
  private final LiptakoServer server = LiptakoServer.shared();

  @Test void theSettings() {
    try (BrowserContext window = Chromium.window(server, "admin", "exemple-admin")) {
      Pictures.take(show(window, "/reglages/comptes.xhtml"), "reglages-comptes");
    }
  }

  @Test void aSecretariat() {
    try (BrowserContext window = Chromium.window(server, "college", "exemple-college")) {
      Pictures.take(show(window, "/secretariat/index.xhtml"), "secretariat");
    }
  }

  @Test void whereThePublicChecks() {
    try (BrowserContext window = Chromium.window(server)) {
      Pictures.take(show(window, "/verifier.xhtml"), "verifier");
    }
  }

  private static Page show(BrowserContext window, String path) {
    Page page = window.newPage();
    page.setViewportSize(1280, 800);
    assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
    assertThat(page.locator("main h1").count()).as(path).isPositive();
    return page;
  }
}
