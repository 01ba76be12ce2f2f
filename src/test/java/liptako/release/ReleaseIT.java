package liptako.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import liptako.json.Json;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import liptako.testing.Pictures;
import org.junit.jupiter.api.Test;

/** Two persons make a result public, at once or after an embargo that outlives a restart; others are told; what is public is corrected in public. */
class ReleaseIT {
  /** What the receiver got: signature, delivery, body. */
  private record Told(String signature, String delivery, String body) {
    Map<?, ?> json() {
      return (Map<?, ?>) Json.parse(body);
    }
  }

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final Set<String> refusedOnce = java.util.concurrent.ConcurrentHashMap.newKeySet();

  /** A receiver on loopback that refuses every message once. */
  private HttpServer receiver() throws IOException {
    HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String delivery = exchange.getRequestHeaders().getFirst("Liptako-Delivery");
      boolean first = refusedOnce.add(delivery);
      if (!first) {
        told.add(new Told(exchange.getRequestHeaders().getFirst("Liptako-Signature"), delivery, body));
      }
      exchange.sendResponseHeaders(first ? 503 : 204, -1);
      exchange.close();
    });
    receiver.start();
    return receiver;
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private static String proclaimed(Hall hall) {
    String scrutin = hall.openScrutin("majorite-simple");
    hall.deputies.forEach(d -> Hall.done(hall.cast(d, scrutin, java.util.UUID.randomUUID(), "POUR")));
    hall.tallyAfterClose(scrutin);
    Object outcome = ((Map<?, ?>) hall.chair.get("/api/v1/scrutins/" + scrutin + "/desk").object().get("verdict")).get("outcome");
    Hall.done(hall.chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", outcome)));
    return scrutin;
  }

  private static int status(LiptakoServer server, String scrutin) {
    return Http.anybody(server).get("/api/v1/public/scrutins/" + scrutin + ".json").status();
  }

  @Test void whatIsPublicWasAskedByOneConfirmedByAnotherAndToldToThoseWhoListen() throws Exception {
    HttpServer receiver = receiver();
    String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/liptako";
    try (LiptakoServer server = LiptakoServer.start("release", Map.of("LIPTAKO_WEBHOOKS", address + ", http://example.org/plain"))) {
      try (Hall hall = Hall.open(server, 2)) {
        String first = proclaimed(hall);
        String second = proclaimed(hall);
        twoPersons(hall, first);
        assertThat(told.get(0).json().get("scrutin")).isEqualTo(first);
        assertThat(told.get(0).json().get("kind")).isEqualTo("PUBLICATION");
        signed(server, told.get(0));
        embargoOutlivesARestart(hall, second);
        correctionIsPublishedBeside(hall, first);
        papersAreToldToo(hall);
      }
      var check = Http.as(server, "admin", "exemple-admin").get("/api/v1/journal/check").object();
      assertThat(check.get("sound")).as(check.toString()).isEqualTo(true);
      assertThat(Files.readString(server.log())).contains("http://example.org/plain is not called");
    } finally {
      receiver.stop(0);
    }
  }

  private void twoPersons(Hall hall, String scrutin) throws Exception {
    String at = "/api/v1/scrutins/" + scrutin;
    assertThat(hall.clerk.post(at + "/publish/confirm", "{}").code()).isEqualTo("RELEASE_NOT_ASKED");
    assertThat(Hall.done(hall.chair.post(at + "/publish", "{}")).object().get("status")).isEqualTo("ASKED");
    assertThat(hall.chair.post(at + "/publish", "{}").code()).isEqualTo("RELEASE_PENDING");
    assertThat(hall.chair.post(at + "/publish/confirm", "{}").status()).as("the first person is not the second").isEqualTo(403);
    assertThat(status(hall.server(), scrutin)).isEqualTo(404);
    assertThat(Http.anybody(hall.server()).get("/scrutin.xhtml?id=" + scrutin + "&apercu=true").body()).as("the preview is not public").doesNotContain("Question d’essai");
    try (var window = Chromium.window(hall.server(), "greffe", "exemple-greffe")) {
      Page page = window.newPage();
      page.navigate("/greffe/publication.xhtml?scrutin=" + scrutin);
      assertThat(page.frameLocator("iframe").locator("h1").textContent()).isEqualTo("Question d’essai");
      assertThat(page.frameLocator("iframe").locator(".byname li").count()).isGreaterThan(70);
      // The page in the frame is a document of its own, with landmarks of its own.
      assertThat(Chromium.axe(page).lines().filter(fault -> !fault.startsWith("landmark-unique"))).isEmpty();
      Pictures.take(page, "publication");
      page.locator("[id='y:confirm']").click();
      page.locator("text=est confirmée").waitFor();
    }
    assertThat(status(hall.server(), scrutin)).isEqualTo(200);
    await("the announcement", () -> !told.isEmpty());
  }

  private static void signed(LiptakoServer server, Told message) throws IOException {
    String key = Files.readString(server.data().resolve("keys/webhook.key")).strip();
    long seconds = Long.parseLong(message.signature().replaceAll("t=(\\d+),.*", "$1"));
    assertThat(message.signature()).isEqualTo(Messenger.signature(key, seconds, message.body())).isNotEqualTo(Messenger.signature(key, seconds, message.body() + " "));
    assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(server.data().resolve("keys/webhook.key")))).isEqualTo("rw-------");
  }

  private void embargoOutlivesARestart(Hall hall, String scrutin) throws Exception {
    String at = "/api/v1/scrutins/" + scrutin;
    assertThat(hall.chair.post(at + "/embargo", Map.of("until", "2020-01-01T00:00:00Z")).code()).isEqualTo("EMBARGO_TIME");
    Instant until = Instant.now().plusSeconds(3);
    Hall.done(hall.chair.post(at + "/embargo", Map.of("until", until.toString())));
    assertThat(Hall.done(hall.clerk.post(at + "/publish/confirm", "{}")).object().get("status")).isEqualTo("CONFIRMED");
    assertThat(status(hall.server(), scrutin)).as("under embargo").isEqualTo(404);
    hall.server().kill();
    hall.server().start();
    await("the end of the embargo", () -> status(hall.server(), scrutin) == 200);
    Instant published = Instant.parse((String) Http.anybody(hall.server()).get("/api/v1/public/scrutins/" + scrutin + ".json").object().get("publishedAt"));
    assertThat(published).isAfterOrEqualTo(until);
    await("the announcement of it", () -> told.stream().anyMatch(t -> scrutin.equals(t.json().get("scrutin"))));
    assertThat(told.stream().map(Told::delivery)).as("each told once it was taken").doesNotHaveDuplicates();
  }

  private static void correctionIsPublishedBeside(Hall hall, String scrutin) {
    String at = "/api/v1/scrutins/" + scrutin;
    assertThat(hall.chair.post(at + "/notices", Map.of("kind", "CORRECTION", "text", "")).status()).isEqualTo(400);
    Hall.done(hall.chair.post(at + "/notices", Map.of("kind", "WITHDRAWAL", "text", "Le titre publié n’était pas le bon.")));
    Http anybody = Http.anybody(hall.server());
    assertThat(anybody.get("/scrutin.xhtml?id=" + scrutin).body()).doesNotContain("Le titre publié");
    Hall.done(hall.clerk.post(at + "/publish/confirm", "{}"));
    assertThat(anybody.get("/scrutin.xhtml?id=" + scrutin).body()).contains("Publication retirée le", "Le titre publié n’était pas le bon.", "Question d’essai");
    Map<?, ?> notice = (Map<?, ?>) ((List<?>) anybody.get("/api/v1/public/scrutins/" + scrutin + ".json").object().get("notices")).get(0);
    assertThat(notice.get("kind")).isEqualTo("WITHDRAWAL");
    assertThat(anybody.get("/api/v1/public/results.atom").body()).contains("Le titre publié n’était pas le bon.");
    assertThat(anybody.get("/api/v1/public/scrutins/" + scrutin + ".akn.xml").body()).contains("Le titre publié n’était pas le bon.");
    assertThat(anybody.get("/api/v1/public/sessions/" + hall.session + "/bundle.zip").status()).as("a bundle that its own verifier takes").isEqualTo(200);
  }

  private void papersAreToldToo(Hall hall) throws Exception {
    Map<?, ?> asked = (Map<?, ?>) Hall.done(hall.clerk.post("/api/v1/sessions/" + hall.session + "/agenda", "{}")).object().get("release");
    assertThat(told).as("asked is not public").noneMatch(t -> "AGENDA".equals(t.json().get("paper")));
    Hall.done(hall.chair.post("/api/v1/papers/releases/" + asked.get("id") + "/confirm", "{}"));
    await("the announcement of the order of business", () -> told.stream().anyMatch(t -> "AGENDA".equals(t.json().get("paper"))));
    Map<?, ?> message = told.stream().map(Told::json).filter(json -> "AGENDA".equals(json.get("paper"))).findFirst().orElseThrow();
    assertThat(message.get("id")).isEqualTo(asked.get("id"));
    for (String address : List.of("page", "data")) {
      String path = ((String) message.get(address)).replaceFirst("https?://[^/]+", "");
      assertThat(Http.anybody(hall.server()).get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(Http.anybody(hall.server()).get("/api/v1/public/results.atom").body()).contains("Ordre du jour publié");
  }
}
