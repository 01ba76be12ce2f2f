package liptako.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import liptako.json.Json;
import liptako.testing.Http;
import liptako.testing.Http.Answer;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole path over HTTP, and everything wrong that may be sent on it: each gets its code, its field and a French sentence, and nothing is half done. */
class ApiIT {
  private static final String V1 = "/api/v1";
  private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
  private static LiptakoServer server;
  private static Http nobody;
  private static Http admin;
  private static Http clerk;
  private static Http chair;
  private static Http observer;
  private static Http bf01;
  private static Http ml01;

  @BeforeAll static void signIn() {
    server = LiptakoServer.start("api", Map.of());
    nobody = Http.anybody(server);
    admin = Http.as(server, "admin", "exemple-admin");
    clerk = Http.as(server, "greffe", "exemple-greffe");
    chair = Http.as(server, "presidence", "exemple-presidence");
    observer = Http.as(server, "observateur", "exemple-observateur");
    bf01 = Http.as(server, "bf-01", "exemple-depute");
    ml01 = Http.as(server, "ml-01", "exemple-depute");
    ok(admin.put(V1 + "/rules", Map.of("format", "liptako-rule/1", "name", "essai", "title", "Essai", "adoption", List.of(Map.of("moreThan", "1/2", "of", "expressed")),
        "tie", Map.of("then", "rejected"))));
  }

  @AfterAll static void stop() {
    server.close();
  }

  @Test void theWholePathFromSessionToPublishedResult() {
    String sitting = sitting();
    try {
      String scrutin = scrutin(sitting);
      String ballot = UUID.randomUUID().toString();
      Answer counted = cast(bf01, scrutin, ballot, "POUR");
      assertThat(counted.status()).isEqualTo(201);
      Answer again = cast(bf01, scrutin, ballot, "POUR");
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body()).as("the first answer again").isEqualTo(counted.body());
      refused(cast(bf01, scrutin, ballot, "CONTRE"), 409, "SAME_ID_OTHER_CHOICE", null);
      assertThat(map(bf01.get(V1 + "/scrutins/" + scrutin + "/own").object(), "ballot").get("choice")).isEqualTo("POUR");
      assertThat(map(ok(clerk.get(V1 + "/scrutins/" + scrutin + "/hall")), "tally")).as("figures while the ballot is open").isNull();
      refused(nobody.get(V1 + "/scrutins/" + scrutin), 404, "UNKNOWN_SCRUTIN", null);
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/hold", ""));
      refused(cast(ml01, scrutin, UUID.randomUUID().toString(), "POUR"), 409, "SCRUTIN_HELD", null);
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/resume", ""));
      assertThat(cast(ml01, scrutin, UUID.randomUUID().toString(), "POUR").status()).isEqualTo(201);
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/show-choices", Map.of("show", true)));
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/close", ""));
      refused(cast(ml01, scrutin, UUID.randomUUID().toString(), "CONTRE"), 409, "SCRUTIN_CLOSED", null);
      refused(chair.post(V1 + "/scrutins/" + scrutin + "/casting-vote", Map.of("choice", "POUR")), 409, "NO_TIE", null);
      refused(chair.post(V1 + "/scrutins/" + scrutin + "/proclaim", Map.of("outcome", "REJECTED")), 409, "NOT_THE_RULES_OUTCOME", null);
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/proclaim", Map.of("outcome", "ADOPTED")));
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/publish", ""));
      ok(clerk.post(V1 + "/scrutins/" + scrutin + "/publish/confirm", ""));
      var published = ok(nobody.get(V1 + "/scrutins/" + scrutin));
      assertThat(map(published, "tally").get("pour")).isEqualTo(2L);
      assertThat((String) map(published, "verdict").get("sentence")).contains("2");
    } finally {
      close(sitting);
    }
  }

  @Test void anOverrideTakesTwoPersonsAndAnAnnulledScrutinIsRepeated() {
    String sitting = sitting();
    try {
      String scrutin = scrutin(sitting);
      cast(bf01, scrutin, UUID.randomUUID().toString(), "CONTRE");
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/close", ""));
      refused(clerk.post(V1 + "/scrutins/" + scrutin + "/override/confirm", ""), 409, "NO_OVERRIDE_ASKED", null);
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/override", Map.of("outcome", "ADOPTED", "reason", "Erreur constatée")));
      refused(chair.post(V1 + "/scrutins/" + scrutin + "/override/confirm", ""), 403, "NOT_ALLOWED", null);
      ok(clerk.post(V1 + "/scrutins/" + scrutin + "/override/confirm", ""));
      ok(chair.post(V1 + "/scrutins/" + scrutin + "/annul", Map.of("reason", "Liste incomplète")));
      var again = ok(chair.post(V1 + "/sittings/" + sitting + "/scrutins", Map.of("question", "Encore", "meaning", "Pour : oui", "rule", "essai", "repeats", scrutin)));
      assertThat(again.get("repeats")).isEqualTo(scrutin);
    } finally {
      close(sitting);
    }
  }

  @Test void whoIsNotInTheElectorateIsToldSo() {
    String sitting = sitting();
    try {
      String scrutin = scrutin(sitting);
      Http absent = Http.as(server, "ne-01", "exemple-depute");
      refused(cast(absent, scrutin, UUID.randomUUID().toString(), "POUR"), 409, "NOT_PRESENT_AT_OPENING", null);
      String name = "late" + System.nanoTime();
      String deputy = (String) ok(clerk.post(V1 + "/deputies", Map.of("state", state(1), "code", name.toUpperCase(java.util.Locale.ROOT), "name", "Arrivé après l’ouverture", "beginsAt",
          "2026-01-01T00:00:00Z"))).get("id");
      ok(clerk.post(V1 + "/accounts", Map.of("name", name, "displayName", "Tard", "password", "mot-de-passe", "role", "DEPUTY", "deputy", deputy)));
      refused(cast(Http.as(server, name, "mot-de-passe"), scrutin, UUID.randomUUID().toString(), "POUR"), 409, "NOT_ON_ROLL", null);
      refused(cast(bf01, UUID.randomUUID().toString(), UUID.randomUUID().toString(), "POUR"), 409, "UNKNOWN_SCRUTIN", null);
    } finally {
      close(sitting);
    }
  }

  @Test void everyBodyThatIsNoneOfOursIsRefusedByItsField() {
    String session = session();
    String items = V1 + "/sessions/" + session + "/items";
    refused(clerk.post(items, "{"), 400, "BAD_JSON", null);
    refused(clerk.post(items, "[]"), 400, "BODY_NOT_OBJECT", null);
    refused(clerk.post(items, ""), 400, "BAD_JSON", null);
    refused(clerk.post(items, "{\"title\":\"a\",\"title\":\"b\"}"), 400, "BAD_JSON", null);
    refused(clerk.post(items, Map.of("topic", "AUTRES")), 400, "TEXT_MISSING", "title");
    refused(clerk.post(items, Map.of("title", "A")), 400, "TEXT_MISSING", "topic");
    refused(clerk.post(items, Map.of("title", 3, "topic", "AUTRES")), 400, "NOT_A_TEXT", "title");
    refused(clerk.post(items, Map.of("title", "A", "topic", "CUISINE")), 400, "NOT_ONE_OF", "topic");
    refused(clerk.post(items, Map.of("title", "A", "topic", "AUTRES", "minutes", "dix")), 400, "NOT_A_NUMBER", "minutes");
    refused(clerk.post(items, Map.of("title", "A", "topic", "AUTRES", "minutes", 0)), 400, "NUMBER_RANGE", "minutes");
    refused(clerk.post(items, Map.of("title", "A", "topic", "AUTRES", "sitting", "x")), 400, "NOT_AN_ID", "sitting");
    refused(clerk.post(items, Map.of("title", "A", "topic", "AUTRES", "sitting", UUID.randomUUID().toString())), 404, "UNKNOWN_SITTING", null);
    refused(clerk.post(items, Map.of("title", "A", "topic", "AUTRES", "colour", "red")), 400, "UNKNOWN_FIELD", "colour");
    refused(clerk.post(items, Map.of("title", "x".repeat(100_000), "topic", "AUTRES")), 400, "TEXT_TOO_LONG", "title");
    refused(clerk.post(items, Map.of("title", "A", "topic", "x".repeat(100_000))), 400, "NOT_ONE_OF", "topic");
    refused(clerk.post(items, Map.of("title", "a\u0000b", "topic", "AUTRES")), 400, "TEXT_CONTROL", "title");
    refused(clerk.post(items, "{\"title\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "BODY_TOO_LARGE", null);
    refused(clerk.post(V1 + "/sessions", Map.of("body", "PARLEMENTS", "title", "S", "place", "B", "zone", "Mars/Olympus", "beginsOn", TODAY, "endsOn", TODAY)), 400, "UNKNOWN_ZONE", "zone");
    refused(clerk.post(V1 + "/sessions", Map.of("body", "PARLEMENTS", "title", "S", "place", "B", "zone", "UTC", "beginsOn", "2026-02-30", "endsOn", TODAY)), 400, "NOT_A_DATE", "beginsOn");
    refused(clerk.send(clerk.request(items).header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x"))), 415, "MEDIA_TYPE", null);
    refused(clerk.send(clerk.request(items).POST(BodyPublishers.noBody())), 400, "BODY_MISSING", null);
    refused(clerk.send(clerk.request(items).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xff, '}'}))), 400, "BODY_NOT_UTF8", null);
    refused(bf01.post(V1 + "/scrutins/" + UUID.randomUUID() + "/ballots", Map.of("id", "1-1-1-1-1", "choice", "POUR")), 400, "NOT_AN_ID", "id");
    refused(bf01.post(V1 + "/scrutins/" + UUID.randomUUID() + "/ballots", Map.of("choice", "POUR")), 400, "TEXT_MISSING", "id");
    refused(bf01.post(V1 + "/scrutins/" + UUID.randomUUID() + "/ballots", Map.of("id", UUID.randomUUID().toString(), "choice", "p".repeat(100_000))), 400, "NOT_ONE_OF", "choice");
    refused(clerk.get(V1 + "/items/" + UUID.randomUUID()), 404, "UNKNOWN_ITEM", null);
    refused(clerk.get(V1 + "/items/rien"), 400, "NOT_AN_ID", "item");
    refused(clerk.get(V1 + "/rien"), 404, "NOT_FOUND", null);
    refused(clerk.delete(V1 + "/states"), 405, "METHOD", null);
    assertThat(ok(clerk.get(V1 + "/sessions/" + session)).get("status")).isEqualTo("CONVENED");
    assertThat(clerk.get(items).list()).as("nothing half done").isEmpty();
  }

  @Test void aMandateThatOverlapsAndASeatThatIsNotThereAreRefused() {
    String state = state(1);
    String deputy = (String) ok(clerk.post(V1 + "/deputies", Map.of("state", state, "code", state + "-1", "name", "Une", "beginsAt", "2026-01-01T00:00:00Z", "endsAt", "2026-06-01T00:00:00Z"))).get("id");
    refused(clerk.post(V1 + "/deputies/" + deputy + "/mandates", Map.of("beginsAt", "2026-05-31T23:59:59Z")), 409, "MANDATE_OVERLAPS", null);
    assertThat(clerk.post(V1 + "/deputies/" + deputy + "/mandates", Map.of("beginsAt", "2026-06-01T00:00:00Z")).status()).isEqualTo(201);
    refused(clerk.post(V1 + "/deputies", Map.of("state", state, "code", state + "-2", "name", "Deux", "beginsAt", "2026-01-01T00:00:00Z")), 409, "NO_SEAT_LEFT", null);
    refused(clerk.post(V1 + "/deputies/" + deputy + "/mandates", Map.of("beginsAt", "hier")), 400, "NOT_AN_INSTANT", "beginsAt");
    refused(clerk.post(V1 + "/deputies", Map.of("state", "QQ", "code", "Q-1", "name", "Q", "beginsAt", "2026-01-01T00:00:00Z")), 400, "UNKNOWN_STATE", "state");
    assertThat(nobody.get(V1 + "/deputies/" + deputy + "/mandates").list()).hasSize(2);
    assertThat(nobody.get(V1 + "/deputies/" + deputy + "?at=2025-12-31T23:59:59Z").object().get("mandate")).isNull();
  }

  @Test void aWrongFileIsNamedAndNothingOfItIsStored() {
    String state = state(3);
    String heading = "etat,code,nom,titre,debut,fin,acte,date_acte\n";
    refused(csv("/deputies/import", new byte[0]), 400, "LIST_EMPTY", "file");
    refused(csv("/deputies/import", new byte[] {'%', 'P', 'D', 'F', (byte) 0xff, (byte) 0xfe}), 400, "LIST_NOT_UTF8", "file");
    refused(csv("/deputies/import", "nom,prenom\nA,B\n".getBytes(StandardCharsets.UTF_8)), 400, "LIST_HEADING", "file");
    byte[] faulty = (heading + state + "," + state + "-1,Une,,2026-01-01,,,\nQQ,Q-1,Deux,,2026-01-01,,,\n").getBytes(StandardCharsets.UTF_8);
    var trial = ok(csv("/deputies/import?trial=true", faulty));
    assertThat(trial.get("lines")).isEqualTo(2L);
    assertThat(trial.get("imported")).isEqualTo(0L);
    Answer real = csv("/deputies/import", faulty);
    refused(real, 400, "LIST_FAULTY", "file");
    assertThat((List<?>) real.object().get("faults")).hasSize(1);
    assertThat(nobody.get(V1 + "/deputies").body()).doesNotContain(state + "-1");
    byte[] clean = (heading + state + "," + state + "-1,Une,,2026-01-01,,,\n").getBytes(StandardCharsets.UTF_8);
    assertThat(ok(csv("/deputies/import", clean)).get("imported")).isEqualTo(1L);
    String item = item(session());
    String papers = V1 + "/items/" + item + "/papers?title=Rapport&fileName=rapport%20d%27essai.pdf";
    refused(pdf(papers, "ceci n’est pas un PDF".getBytes(StandardCharsets.UTF_8)), 400, "FILE_NOT_PDF", "file");
    refused(pdf(papers, "%PDF-1.7 mais rien d’autre".getBytes(StandardCharsets.UTF_8)), 400, "FILE_NOT_PDF", "file");
    refused(pdf(papers, new byte[0]), 400, "FILE_MISSING", "file");
    Answer attached = pdf(papers, onePage());
    assertThat(attached.status()).as(attached.toString()).isEqualTo(201);
    Answer content = observer.get(V1 + "/papers/" + attached.object().get("id") + "/content");
    assertThat(content.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"rapport d_essai.pdf\"");
    assertThat(content.response().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(content.response().headers().firstValue("Content-Type")).contains("application/pdf");
    refused(nobody.get(V1 + "/papers/" + attached.object().get("id") + "/content"), 401, "SIGN_IN_FIRST", null);
  }

  @Test void aStalePageOverwritesNothing() {
    String session = session();
    String item = item(session);
    String seen = (String) ok(clerk.get(V1 + "/items/" + item)).get("version");
    var change = new LinkedHashMap<String, Object>(Map.of("version", seen, "title", "Changé", "topic", "AUTRES"));
    ok(clerk.put(V1 + "/items/" + item, change));
    change.put("title", "Écrasé");
    refused(clerk.put(V1 + "/items/" + item, change), 409, "STALE", null);
    refused(clerk.post(V1 + "/items/" + item + "/move", Map.of("version", seen, "position", 1)), 409, "STALE", null);
    refused(clerk.post(V1 + "/items/" + item + "/move", Map.of("position", 1)), 400, "TEXT_MISSING", "version");
    assertThat(ok(clerk.get(V1 + "/items/" + item)).get("title")).isEqualTo("Changé");
    String sessionSeen = (String) ok(clerk.get(V1 + "/sessions/" + session)).get("version");
    var other = new HashMap<String, Object>(Map.of("version", sessionSeen, "title", "Autre", "place", "Niamey", "zone", "Africa/Niamey", "beginsOn", TODAY, "endsOn", TODAY));
    ok(clerk.put(V1 + "/sessions/" + session, other));
    refused(clerk.put(V1 + "/sessions/" + session, other), 409, "STALE", null);
  }

  @Test void anotherRoleIsRefusedEveryAct() {
    String id = UUID.randomUUID().toString();
    Map<String, String> acts = new LinkedHashMap<>();
    acts.put("/accounts", "{\"name\":\"a\",\"displayName\":\"a\",\"password\":\"aaaaaaaa\",\"role\":\"OBSERVER\"}");
    acts.put("/accounts/" + id + "/password", "{\"password\":\"aaaaaaaa\"}");
    acts.put("/accounts/" + id + "/enabled", "{\"enabled\":true}");
    acts.put("/states", "{\"code\":\"XX\",\"name\":\"X\"}");
    acts.put("/states/BF/organs", "{\"members\":1}");
    acts.put("/deputies", "{\"state\":\"BF\"}");
    acts.put("/deputies/" + id + "/mandates", "{\"beginsAt\":\"2026-01-01T00:00:00Z\"}");
    acts.put("/deputies/" + id + "/mandates/end", "{\"at\":\"2026-01-01T00:00:00Z\",\"reason\":\"x\"}");
    acts.put("/sessions", "{\"title\":\"x\"}");
    acts.put("/sessions/" + id + "/convene", "{}");
    acts.put("/sessions/" + id + "/publish", "{}");
    acts.put("/sessions/" + id + "/close", "{}");
    acts.put("/sessions/" + id + "/sittings", "{\"at\":\"2026-01-01T09:00\"}");
    acts.put("/sittings/" + id + "/open", "{}");
    acts.put("/sittings/" + id + "/suspend", "{}");
    acts.put("/sittings/" + id + "/resume", "{}");
    acts.put("/sittings/" + id + "/close", "{}");
    acts.put("/sittings/" + id + "/presence", "{\"deputies\":[],\"present\":true}");
    acts.put("/sittings/" + id + "/presence/own", "{\"present\":true}");
    acts.put("/sessions/" + id + "/items", "{\"title\":\"x\"}");
    acts.put("/items/" + id + "/move", "{\"version\":\"x\",\"position\":1}");
    acts.put("/sessions/" + id + "/agenda", "{}");
    acts.put("/sittings/" + id + "/items/" + id + "/call", "{}");
    acts.put("/sittings/" + id + "/items/end", "{}");
    acts.put("/sittings/" + id + "/speeches", "{\"kind\":\"QUESTION\"}");
    acts.put("/speeches/" + id + "/begin", "{}");
    acts.put("/speeches/" + id + "/end", "{}");
    acts.put("/speeches/" + id + "/withdraw", "{}");
    acts.put("/sittings/" + id + "/scrutins", "{\"question\":\"q\"}");
    acts.put("/scrutins/" + id + "/ballots", "{\"id\":\"" + id + "\",\"choice\":\"POUR\"}");
    for (String act : List.of("hold", "resume", "close", "publish", "publish/confirm", "override/confirm")) {
      acts.put("/scrutins/" + id + "/" + act, "{}");
    }
    acts.put("/scrutins/" + id + "/embargo", "{\"until\":\"2030-01-01T00:00:00Z\"}");
    acts.put("/scrutins/" + id + "/notices", "{\"kind\":\"CORRECTION\",\"text\":\"x\"}");
    acts.put("/scrutins/" + id + "/publish/refuse", "{\"reason\":\"x\"}");
    acts.put("/scrutins/" + id + "/show-choices", "{\"show\":true}");
    acts.put("/scrutins/" + id + "/casting-vote", "{\"choice\":\"POUR\"}");
    acts.put("/scrutins/" + id + "/proclaim", "{\"outcome\":\"ADOPTED\"}");
    acts.put("/scrutins/" + id + "/override", "{\"outcome\":\"ADOPTED\",\"reason\":\"x\"}");
    acts.put("/scrutins/" + id + "/annul", "{\"reason\":\"x\"}");
    acts.put("/scrutins/" + id + "/corrections", "{\"deputy\":\"" + id + "\",\"choice\":\"POUR\"}");
    acts.forEach((path, body) -> {
      assertThat(observer.post(V1 + path, body).code()).as("observer POST " + path).isEqualTo("NOT_ALLOWED");
      assertThat(nobody.post(V1 + path, body).code()).as("nobody POST " + path).isEqualTo("SIGN_IN_FIRST");
    });
    assertThat(observer.put(V1 + "/rules", "{}").status()).isIn(400, 403);
    refused(observer.put(V1 + "/states/BF/seats", Map.of("seats", 1, "from", TODAY)), 403, "NOT_ALLOWED", null);
    refused(observer.put(V1 + "/items/" + id, Map.of("version", "x")), 403, "NOT_ALLOWED", null);
    refused(observer.delete(V1 + "/items/" + id), 403, "NOT_ALLOWED", null);
    refused(bf01.post(V1 + "/scrutins/" + id + "/close", ""), 403, "NOT_ALLOWED", null);
    refused(clerk.post(V1 + "/scrutins/" + id + "/close", ""), 403, "NOT_ALLOWED", null);
    refused(chair.get(V1 + "/accounts"), 403, "NOT_ALLOWED", null);
  }

  @Test void signInsThatFailSayTheSame() {
    refused(nobody.post(V1 + "/sign-in", Map.of("account", "greffe", "password", "faux")), 401, "SIGN_IN_WRONG", null);
    refused(nobody.post(V1 + "/sign-in", Map.of("account", "personne", "password", "faux")), 401, "SIGN_IN_WRONG", null);
    refused(nobody.post(V1 + "/sign-in", Map.of("account", "greffe")), 400, "TEXT_MISSING", "password");
    refused(nobody.get(V1 + "/me"), 401, "SIGN_IN_FIRST", null);
    Http leaving = Http.as(server, "observateur", "exemple-observateur");
    assertThat(ok(leaving.get(V1 + "/me")).get("role")).isEqualTo("OBSERVER");
    assertThat(leaving.post(V1 + "/sign-out", "").status()).isEqualTo(204);
    refused(leaving.get(V1 + "/me"), 401, "SIGN_IN_FIRST", null);
  }

  /** Each password's hash takes 19 MiB: computed all at once they would take the heap, and the server with it. */
  @Test void thirtySignInsAtOnceLeaveTheServerStanding() throws Exception {
    var threads = Executors.newFixedThreadPool(30);
    try {
      List<Future<Integer>> signIns = IntStream.range(0, 30).mapToObj(i -> threads.submit(
          () -> Http.anybody(server).post(V1 + "/sign-in", Map.of("account", "bf-02", "password", "exemple-depute")).status())).toList();
      for (Future<Integer> one : signIns) {
        assertThat(one.get()).isIn(200, 503);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(nobody.get(V1 + "/states").status()).isEqualTo(200);
  }

  @Test void theLiveFrameIsAskedForByItsNumber() {
    refused(nobody.get(V1 + "/live"), 401, "SIGN_IN_FIRST", null);
    Answer frame = observer.get(V1 + "/live");
    String tag = frame.response().headers().firstValue("ETag").orElseThrow();
    assertThat(tag).isEqualTo("\"" + frame.object().get("n") + "\"");
    assertThat(observer.send(observer.request(V1 + "/live").header("If-None-Match", tag).GET()).status()).isIn(304, 200);
  }

  @Test void theOpenApiDocumentDescribesTheBallot() {
    assertThat(nobody.get("/openapi").body()).contains("/api/v1/scrutins/{scrutin}/ballots", "Cast the own ballot", "BallotBody");
  }

  /** A State with seats from long ago. */
  private static String state(int seats) {
    for (char letter = 'A'; ; letter++) {
      String code = "Y" + letter;
      Answer added = admin.post(V1 + "/states", Map.of("code", code, "name", "Essai " + code));
      if (added.status() == 201) {
        assertThat(admin.post(V1 + "/states/" + code + "/organs", Map.of("name", "Assemblée", "shortName", "A", "memberTitle", "Membre", "members", 9, "from", "2020-01-01")).status()).isEqualTo(201);
        assertThat(admin.put(V1 + "/states/" + code + "/seats", Map.of("seats", seats, "from", "2020-01-01", "sample", true)).status()).isEqualTo(204);
        return code;
      }
      assertThat(added.code()).isEqualTo("STATE_EXISTS");
    }
  }

  private static String session() {
    String session = (String) ok(clerk.post(V1 + "/sessions", Map.of("body", "PARLEMENTS", "title", "Session d’essai", "place", "Bamako", "zone", "Africa/Bamako",
        "beginsOn", TODAY, "endsOn", TODAY))).get("id");
    ok(clerk.post(V1 + "/sessions/" + session + "/convene", ""));
    return session;
  }

  private static String item(String session) {
    return (String) ok(clerk.post(V1 + "/sessions/" + session + "/items", Map.of("title", "Point d’essai", "topic", "AUTRES"))).get("id");
  }

  /** An open sitting with BF-01 and ML-01 present and an item called. */
  private static String sitting() {
    String session = session();
    String sitting = (String) ok(clerk.post(V1 + "/sessions/" + session + "/sittings", Map.of("at", TODAY + "T09:00"))).get("id");
    String item = item(session);
    ok(chair.post(V1 + "/sittings/" + sitting + "/open", ""));
    List<Object> here = new ArrayList<>(List.of(ok(bf01.get(V1 + "/me")).get("deputy"), ok(ml01.get(V1 + "/me")).get("deputy")));
    ok(clerk.post(V1 + "/sittings/" + sitting + "/presence", Map.of("deputies", here, "present", true)));
    ok(chair.post(V1 + "/sittings/" + sitting + "/items/" + item + "/call", ""));
    return sitting;
  }

  private static String scrutin(String sitting) {
    return (String) ok(chair.post(V1 + "/sittings/" + sitting + "/scrutins", Map.of("question", "Adopter ?", "meaning", "Pour : adopté", "rule", "essai"))).get("id");
  }

  private static void close(String sitting) {
    clerk.get(V1 + "/sittings/" + sitting + "/scrutins").list().stream().filter(s -> List.of("OPEN", "HELD", "CLOSED").contains(s.get("status")))
        .forEach(s -> ok(chair.post(V1 + "/scrutins/" + s.get("id") + "/annul", Map.of("reason", "fin de l’essai"))));
    ok(chair.post(V1 + "/sittings/" + sitting + "/close", ""));
  }

  private static Answer cast(Http deputy, String scrutin, String ballot, String choice) {
    return deputy.post(V1 + "/scrutins/" + scrutin + "/ballots", Map.of("id", ballot, "choice", choice));
  }

  private static Answer csv(String path, byte[] list) {
    return clerk.send(clerk.request(V1 + path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(list)));
  }

  private static Answer pdf(String path, byte[] file) {
    return clerk.send(clerk.request(path).header("Content-Type", "application/pdf").POST(BodyPublishers.ofByteArray(file)));
  }

  private static byte[] onePage() {
    try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
      document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      var out = new java.io.ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Object> ok(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    return answer.body().isEmpty() ? Map.of() : answer.object();
  }

  private static void refused(Answer answer, int status, String code, String field) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    var problem = (Map<?, ?>) Json.parse(answer.body());
    assertThat(problem.get("title")).isEqualTo(code);
    assertThat(problem.get("field")).isEqualTo(field);
    assertThat((String) problem.get("detail")).hasSizeBetween(10, 1_000);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> object, String field) {
    return (Map<String, Object>) object.get(field);
  }
}
