package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.Http.Answer;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in where the operator asks for more than a password. */
class SignInIT {
  private static LiptakoServer server;

  @BeforeAll static void start() {
    server = LiptakoServer.start("sign-in", Map.of("LIPTAKO_SECOND_FACTOR", "on", "LIPTAKO_PROVE_AGAIN", "PT3S", "LIPTAKO_IDLE", "PT20S"));
  }

  @AfterAll static void stop() {
    server.close();
  }

  private static byte[] secret(String account, String password) {
    assertThat(signIn(Http.anybody(server), account, password, null).code()).isEqualTo("SECOND_FACTOR_FIRST");
    return SecondFactorOf.account(server, account, password);
  }

  private static long step() {
    return Instant.now().getEpochSecond() / 30;
  }

  private static Answer signIn(Http who, String account, String password, String code) {
    return who.post("/api/v1/sign-in", code == null ? Map.of("account", account, "password", password) : Map.of("account", account, "password", password, "secondFactor", code));
  }

  @Test void aClerkNeedsTheCodeOnceAndProvesAgainAndIsSignedOutWhenIdle() throws Exception {
    byte[] secret = secret("greffe", "exemple-greffe");
    Http clerk = Http.anybody(server);
    assertThat(signIn(clerk, "greffe", "exemple-greffe", null).code()).isEqualTo("SECOND_FACTOR_NEEDED");
    assertThat(signIn(clerk, "greffe", "exemple-greffe", "123").code()).isEqualTo("SECOND_FACTOR_WRONG");
    String code = Totp.code(secret, step());
    Hall.done(signIn(clerk, "greffe", "exemple-greffe", code));
    assertThat(signIn(Http.anybody(server), "greffe", "exemple-greffe", code).code()).as("overheard and used again").isEqualTo("SECOND_FACTOR_WRONG");
    assertThat(Http.anybody(server).post("/api/v1/sign-in/second-factor", Map.of("account", "greffe", "password", "exemple-greffe")).status()).as("another factor in its place").isIn(401, 409);
    Map<String, String> body = Map.of("name", "neuf-" + System.nanoTime(), "displayName", "Neuf", "password", "cheval lune brique", "role", "DEPUTY", "deputy", deputy(clerk));
    Hall.done(clerk.post("/api/v1/accounts", body));
    Thread.sleep(3_500);
    Map<String, String> later = Map.of("name", "tard-" + System.nanoTime(), "displayName", "Tard", "password", "cheval lune brique", "role", "DEPUTY", "deputy", deputy(clerk));
    assertThat(clerk.post("/api/v1/accounts", later).code()).isEqualTo("PROVE_AGAIN");
    assertThat(clerk.post("/api/v1/sign-in/again", Map.of("password", "faux")).code()).isEqualTo("SIGN_IN_WRONG");
    assertThat(clerk.post("/api/v1/sign-in/again", Map.of("password", "exemple-greffe")).code()).isEqualTo("SECOND_FACTOR_NEEDED");
    Hall.done(clerk.post("/api/v1/sign-in/again", Map.of("password", "exemple-greffe", "secondFactor", Totp.code(secret, step() + 1))));
    Hall.done(clerk.post("/api/v1/accounts", later));
    Http deputy = Http.as(server, "bf-02", "exemple-depute");
    Thread.sleep(21_500);
    assertThat(clerk.get("/api/v1/me").status()).as("idle").isEqualTo(401);
    assertThat(deputy.get("/api/v1/me").status()).as("a deputy as idle").isEqualTo(200);
  }

  private static String deputy(Http clerk) {
    return (String) clerk.get("/api/v1/deputies").list().get(0).get("id");
  }

  @Test void whoGuessesFromElsewhereDoesNotKeepADeputyFromTheOwnTablet() throws Exception {
    Http tablet = Http.as(server, "ml-01", "exemple-depute");
    Http stranger = Http.anybody(server);
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(stranger, "ml-01", "faux", null).code()).isEqualTo("SIGN_IN_WRONG");
    }
    assertThat(signIn(stranger, "ml-01", "exemple-depute", null).code()).as("strangers wait, even with the right one").isEqualTo("SIGN_IN_WAIT");
    assertThat(tablet.get("/api/v1/me").status()).as("who is in stays in").isEqualTo(200);
    Hall.done(tablet.post("/api/v1/sign-out", ""));
    Hall.done(signIn(tablet, "ml-01", "exemple-depute", null));
    assertThat(signIn(stranger, "ml-01", "exemple-depute", null).code()).isEqualTo("SIGN_IN_WAIT");
    byte[] secret = secret("admin", "exemple-admin");
    Http admin = Http.anybody(server);
    Hall.done(signIn(admin, "admin", "exemple-admin", Totp.code(secret, step())));
    String account = (String) admin.get("/api/v1/accounts").list().stream().filter(a -> a.get("name").equals("ml-01")).findFirst().orElseThrow().get("id");
    assertThat(admin.post("/api/v1/accounts/" + account + "/unlock", Map.of("reason", " ")).object().get("field")).isEqualTo("reason");
    assertThat(admin.post("/api/v1/accounts/" + UUID.randomUUID() + "/unlock", Map.of("reason", "x")).code()).isEqualTo("UNKNOWN_ACCOUNT");
    Hall.done(admin.post("/api/v1/accounts/" + account + "/unlock", Map.of("reason", "Mot de passe oublié à la porte")));
    Hall.done(signIn(stranger, "ml-01", "exemple-depute", null));
    assertThat(admin.post("/api/v1/accounts/" + account + "/password", Map.of("password", "password1")).code()).isEqualTo("PASSWORD_COMMON");
    List<String> audit = Files.readAllLines(server.data().resolve("audit/audit-0.jsonl"));
    assertThat(audit).hasSizeGreaterThan(12).allSatisfy(line -> assertThat(Json.parse(line)).isInstanceOf(Map.class));
    assertThat(String.join("\n", audit)).contains("sign-in.failed").contains("sign-in.locked").doesNotContain("exemple-depute").doesNotContain("faux").doesNotContain("ml-01");
  }
}
