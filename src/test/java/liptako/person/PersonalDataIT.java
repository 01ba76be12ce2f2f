package liptako.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.Http.Answer;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** A person is told what is held about him, at the desks and by the API, and nobody else is. */
class PersonalDataIT {
  private final LiptakoServer server = LiptakoServer.shared();

  @Test void whatIsHeldAboutADeputyIsHandedOutAndOnRecord() {
    Http clerk = Http.as(server, "greffe", "exemple-greffe"), deputy = Http.as(server, "ml-17", "exemple-depute"), other = Http.as(server, "ml-18", "exemple-depute"), admin = Http.as(server, "admin", "exemple-admin");
    String id = (String) deputy.get("/api/v1/me").object().get("deputy"), others = (String) other.get("/api/v1/me").object().get("deputy");
    Answer own = Hall.done(deputy.post("/api/v1/personal-data/me", ""));
    assertThat(own.response().headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    Map<?, ?> rows = (Map<?, ?>) own.object().get("rows");
    assertThat(rows.keySet().stream().map(Object::toString)).contains("account", "deputy", "mandate", "sign_in");
    assertThat(own.body()).contains(id).doesNotContain(others).doesNotContain("$argon2id$").doesNotContain(deputy.cookie("liptako"));
    assertThat((List<?>) own.object().get("withheld")).asString().contains("account.password_hash", "sign_in.token_hash");
    String before = (String) ((Map<?, ?>) ((List<?>) own.object().get("journal")).get(0)).get("kind");
    assertThat(Hall.done(clerk.post("/api/v1/personal-data/deputies/" + id, "")).body()).contains("person.exported").contains(before);
    String account = (String) admin.get("/api/v1/accounts").list().stream().filter(a -> a.get("name").equals("ml-17")).findFirst().orElseThrow().get("id");
    assertThat(((Map<?, ?>) Hall.done(admin.post("/api/v1/personal-data/accounts/" + account, "")).object().get("rows")).keySet().stream().map(Object::toString)).as("the administrator has no deputy's file").contains("account").doesNotContain("deputy", "ballot", "deputy_profile");
    for (Http no : List.of(other, admin, Http.as(server, "presidence", "exemple-presidence"))) {
      assertThat(no.post("/api/v1/personal-data/deputies/" + id, "").status()).isEqualTo(403);
    }
    assertThat(Http.anybody(server).post("/api/v1/personal-data/me", "").status()).isEqualTo(401);
    assertThat(clerk.post("/api/v1/personal-data/deputies/" + java.util.UUID.randomUUID(), "").code()).isEqualTo("UNKNOWN_DEPUTY");
  }

  @Test void aWrongNameIsCorrected() {
    Http admin = Http.as(server, "admin", "exemple-admin");
    String name = "faux-" + System.nanoTime();
    String account = Hall.made(admin.post("/api/v1/accounts", Map.of("name", name, "displayName", "Nom faux", "password", "cheval lune brique", "role", "OBSERVER")));
    Hall.done(admin.put("/api/v1/accounts/" + account + "/display-name", Map.of("displayName", "Nom juste")));
    assertThat(Http.as(server, name, "cheval lune brique").get("/api/v1/me").object()).containsEntry("displayName", "Nom juste");
    assertThat(admin.put("/api/v1/accounts/" + account + "/display-name", Map.of("displayName", " ")).object()).containsEntry("field", "displayName");
    assertThat(Http.as(server, "greffe", "exemple-greffe").put("/api/v1/accounts/" + account + "/display-name", Map.of("displayName", "X")).status()).isEqualTo(403);
  }

  @Test void theDesksHandTheFileOut() throws Exception {
    Http deputy = Http.as(server, "ml-19", "exemple-depute");
    String id = (String) deputy.get("/api/v1/me").object().get("deputy");
    try (BrowserContext clerk = Chromium.window(server, "greffe", "exemple-greffe"); BrowserContext self = Chromium.window(server, "ml-19", "exemple-depute"); BrowserContext admin = Chromium.window(server, "admin", "exemple-admin")) {
      Page page = clerk.newPage();
      page.navigate("/greffe/depute.xhtml?id=" + id);
      assertThat(file(page, "[id$=':data']")).contains(id);
      Page keys = self.newPage();
      keys.navigate("/cles.xhtml");
      assertThat(Chromium.axe(keys)).isEmpty();
      assertThat(file(keys, "[id$=':data']")).contains(id);
      Page accounts = admin.newPage();
      accounts.navigate("/reglages/comptes.xhtml");
      accounts.locator("[aria-label$=' observateur']").click();
      accounts.locator("#choisi").waitFor();
      assertThat(Chromium.axe(accounts)).isEmpty();
      assertThat(file(accounts, "[id$=':data']")).contains("observateur");
    }
  }

  private static String file(Page page, String button) throws Exception {
    String text = Files.readString(page.waitForDownload(() -> page.locator(button).click()).path());
    assertThat(Json.parse(text)).isInstanceOf(Map.class);
    return text;
  }
}
