package liptako;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Test;

/** A real start: no sample, on PostgreSQL, with the same WAR; the first administrator is set up in the browser and the files of the sample serve as a pattern. */
class EmptyStartIT {
  @Test void theFirstAdministratorSetsUpAConfederationOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        LiptakoServer server = LiptakoServer.start("empty", Map.of("LIPTAKO_SAMPLE", "off", "LIPTAKO_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
            "LIPTAKO_DB_USER", "postgres"))) {
      Page page = Chromium.window(server).newPage();
      page.navigate("/premiere-installation.xhtml");
      assertThat(Chromium.axe(page)).isEmpty();
      page.locator("[id='setUp:name']").fill("chef");
      page.locator("[id='setUp:displayName']").fill("Administrateur d’essai");
      page.locator("[id='setUp:password']").fill("un mot de passe long");
      page.locator("[id='setUp:passwordAgain']").fill("un autre mot de passe");
      page.locator("[id='setUp:do']").click();
      assertThat(page.locator("main")).containsText("diffèrent");
      page.locator("[id='setUp:password']").fill("un mot de passe long");
      page.locator("[id='setUp:passwordAgain']").fill("un mot de passe long");
      Pictures.take(page, "premiere-installation");
      page.locator("[id='setUp:do']").click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("onne");
      page.navigate("/premiere-installation.xhtml");
      assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/connexion\\.xhtml.*"));

      Http administrator = Http.as(server, "chef", "un mot de passe long");
      for (List<String> state : List.of(List.of("BF", "Burkina Faso"), List.of("ML", "Mali"), List.of("NE", "Niger"))) {
        Hall.done(administrator.post("/api/v1/states", Map.of("code", state.get(0), "name", state.get(1))));
        Hall.done(administrator.post("/api/v1/states/" + state.get(0) + "/organs", Map.of("name", "Organe d’essai", "shortName", "OE", "memberTitle", "Membre",
            "members", 50, "from", "2024-01-01")));
        Hall.done(administrator.put("/api/v1/states/" + state.get(0) + "/seats", Map.of("seats", 25, "from", "2024-01-01", "sample", false)));
      }
      Hall.done(administrator.post("/api/v1/accounts", Map.of("name", "greffier", "displayName", "Greffier d’essai", "password", "un mot de passe long", "role", "CLERK")));
      Http clerk = Http.as(server, "greffier", "un mot de passe long");
      String list = Files.readString(Path.of("config/sample/deputes.csv"));
      Http.Answer faulty = send(clerk, "/api/v1/deputies/import?trial=true", list.replace("ML-03,Député exemple ML-03", "ML-02,Député exemple ML-03").replace("NE,NE-09", "XX,NE-09"));
      assertThat(faulty.body()).contains("29", "60");
      assertThat(deputies(clerk)).isEmpty();
      Hall.done(send(clerk, "/api/v1/deputies/import?trial=true", list));
      assertThat(deputies(clerk)).isEmpty();
      Hall.done(send(clerk, "/api/v1/deputies/import", list));
      assertThat(deputies(clerk)).hasSize(75);
    }
  }

  private static List<Map<String, Object>> deputies(Http http) {
    return Hall.done(http.get("/api/v1/deputies")).list();
  }

  private static Http.Answer send(Http http, String path, String csv) {
    return http.send(http.request(path).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(csv)));
  }
}
