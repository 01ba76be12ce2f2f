package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import liptako.testing.Chromium;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with the authenticator that Chromium plays itself. */
class PasskeyIT {
  private final LiptakoServer server = LiptakoServer.shared();

  @Test void aDeputyAddsAKeySignsInWithItAndTakesItAway() {
    String home = server.url().replace("127.0.0.1", "localhost");
    try (BrowserContext window = Chromium.window(server, new Browser.NewContextOptions().setViewportSize(1280, 800))) {
      Page page = window.newPage();
      authenticator(window, page);
      page.navigate(home + "/connexion.xhtml");
      page.locator("[id='signIn:name']").fill("bf-24");
      page.locator("[id='signIn:password']").fill("exemple-depute");
      page.locator("[id='signIn:do']").click();
      page.waitForURL("**/terminal/**");
      page.navigate(home + "/cles.xhtml");
      assertThat(Chromium.axe(page)).isEmpty();
      page.locator("#label").fill("Tablette d’essai");
      page.locator("#newKey button").click();
      page.locator("text=Tablette d’essai").waitFor();
      window.clearCookies();
      page.navigate(home + "/connexion.xhtml");
      page.locator("button[data-passkey=sign-in]").click();
      page.waitForURL("**/terminal/**");
      String cookies = window.cookies().stream().map(c -> c.name + "=" + c.value).collect(java.util.stream.Collectors.joining("; "));
      Http deputy = Http.anybody(server);
      assertThat(deputy.send(deputy.request("/api/v1/me").header("Cookie", cookies).GET()).object()).containsEntry("account", "bf-24");
      page.navigate(home + "/cles.xhtml");
      page.locator("[id$=':remove']").click();
      page.locator("text=Aucune clé d’accès").waitFor();
      window.clearCookies();
      page.navigate(home + "/connexion.xhtml");
      page.locator("button[data-passkey=sign-in]").click();
      page.locator("[data-passkey-wrong]:visible").waitFor();
      assertThat(page.locator("[data-passkey-wrong]").textContent()).contains("n’ouvre aucun compte ici");
    }
  }

  @Test void aForgedOrRepeatedAnswerOpensNothing() {
    Http nobody = Http.anybody(server);
    String challenge = (String) nobody.post("/api/v1/sign-in/passkey/offer", "").object().get("challenge");
    for (String response : new String[] {"", "{}", "[]", "{\"id\":\"AAAA\"}", "x".repeat(30_000), "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"},\"clientExtensionResults\":{}}"}) {
      assertThat(nobody.post("/api/v1/sign-in/passkey", Map.of("response", response)).status()).as(response).isIn(400, 401);
    }
    String client = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(("{\"type\":\"webauthn.get\",\"challenge\":\"" + challenge + "\",\"origin\":\"https://evil.example\",\"crossOrigin\":false}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String data = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[37]);
    String forged = "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"" + client + "\",\"authenticatorData\":\"" + data + "\",\"signature\":\"AAAA\"},\"clientExtensionResults\":{}}";
    assertThat(nobody.post("/api/v1/sign-in/passkey", Map.of("response", forged)).code()).isEqualTo("PASSKEY_REFUSED");
    assertThat(nobody.get("/api/v1/me").status()).isEqualTo(401);
  }

  private static void authenticator(BrowserContext window, Page page) {
    CDPSession cdp = window.newCDPSession(page);
    cdp.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    cdp.send("WebAuthn.addVirtualAuthenticator", arguments);
  }
}
