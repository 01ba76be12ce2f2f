package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.access.OutsideProvider.Lie;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.Http.Answer;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by an identity provider that is outside and may lie. */
class ProviderIT {
  private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final String UNTRUE = "n’est pas valable", LATE = "ne correspond à aucune demande", UNKNOWN = "aucun compte ouvert ici";
  private static OutsideProvider provider;
  private static LiptakoServer server;

  @BeforeAll static void start() throws IOException {
    provider = new OutsideProvider();
    Path secret = Files.writeString(Files.createTempFile(Files.createDirectories(Path.of("target")), "oidc", ".secret"), OutsideProvider.SECRET + "\n");
    server = LiptakoServer.start("provider", Map.of("LIPTAKO_OIDC_ISSUER", provider.issuer(), "LIPTAKO_OIDC_CLIENT_ID", OutsideProvider.CLIENT, "LIPTAKO_OIDC_CLIENT_SECRET_FILE", secret.toAbsolutePath().toString(),
        "LIPTAKO_OIDC_NAME", "Exemple d’annuaire", "LIPTAKO_ONE_TERMINAL", "on"));
  }

  @AfterAll static void stop() {
    server.close();
    provider.close();
  }

  @BeforeEach void honest() {
    provider.lie = Lie.NONE;
    provider.email = "personne@exemple.test";
  }

  private static void know(String account, String identity) {
    Http admin = Http.as(server, "admin", "exemple-admin");
    String id = (String) admin.get("/api/v1/accounts").list().stream().filter(a -> a.get("name").equals(account)).findFirst().orElseThrow().get("id");
    Hall.done(admin.put("/api/v1/accounts/" + id + "/identity", Map.of("identity", identity)));
  }

  /** Where the browser is sent by this application. */
  private static URI asked(Http who, String suite) {
    Answer start = who.get("/identite.xhtml?aller=oui" + suite);
    assertThat(start.status()).as(start.body()).isEqualTo(302);
    return URI.create(start.response().headers().firstValue("Location").orElseThrow());
  }

  /** Where the provider sends the browser back to. */
  private static String answered(URI asked) throws Exception {
    var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(asked).build(), BodyHandlers.discarding());
    String back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith(server.url() + "/identite.xhtml?code=");
    return back.substring(server.url().length());
  }

  private static Answer enter(Http who, Answer page, String code) {
    Matcher state = STATE.matcher(page.body());
    Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page.body());
    assertThat(state.find() && nonce.find()).isTrue();
    String body = "identity=identity&identity:do=x&identity:secondFactor=" + code + "&primefaces.nonce=" + URLEncoder.encode(nonce.group(1), StandardCharsets.UTF_8) + "&jakarta.faces.ViewState=" + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
    return who.send(who.request("/identite.xhtml").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
  }

  @Test void whomTheProviderKnowsEntersTheAccountTheAdministratorNamedAndNoOther() throws Exception {
    provider.subject = "sujet-ne-01";
    provider.email = "Ne-01@Exemple.test";
    assertThat(Http.anybody(server).get("/connexion.xhtml").body()).contains("Exemple d’annuaire").contains("/identite.xhtml?aller=oui");
    Http deputy = Http.anybody(server);
    assertThat(deputy.get(answered(asked(deputy, ""))).body()).as("known there, linked to nothing here").contains(UNKNOWN);
    know("ne-01", "ne-01@exemple.test");
    provider.lie = Lie.UNVERIFIED_EMAIL;
    Http unverified = Http.anybody(server);
    assertThat(unverified.get(answered(asked(unverified, ""))).body()).contains(UNKNOWN);
    provider.lie = Lie.NONE;
    Http first = Http.anybody(server);
    Answer page = first.get(answered(asked(first, "&suite=%2Fterminal%2Findex.xhtml%3Fx%3D1")));
    assertThat(page.body()).contains("Vous entrez comme").contains("ne-01").doesNotContain("identity:secondFactor");
    assertThat(first.get("/api/v1/me").status()).as("named, and not entered").isEqualTo(401);
    Answer in = enter(first, page, "");
    assertThat(in.response().headers().firstValue("Location").orElse("")).endsWith("/terminal/index.xhtml?x=1");
    assertThat(first.get("/api/v1/me").object()).containsEntry("account", "ne-01").containsEntry("role", "DEPUTY");
    Http second = Http.anybody(server);
    enter(second, second.get(answered(asked(second, ""))), "");
    assertThat(second.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(gone(first)).as("one browser a deputy").isTrue();
    provider.subject = "sujet-nouveau";
    Http heir = Http.anybody(server);
    assertThat(heir.get(answered(asked(heir, ""))).body()).as("who got the address later").contains(UNKNOWN);
    provider.subject = "sujet-ne-01";
    know("ne-01", "");
    assertThat(gone(second)).as("the link was taken away").isTrue();
    Http unlinked = Http.anybody(server);
    assertThat(unlinked.get(answered(asked(unlinked, ""))).body()).contains(UNKNOWN);
    assertThat(Files.readString(server.log())).doesNotContain(OutsideProvider.SECRET);
  }

  /** A node believes a sign-in for ten seconds. */
  private static boolean gone(Http who) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (who.get("/api/v1/me").status() == 401) {
        return true;
      }
      Thread.sleep(200);
    }
    return false;
  }

  @Test void theSecondFactorIsAskedForAsEver() throws Exception {
    provider.subject = "sujet-greffe";
    know("greffe", "sujet-greffe");
    byte[] secret = SecondFactorOf.account(server, "greffe", "exemple-greffe");
    Http clerk = Http.anybody(server);
    Answer page = clerk.get(answered(asked(clerk, "")));
    assertThat(page.body()).contains("identity:secondFactor");
    assertThat(enter(clerk, page, "").body()).contains("code de six chiffres");
    assertThat(clerk.get("/api/v1/me").status()).isEqualTo(401);
    page = clerk.get("/identite.xhtml");
    assertThat(enter(clerk, page, Totp.code(secret, Instant.now().getEpochSecond() / 30)).status()).isEqualTo(302);
    assertThat(clerk.get("/api/v1/me").object()).containsEntry("role", "CLERK");
  }

  @Test void aFalseAnswerOpensNothing() throws Exception {
    provider.subject = "sujet-ml-02";
    know("ml-02", "sujet-ml-02");
    for (Lie lie : new Lie[] {Lie.OTHER_NONCE, Lie.OTHER_KEY, Lie.UNSIGNED, Lie.EXPIRED, Lie.OTHER_AUDIENCE, Lie.OTHER_ISSUER}) {
      provider.lie = lie;
      Http who = Http.anybody(server);
      Answer answer = who.get(answered(asked(who, "")));
      assertThat(answer.body()).as(lie.toString()).contains(UNTRUE).doesNotContain("Vous entrez comme").doesNotContain("com.nimbusds");
      assertThat(who.get("/api/v1/me").status()).isEqualTo(401);
    }
    provider.lie = Lie.NONE;
    Http who = Http.anybody(server);
    String back = answered(asked(who, ""));
    assertThat(who.get(back.replaceFirst("state=.*", "state=autre")).body()).as("another state").contains(LATE);
    assertThat(who.get(back).body()).as("the right one, after a wrong one").contains(LATE);
    String victims = answered(asked(who, ""));
    assertThat(Http.anybody(server).get(victims).body()).as("an answer planted in another browser").contains(LATE);
    assertThat(who.get(victims.replaceFirst("code=[^&]*", "code=inventé")).body()).as("a made-up code").contains(UNTRUE);
    assertThat(who.get(answered(asked(who, "")).replaceFirst("code=[^&]*&", "error=access_denied&")).body()).contains("n’a pas confirmé");
    String good = answered(asked(who, ""));
    assertThat(who.get(good).body()).contains("Vous entrez comme");
    assertThat(Http.anybody(server).get("/identite.xhtml").body()).as("another browser").doesNotContain("Vous entrez comme");
    assertThat(who.get(good).body()).as("again").contains(LATE);
    for (String elsewhere : new String[] {"https:%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"}) {
      Http led = Http.anybody(server);
      Answer in = enter(led, led.get(answered(asked(led, "&suite=" + elsewhere))), "");
      assertThat(URI.create(in.response().headers().firstValue("Location").orElseThrow()).getPath()).isEqualTo("/terminal/index.xhtml");
    }
  }

  @Test void anIdentityIsOneAccountsAndOnlyTheAdministratorGivesIt() {
    know("bf-05", "partage@exemple.test");
    Http admin = Http.as(server, "admin", "exemple-admin"), chair = Http.as(server, "presidence", "exemple-presidence");
    Map<String, Object> other = admin.get("/api/v1/accounts").list().stream().filter(a -> a.get("name").equals("bf-06")).findFirst().orElseThrow();
    assertThat(admin.put("/api/v1/accounts/" + other.get("id") + "/identity", Map.of("identity", "Partage@Exemple.test")).code()).isEqualTo("IDENTITY_TAKEN");
    assertThat(chair.put("/api/v1/accounts/" + other.get("id") + "/identity", Map.of("identity", "x")).status()).isEqualTo(403);
    assertThat(admin.get("/api/v1/accounts").body()).contains("partage@exemple.test");
    assertThat(admin.get("/api/v1/journal/check").object()).containsEntry("sound", true);
  }
}
