package liptako.proxy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delegation of vote from its notification at the clerk's desk to the published record, before the running system. */
class ProxyIT {
  private final LiptakoServer server = LiptakoServer.shared();
  private Hall hall;
  private Map<String, String> ids;

  @BeforeAll static void patience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @BeforeEach void open() {
    hall = Hall.open(server, 2);
    ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
  }

  @AfterEach void close() {
    for (Map<String, Object> proxy : hall.clerk.get("/api/v1/proxies").list()) {
      if (proxy.get("revokedAt") == null) {
        hall.clerk.post("/api/v1/proxies/" + proxy.get("id") + "/revoke", Map.of());
      }
    }
    hall.close();
  }

  @Test void theHoldersTerminalCastsBothSeparatelyAndTheRecordNamesBoth(@TempDir Path folder) throws Exception {
    try (BrowserContext greffe = Chromium.window(server, "greffe", "exemple-greffe"); BrowserContext seat = Chromium.window(server, "bf-01", "exemple-depute")) {
      Page clerk = greffe.newPage();
      clerk.navigate("/greffe/delegations.xhtml");
      clerk.locator("[id='f:new']").click();
      clerk.locator("[id='a:giver']").selectOption(ids.get("BF-09"));
      Locator holder = clerk.locator("[id='a:holder']");
      assertThat(holder.locator("option[value='" + ids.get("ML-01") + "']")).hasCount(0);
      holder.selectOption(ids.get("BF-01"));
      clerk.locator("[id='a:motive']").selectOption("MISSION");
      clerk.locator("[id='a:delegate']").click();
      assertThat(clerk.locator("[id='f:list'] tbody tr").first()).containsText("En vigueur");
      assertThat(Chromium.axe(clerk)).isEmpty();
      Pictures.take(clerk, "delegations");

      Page terminal = seat.newPage();
      terminal.navigate("/terminal/index.xhtml");
      assertThat(terminal.locator("#line")).hasText("Connecté");
      String scrutin = hall.openScrutin("majorite-simple");
      Locator proxy = terminal.locator("#proxies .proxy");
      assertThat(proxy).containsText("Vote de Député exemple BF-09 (BF-09), par délégation");
      terminal.locator("#answers [data-choice=POUR]").click();
      assertThat(terminal.locator("#ackTitle")).containsText("Enregistré");
      assertThat(proxy.locator("[data-choice=POUR]")).hasAttribute("aria-pressed", "false");
      proxy.locator("[data-choice=CONTRE]").click();
      assertThat(proxy.locator("p")).containsText("Contre · enregistré à");
      assertThat(terminal.locator("#answers [data-choice=POUR]")).hasAttribute("aria-pressed", "true");
      assertThat(Chromium.axe(terminal)).isEmpty();
      Pictures.take(terminal, "delegation-terminal");
      terminal.reload();
      assertThat(proxy.locator("[data-choice=CONTRE]")).hasAttribute("aria-pressed", "true");

      Map<String, Object> tally = hall.tallyAfterClose(scrutin);
      assertThat(tally).containsEntry("pour", 1L).containsEntry("contre", 1L).containsEntry("represented", 1L);
      Object outcome = ((Map<?, ?>) hall.chair.get("/api/v1/scrutins/" + scrutin + "/desk").object().get("verdict")).get("outcome");
      done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", outcome)));
      done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/publish", Map.of()));
      done(hall.clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of()));
      String json = Http.anybody(server).get("/api/v1/public/scrutins/" + scrutin + ".json").body();
      assertThat(json).contains("\"code\":\"BF-09\"", "\"holder\":\"BF-01\"");
      clerk.navigate("/scrutin.xhtml?id=" + scrutin);
      assertThat(clerk.locator(".byname li:has-text('Député exemple BF-09')")).containsText("par délégation à Député exemple BF-01");
      bothVerifiersAccept(folder);
    }
  }

  @Test void whatDoesNotCountIsRefusedAndSaysWhy() {
    assertThat(give("BF-09", "ML-01").code()).isEqualTo("PROXY_OTHER_DELEGATION");
    assertThat(give("BF-09", "BF-09").code()).isEqualTo("PROXY_TO_ONESELF");
    made(give("BF-09", "BF-01"));
    assertThat(give("BF-10", "BF-01").code()).isEqualTo("PROXY_HOLDER_FULL");
    assertThat(give("BF-09", "BF-02").code()).isEqualTo("PROXY_GIVEN");
    assertThat(give("BF-10", "BF-09").code()).isEqualTo("PROXY_HOLDER_ABSENT");
    assertThat(hall.chair.post("/api/v1/proxies", Map.of("giver", ids.get("BF-10"), "holder", ids.get("BF-02"), "motive", "OTHER")).status()).isEqualTo(403);

    Http holder = hall.deputies.get(0), other = hall.deputies.get(1);
    String none = hall.openScrutin("procedure");
    made(give("BF-10", "BF-02")); // notified after the opening: not in this scrutin
    assertThat(holder.get("/api/v1/terminal").body()).contains("la règle de ce scrutin n’admet pas de délégation de vote");
    assertThat(castFor(holder, none, "BF-09").code()).isEqualTo("NO_PROXY");
    assertThat(castFor(other, none, "BF-10").code()).isEqualTo("NO_PROXY");
    done(hall.chair.post("/api/v1/scrutins/" + none + "/annul", Map.of("reason", "fin de l’essai")));

    String scrutin = hall.openScrutin("majorite-simple");
    assertThat(castFor(holder, scrutin, "BF-10").code()).isEqualTo("NO_PROXY");
    assertThat(castFor(other, scrutin, "BF-10").status()).isEqualTo(201);
    done(Http.as(server, "bf-09", "exemple-depute").post("/api/v1/proxies/" + proxyOf("BF-09") + "/revoke", Map.of()));
    assertThat(castFor(holder, scrutin, "BF-09").status()).as("the roll is frozen").isEqualTo(201);
    assertThat(hall.cast(Http.as(server, "bf-09", "exemple-depute"), scrutin, UUID.randomUUID(), "POUR").code()).isEqualTo("PROXY_VOTES");
  }

  private Http.Answer give(String giver, String holder) {
    return hall.clerk.post("/api/v1/proxies", Map.of("giver", ids.get(giver), "holder", ids.get(holder), "motive", "OTHER"));
  }

  private String proxyOf(String giver) {
    return (String) hall.clerk.get("/api/v1/proxies").list().stream().filter(p -> ids.get(giver).equals(p.get("giver")) && p.get("revokedAt") == null).findFirst().orElseThrow().get("id");
  }

  private Http.Answer castFor(Http holder, String scrutin, String giver) {
    return holder.post("/api/v1/scrutins/" + scrutin + "/ballots", Map.of("id", UUID.randomUUID().toString(), "choice", "POUR", "giver", ids.get(giver)));
  }

  private void bothVerifiersAccept(Path folder) throws Exception {
    var response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/public/sessions/" + hall.session + "/bundle.zip")).build(),
        HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).as("the server verifies before it hands out").isEqualTo(200);
    try (var zip = new ZipInputStream(response.body())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    assertThat(Files.readString(folder.resolve("scrutins/00001.json"))).contains("\"represented\":1").contains("\"by\":\"" + ids.get("BF-01") + "\"");
    assertThat(Files.readString(folder.resolve("journal.jsonl"))).contains("proxy.notified").doesNotContain("\"MISSION\"");
    assertThat(run("java", "-cp", "target/liptako-verifier.jar", "liptako.verifier.Verifier", folder.toString())).contains("TOUT EST CONFORME");
    assertThat(run("node", "docs/verify/check.mjs", folder.toString())).contains("tout est conforme");
    liptako.publication.SessionFormats.hold(Http.anybody(server), hall.session, 2);
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
