package liptako.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liptako.permission.Role;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.Http.Answer;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** What an attacker tries first, each by hand: nothing of it gets through, and no answer says what runs here. */
class AttackIT {
  private static final Pattern MAKES = Pattern.compile("(?i)payara|glassfish|grizzly|mojarra|jersey|tomcat|catalina|hazelcast|eclipselink|\\bat [a-z]+(\\.\\w+)+\\(");
  private final Attacked attacked = Attacked.shared();
  private final LiptakoServer server = attacked.server;

  @Test void nobodyCastsAnothersBallotAndTheAdministratorNone() {
    try (Hall hall = Hall.open(server, 2)) {
      String scrutin = hall.openScrutin("majorite-simple");
      String ballots = "/api/v1/scrutins/" + scrutin + "/ballots";
      UUID id = UUID.randomUUID();
      Http victim = hall.deputies.get(0), thief = hall.deputies.get(1);
      assertThat(hall.cast(victim, scrutin, id, "POUR").status()).isEqualTo(201);
      Answer replayed = hall.cast(thief, scrutin, id, "POUR");
      assertThat(replayed.status()).as("another's ballot sent again: " + replayed).isEqualTo(409);
      assertThat(replayed.body()).as("nothing of the first").doesNotContain("receipt").doesNotContain("POUR");
      String victimId = (String) victim.get("/api/v1/me").object().get("deputy");
      assertThat(thief.post(ballots, Map.of("id", UUID.randomUUID().toString(), "choice", "CONTRE", "giver", victimId)).status()).as("for a giver who gave nothing").isEqualTo(409);
      for (String forged : List.of("deputy", "voter", "electorate", "at", "actor")) {
        assertThat(thief.post(ballots, Map.of("id", UUID.randomUUID().toString(), "choice", "CONTRE", forged, victimId)).code()).isEqualTo("UNKNOWN_FIELD");
      }
      Http admin = attacked.as(Role.ADMINISTRATOR);
      assertThat(admin.post(ballots, Map.of("id", UUID.randomUUID().toString(), "choice", "CONTRE")).status()).isEqualTo(403);
      for (String act : List.of("close", "hold", "resume", "annul", "proclaim", "override", "publish", "extend", "corrections")) {
        assertThat(admin.post("/api/v1/scrutins/" + scrutin + "/" + act, Map.of()).status()).as(act).isIn(400, 403);
      }
      assertThat(hall.tallyAfterClose(scrutin)).containsEntry("pour", 1L).containsEntry("contre", 0L);
    }
  }

  @Test void anOpenLineCastsForItsOwnDeputyAloneAndOnlyWhileTheSignInStands() throws Exception {
    try (Hall hall = Hall.open(server, 2)) {
      String scrutin = hall.openScrutin("majorite-simple");
      Http victim = hall.deputies.get(0), thief = hall.deputies.get(1);
      String id = UUID.randomUUID().toString(), victimId = (String) victim.get("/api/v1/me").object().get("deputy");
      try (LineToThrowAt line = LineToThrowAt.open(server, victim); LineToThrowAt other = LineToThrowAt.open(server, thief); LineToThrowAt admin = LineToThrowAt.open(server, attacked.as(Role.ADMINISTRATOR))) {
        assertThat(line.cast(ballot(id, scrutin, "POUR"))).containsEntry("status", 201L).containsEntry("ballot", id).containsKey("receipt");
        assertThat(line.cast(ballot(id, scrutin, "POUR"))).as("the first answer again").containsEntry("status", 200L);
        assertThat(line.cast(ballot(id, scrutin, "CONTRE"))).containsEntry("title", "SAME_ID_OTHER_CHOICE");
        assertThat(other.cast(ballot(id, scrutin, "POUR"))).as("another's ballot sent again").containsEntry("status", 409L).doesNotContainKey("receipt");
        assertThat(other.cast(ballot(UUID.randomUUID().toString(), scrutin, "CONTRE").replace("}", ",\"giver\":\"" + victimId + "\"}"))).as("for a giver who gave nothing").containsEntry("title", "NO_PROXY");
        assertThat(other.cast(ballot(UUID.randomUUID().toString(), scrutin, "CONTRE").replace("}", ",\"deputy\":\"" + victimId + "\"}"))).containsEntry("title", "UNKNOWN_FIELD");
        assertThat(admin.cast(ballot(UUID.randomUUID().toString(), scrutin, "CONTRE"))).containsEntry("title", "NOT_ALLOWED");
        for (String garbage : List.of("{", "{}", "{\"ballot\":7}", "{\"ballot\":\"x\",\"scrutin\":\"y\"}", ballot(id, scrutin, "PEUT-ETRE"), ballot(id, "nul", "POUR"))) {
          assertThat(line.cast(garbage)).as(garbage).containsEntry("status", 400L).hasEntrySatisfying("detail", detail -> assertThat(detail.toString()).isNotBlank());
        }
        assertThat(victim.post("/api/v1/sign-out", Map.of()).status()).isEqualTo(204);
        assertThat(line.cast(ballot(UUID.randomUUID().toString(), scrutin, "CONTRE"))).as("signed out meanwhile").containsEntry("status", 401L);
      }
      assertThat(hall.tallyAfterClose(scrutin)).containsEntry("pour", 1L).containsEntry("contre", 0L);
    }
  }

  private static String ballot(String id, String scrutin, String choice) {
    return "{\"ballot\":\"" + id + "\",\"scrutin\":\"" + scrutin + "\",\"choice\":\"" + choice + "\"}";
  }

  @Test void onesOwnThingsAreOnesOwn() {
    try (Hall hall = Hall.open(server, 1)) {
      Http owner = hall.deputies.get(0), other = hall.deputies.get(1);
      String speech = Hall.made(owner.post("/api/v1/sittings/" + hall.sitting + "/speeches", Map.of("kind", "CONTRIBUTION")));
      assertThat(other.post("/api/v1/speeches/" + speech + "/withdraw", "").code()).isEqualTo("NOT_OWN_REQUEST");
      String scrutin = hall.openScrutin("majorite-simple");
      hall.cast(owner, scrutin, UUID.randomUUID(), "CONTRE");
      assertThat(other.get("/api/v1/scrutins/" + scrutin + "/own").body()).as("the other's ballot").doesNotContain("CONTRE");
      for (Http reader : List.of(attacked.nobody, attacked.as(Role.OBSERVER), other)) {
        assertThat(reader.get("/api/v1/scrutins/" + scrutin + "/desk").status()).isIn(401, 403);
        assertThat(reader.get("/api/v1/public/scrutins/" + scrutin + ".json").status()).as("not published").isEqualTo(404);
        assertThat(reader.get("/api/v1/public/scrutins/" + scrutin + ".csv").status()).as("not published").isEqualTo(404);
      }
      String dossier = Hall.made(attacked.as(Role.COLLEGE_CLERK).post("/api/v1/dossiers", Map.of("origin", "COLLEGE", "title", "Réservé", "summary", "Secret du Collège", "pillar", "DIPLOMATIE", "actions", List.of())));
      for (Role role : Role.values()) {
        if (role != Role.COLLEGE_CLERK) {
          assertThat(attacked.as(role).get("/api/v1/dossiers/" + dossier).body()).as("as " + role).doesNotContain("Secret du");
        }
      }
      assertThat(attacked.nobody.get("/api/v1/public/dossiers/" + dossier).status()).isEqualTo(404);
      assertThat(other.put("/api/v1/profiles/" + owner.get("/api/v1/me").object().get("deputy"), Map.of("email", "x@example.org")).status()).isEqualTo(403);
    }
  }

  @Test void anotherSitesPageChangesNothing() {
    Http clerk = attacked.as(Role.CLERK);
    long before = attacked.acts();
    String body = "{\"body\":\"PARLEMENTS\",\"title\":\"Volée\",\"place\":\"Bamako\",\"zone\":\"Africa/Bamako\",\"beginsOn\":\"2027-01-01\",\"endsOn\":\"2027-01-02\"}";
    for (String[] foreign : new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"},
        {"Origin", server.url() + ".evil.example"}, {"Origin", "http://127.0.0.1:1"}}) {
      for (String path : List.of("/api/v1/sessions", "/greffe/sessions.xhtml", "/connexion.xhtml")) {
        for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
          assertThat(clerk.send(clerk.request(path).header("Content-Type", type).header(foreign[0], foreign[1]).POST(BodyPublishers.ofString(body))).status()).as(path + " from " + foreign[1]).isEqualTo(403);
        }
      }
    }
    assertThat(clerk.send(clerk.request("/api/v1/sessions").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body))).status()).as("a form's content type").isEqualTo(415);
    assertThat(attacked.acts()).isEqualTo(before);
  }

  @Test void aSocketOfAnotherSiteDoesNotOpenAndOneOfNobodyIsClosedAtOnce() throws Exception {
    String cookie = attacked.as(Role.OBSERVER).cookies();
    for (String foreign : List.of("https://evil.example", "null", server.url() + ".evil.example", "http://127.0.0.1:1")) {
      assertThat(Raw.status(handshake(cookie, foreign))).as(foreign).isEqualTo(403);
    }
    assertThat(closed("liptako=forged", server.url())).isIn(1008, 1000);
    assertThat(closed("x=y", server.url())).isIn(1008, 1000);
  }

  private String handshake(String cookie, String origin) {
    String host = URI.create(server.url()).getAuthority();
    return Raw.ask(server, "GET /flux?depuis=0 HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: " + origin
        + "\r\nCookie: " + cookie + "\r\n\r\n");
  }

  /** How it was closed; it fails when anything was said before. On a busy machine the line may end before its reason came through. */
  private int closed(String cookie, String origin) throws Exception {
    var code = new CompletableFuture<Integer>();
    WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().header("Cookie", cookie).header("Origin", origin)
        .buildAsync(URI.create(server.url().replace("http", "ws") + "/flux?depuis=0"), new WebSocket.Listener() {
          @Override public CompletionStage<?> onText(WebSocket s, CharSequence data, boolean last) {
            code.completeExceptionally(new AssertionError("it was told: " + data));
            return null;
          }

          @Override public CompletionStage<?> onClose(WebSocket s, int status, String reason) {
            code.complete(status);
            return null;
          }
        }).get(10, TimeUnit.SECONDS);
    socket.sendText(".", true);
    return code.get(10, TimeUnit.SECONDS);
  }

  @Test void noPathLeadsOutOfTheApplication() {
    int tried = 0;
    for (String way : List.of("/../WEB-INF/web.xml", "/%2e%2e/WEB-INF/web.xml", "/WEB-INF/web.xml", "/web-inf/web.xml", "/WEB-INF%2fweb.xml", "/resources/..%2fWEB-INF/web.xml", "/;/WEB-INF/web.xml", "/WEB-INF/./web.xml",
        "/resources/css/%2e%2e/%2e%2e/WEB-INF/web.xml", "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF", "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml", "/jakarta.faces.resource/web.xml.xhtml?ln=css&loc=../../WEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF", "/jakarta.faces.resource/..%5cWEB-INF%5cweb.xml.xhtml", "/%5c..%5cWEB-INF%5cweb.xml", "/META-INF/MANIFEST.MF", "/etc/passwd", "/..%c0%af..%c0%afetc/passwd",
        "/http://127.0.0.1:9/x.xhtml", "/jakarta.faces.resource/http:%2f%2f127.0.0.1:9%2fx.xhtml.xhtml", "/file:%2f%2f%2fetc%2fpasswd.xhtml", "/api/v1/public/schemas/..%2f..%2fmessages.json", "/api/v1/public/schemas/%2e%2e.json",
        "/api/v1/rules/..%2f..%2fsample%2fetats", "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=x&pfdrt=sc")) {
      String answer = Raw.get(server, way, "127.0.0.1");
      tried++;
      assertThat(answer).as(way).doesNotContain("<web-app").doesNotContain("root:").doesNotContain("Manifest-Version").doesNotContain("page.skip=");
      assertThat(Raw.status(answer)).as(way + ": " + answer).isBetween(200, 499);
      assertThat(MAKES.matcher(answer).find()).as(way + ": " + answer).isFalse();
    }
    assertThat(tried).isEqualTo(25);
  }

  @Test void noAnswerSaysWhatRunsHereAndNoConsoleIsOpen() {
    for (String request : List.of("GET / HTTP/1.1", "GET /rien HTTP/1.1", "GET /api/v1/rien HTTP/1.1", "GET /rien.xhtml HTTP/1.1", "PUT /index.xhtml HTTP/1.1", "DELETE / HTTP/1.1", "TRACE / HTTP/1.1", "OPTIONS / HTTP/1.1", "PROPFIND / HTTP/1.1",
        "GET /%00 HTTP/1.1", "GET /%zz HTTP/1.1", "GET /?jfwid=%22onx HTTP/1.1", "POST /index.xhtml HTTP/1.1\r\nContent-Length: 0", "POST /api/v1/sign-in HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 1",
        "GET /connexion.xhtml?jakarta.faces.ViewState=x HTTP/1.1", "GET /" + "a".repeat(9_000) + " HTTP/1.1", "GET / HTTP/9.9", "NONSENSE")) {
      String answer = Raw.ask(server, request + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n" + (request.contains("Length: 1") ? "{" : ""));
      assertThat(MAKES.matcher(answer).find()).as(request + ": " + answer).isFalse();
      assertThat(answer).as(request).doesNotContain("X-Powered-By").doesNotContain("\r\nServer:");
      assertThat(Raw.status(answer)).as(request).isNotEqualTo(500);
    }
    for (String console : List.of("/__asadmin/version", "/management/domain", "/monitoring/domain", "/metrics", "/metrics/base", "/health", "/health/live", "/h2-console", "/console", "/admin", "/openapi-ui", "/webui", "/ejb", "/manager/html", "/.git/config", "/.env")) {
      assertThat(Raw.status(Raw.get(server, console, "127.0.0.1"))).as(console).isIn(400, 403, 404);
    }
  }

  @Test void everyKindOfAnswerCarriesItsHeaders() {
    for (String path : List.of("/", "/connexion.xhtml", "/erreur/panne.xhtml", "/rien", "/scrutin.xhtml?id=" + UUID.randomUUID(), "/api/v1/states", "/api/v1/rien", "/api/v1/public/results.atom")) {
      var headers = attacked.nobody.get(path).response().headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
      assertThat(headers.firstValue("Permissions-Policy").orElse("")).as(path).contains("microphone=()");
      assertThat(headers.allValues("Content-Security-Policy")).as("one policy of " + path).hasSize(1);
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertThat(policy).as(path).contains("default-src").contains("frame-ancestors").doesNotContain("unsafe-eval").doesNotContain("*");
      assertThat(path.startsWith("/api/") ? policy.replace("default-src 'none'; style-src 'unsafe-inline'", "") : policy.replace("style-src-attr 'unsafe-inline'", "")).as(path).doesNotContain("unsafe-inline");
    }
    var page = Http.anybody(server).get("/connexion.xhtml").response().headers();
    assertThat(page.firstValue("Content-Security-Policy").orElse("")).containsPattern("script-src 'self' 'nonce-[^']{16,}'");
    assertThat(page.firstValue("Set-Cookie").orElse("")).contains("HttpOnly");
    String signedIn = Http.anybody(server).post("/api/v1/sign-in", Map.of("account", "observateur", "password", "exemple-observateur")).response().headers().allValues("Set-Cookie").toString();
    assertThat(signedIn).contains("liptako=").contains("HttpOnly").contains("SameSite=Strict");
    String behindTls = attacked.nobody.send(attacked.nobody.request("/connexion.xhtml").header("X-Forwarded-Proto", "https").GET()).response().headers().firstValue("Strict-Transport-Security").orElse("");
    assertThat(behindTls).contains("max-age=");
  }

  @Test void signingInLeadsNowhereElseAndChangesTheSession() {
    for (String suite : List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "/%0d%0aSet-Cookie:%20x=y", "javascript:alert(1)", "/\r\nX: y", "\\\\evil.example", "/ /evil.example")) {
      Http who = Http.anybody(server);
      String asked = java.net.URLEncoder.encode(suite, StandardCharsets.UTF_8);
      Answer page = who.get("/connexion.xhtml?suite=" + asked);
      String before = page.response().headers().firstValue("Set-Cookie").orElse("");
      Answer in = submit(who, page, Map.of("signIn:suite", suite, "signIn:name", "observateur", "signIn:password", "exemple-observateur", "signIn:do", "x"));
      assertThat(in.status()).as(in.body()).isEqualTo(302);
      assertThat(URI.create(in.response().headers().firstValue("Location").orElseThrow()).getPath()).as(suite).isEqualTo("/salle/index.xhtml");
      assertThat(in.response().headers().map()).doesNotContainKey("x");
      assertThat(in.response().headers().allValues("Set-Cookie")).as("no session made before the sign-in lives after it").noneMatch(c -> !before.isEmpty() && c.startsWith(before.split(";")[0]));
      assertThat(who.get("/api/v1/me").status()).isEqualTo(200);
    }
    String planted = UUID.randomUUID().toString();
    Answer in = attacked.nobody.send(attacked.nobody.request("/api/v1/sign-in").header("Cookie", "liptako=" + planted).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"account\":\"observateur\",\"password\":\"exemple-observateur\"}")));
    assertThat(in.response().headers().allValues("Set-Cookie").toString()).as("a token somebody planted").contains("liptako=").doesNotContain(planted);
    assertThat(Raw.ask(server, "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nCookie: liptako=" + planted + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 401");
    attacked.nobody.post("/api/v1/sign-out", "");
  }

  private Answer submit(Http who, Answer page, Map<String, String> fields) {
    Matcher state = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
    assertThat(state.find()).isTrue();
    var body = new StringBuilder("signIn=signIn&jakarta.faces.ViewState=" + encode(state.group(1)));
    fields.forEach((name, value) -> body.append('&').append(encode(name)).append('=').append(encode(value)));
    return who.send(who.request("/connexion.xhtml").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body.toString())));
  }

  private static String encode(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test void aForgedHostStandsInNothingThatIsGivenOut() {
    for (String path : List.of("/", "/api/v1/public/results.atom", "/sitemap.xml", "/robots.txt", "/greffe/index.xhtml", "/scrutins.xhtml")) {
      String answer = Raw.get(server, path, "evil.example");
      assertThat(answer.replaceFirst("(?s)\r\n\r\n.*", "").contains("302") ? "" : answer).as(path).doesNotContain("evil.example");
    }
  }

  @Test void filesThatUnpackOrReachOutAreRefused() throws IOException {
    Http clerk = attacked.as(Role.CLERK);
    long before = attacked.acts();
    byte[] zeros = new byte[60_000_000];
    assertThat(list(clerk, zip(Map.of("xl/workbook.xml", zeros))).code()).isEqualTo("LIST_TOO_MUCH");
    String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    Answer read = list(clerk, zip(Map.of("xl/workbook.xml", entity.getBytes(StandardCharsets.UTF_8))));
    assertThat(read.code()).isEqualTo("LIST_NOT_SHEET");
    assertThat(read.body()).doesNotContain("root:");
    assertThat(list(clerk, zip(Map.of("../../evil.xml", new byte[10], "content.xml", new byte[10]))).status()).isEqualTo(400);
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    String item = (String) clerk.get("/api/v1/sessions/" + clerk.get("/api/v1/sessions").list().get(0).get("id") + "/items").list().get(0).get("id");
    assertThat(clerk.send(clerk.request("/api/v1/items/" + item + "/papers?title=x&fileName=x.pdf").header("Content-Type", "application/pdf").POST(BodyPublishers.ofByteArray(page))).code()).isEqualTo("FILE_NOT_PDF");
    Answer photo = clerk.send(clerk.request("/api/v1/profiles/" + attacked.as(Role.DEPUTY).get("/api/v1/me").object().get("deputy") + "/photo").header("Content-Type", "image/jpeg").PUT(BodyPublishers.ofByteArray(page)));
    assertThat(photo.status()).isEqualTo(400);
    assertThat(attacked.acts()).isEqualTo(before);
  }

  private Answer list(Http clerk, byte[] file) {
    return clerk.send(clerk.request("/api/v1/deputies/import").header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(file)));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @Test void aSignInCookieOpensNothingInAnotherBrowser() throws Exception {
    Http clerk = Http.as(server, "greffe", "exemple-greffe"), thief = Http.as(server, "observateur", "exemple-observateur");
    String stolen = "liptako=" + clerk.cookie("liptako");
    for (String keys : List.of("", "; liptako-appareil=" + thief.cookie("liptako-appareil"), "; liptako-appareil=", "; liptako-appareil=" + clerk.cookie("liptako"))) {
      assertThat(status("/api/v1/me", stolen + keys)).as(keys).isEqualTo(401);
      assertThat(status("/greffe/index.xhtml", stolen + keys)).as(keys).isEqualTo(302);
      assertThat(closed(stolen + keys, server.url())).as(keys).isIn(1008, 1000);
    }
    assertThat(clerk.get("/api/v1/me").status()).as("who was robbed stays in").isEqualTo(200);
    assertThat(status("/api/v1/me", clerk.cookies())).isEqualTo(200);
  }

  @Test void behindTlsOnlyThisHostsOwnCookiesCount() {
    Answer in = attacked.nobody.send(attacked.nobody.request("/api/v1/sign-in").header("X-Forwarded-Proto", "https").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"account\":\"observateur\",\"password\":\"exemple-observateur\"}")));
    List<String> put = in.response().headers().allValues("Set-Cookie");
    assertThat(put).hasSize(2).allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-liptako").contains("Secure").contains("Path=/").contains("HttpOnly").contains("SameSite=Strict").doesNotContain("Domain"));
    String own = put.stream().map(cookie -> cookie.split(";")[0]).reduce((a, b) -> a + "; " + b).orElseThrow();
    assertThat(Raw.ask(server, "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\nCookie: " + own + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    assertThat(Raw.ask(server, "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\nCookie: " + own.replace("__Host-", "") + "\r\nConnection: close\r\n\r\n")).as("planted by a neighbour under the same domain").startsWith("HTTP/1.1 401");
  }

  private int status(String path, String cookies) {
    return Raw.status(Raw.ask(server, "GET " + path + " HTTP/1.1\r\nHost: x\r\nCookie: " + cookies + "\r\nConnection: close\r\n\r\n"));
  }

  /** Pairs taken in turn, so that what else the machine does meets both alike; what is found must be both large and no chance. */
  @Test void howLongARefusalTakesDoesNotSayWhetherTheAccountExists() {
    int pairs = 36;
    long[] unknown = new long[pairs], wrong = new long[pairs];
    for (int i = 0; i < pairs; i++) {
      String existing = "ne-%02d".formatted(10 + i % 12);
      if (i % 2 == 0) {
        unknown[i] = timed("nobody-" + i);
        wrong[i] = timed(existing);
      } else {
        wrong[i] = timed(existing);
        unknown[i] = timed("nobody-" + i);
      }
    }
    double ratio = Timings.ratio(unknown, wrong), chance = Timings.chance(unknown, wrong, 4_000, 20_261_125L);
    System.out.printf("sign-in refused: unknown to wrong %.3f, by chance %.4f%n", ratio, chance);
    assertThat(ratio > 1.1 || ratio < 1 / 1.1 ? chance : 1).as("a difference of %.3f", ratio).isGreaterThan(0.001);
  }

  private long timed(String account) {
    long began = System.nanoTime();
    Answer answer = attacked.nobody.post("/api/v1/sign-in", Map.of("account", account, "password", "wrong-password"));
    long took = System.nanoTime() - began;
    assertThat(answer.code()).isEqualTo("SIGN_IN_WRONG");
    return took;
  }
}
