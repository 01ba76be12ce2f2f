package liptako.sealed;

import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liptako.secret.Auditor;
import liptako.secret.BeleniosJudge;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secret votes over the API before the running system: what is taken, what is refused and why, and what the outside judge says of the archives. */
class SecretVoteIT {
  private static final Integer[] POUR = {1, 0, 0}, CONTRE = {0, 1, 0}, ABSTENTION = {0, 0, 1};
  private static Trio trio;
  private final LiptakoServer server = LiptakoServer.shared();

  @BeforeAll static void keys() {
    trio = Trio.meet(LiptakoServer.shared());
  }

  @Test void aVoteOnATextFromTheKeysToTheProclamation(@TempDir Path folder) throws Exception {
    try (Hall hall = Hall.open(server, 3)) {
      Voters voters = Voters.onText(hall, "scrutin-secret");
      assertThat(hall.chair.post(voters.at("/open"), Map.of()).code()).isEqualTo("KEYS_MISSING");
      voters.deposit();
      assertThat(voters.deposit(0).status()).as("the same key again is no fault").isLessThan(300);
      assertThat(hall.chair.post(voters.at("/open"), Map.of()).code()).isEqualTo("KEYS_NOT_COUNTERSIGNED");
      assertThat((List<?>) voters.data().get("warnings")).as("said before the opening").hasSize(1).first().asString().contains("le résultat dit le choix de tous");
      voters.countersign().open();
      assertThat(hall.deputies.get(0).post(voters.at("/keys"), Map.of("element", "4")).code()).isEqualTo("SECRET_VOTE_OPEN");

      String first = voters.seal(0, POUR);
      assertThat(voters.cast(first).code()).isEqualTo("SIGN_FIRST");
      done(voters.sign(0));
      assertThat(voters.sign(0).object().get("repeated")).isEqualTo(true);
      assertThat(voters.cast(first).status()).isEqualTo(201);
      assertThat(voters.cast(first).status()).as("the same ballot again gets the first answer").isEqualTo(200);
      assertThat(voters.cast(first.replaceFirst("\"response\":\"(\\d)", "\"response\":\"1$1")).code()).isEqualTo("SECRET_FAULT");
      assertThat(hall.chair.post(voters.at("/close"), Map.of()).code()).as("one ballot's sum is a vote").isEqualTo("FEW_BALLOTS");

      String challenged = voters.seal(1, CONTRE);
      assertThat(Http.anybody(server).post(voters.at("/spent"), Map.of("ballot", challenged)).status()).isEqualTo(201);
      assertThat(voters.cast(challenged).code()).isEqualTo("BALLOT_SPENT");
      assertThat(Http.anybody(server).post(voters.at("/spent"), Map.of("ballot", first)).code()).isEqualTo("BALLOT_CAST");

      done(hall.chair.post(voters.at("/hold"), Map.of()));
      done(hall.chair.post(voters.at("/resume"), Map.of()));
      Set<String> trackers = new HashSet<>();
      for (int i = 1; i < 8; i++) {
        trackers.add(voters.vote(i, i < 5 ? CONTRE : i < 7 ? POUR : ABSTENTION));
      }
      String again = voters.vote(0, ABSTENTION);
      done(voters.cast(first)); // a delayed copy of the first ballot does not come back
      trackers.add(again);
      assertThat(voters.data().get("took")).as("nobody sees who has signed while it is open").isEqualTo(List.of());

      Map<String, Object> closed = voters.close();
      assertThat(closed.get("status")).isEqualTo("CLOSED");
      assertThat((List<?>) closed.get("took")).hasSize(8);
      assertThat(voters.cast(voters.seal(8, POUR)).code()).isEqualTo("SECRET_VOTE_OVER");
      byte[] sealedState = archive(hall, voters, 1);
      String spoilt = trio.part(0, voters.vote, 1).replaceFirst("\"challenge\":\"(.)", "\"challenge\":\"1$1");
      assertThat(trio.trustees.get(0).post(voters.at("/boxes/1/decryptions"), Map.of("decryption", spoilt)).code()).isEqualTo("SECRET_FAULT");
      done(trio.open(2, voters.vote, 1));
      assertThat(voters.data().get("status")).isEqualTo("CLOSED");
      assertThat(hall.chair.post(voters.at("/proclaim"), Map.of("outcome", "ADOPTED")).code()).isEqualTo("SECRET_VOTE_CLOSED");
      done(trio.open(0, voters.vote, 1));

      Map<String, Object> counted = voters.data();
      assertThat(counted.get("status")).isEqualTo("COUNTED");
      assertThat(voters.boxes().map(b -> b.get("figures")).toList()).isEqualTo(List.of(List.of(2L, 4L, 2L)));
      Object outcome = ((Map<?, ?>) counted.get("verdict")).get("outcome");
      assertThat(outcome).isEqualTo("REJECTED");
      assertThat(hall.chair.post(voters.at("/proclaim"), Map.of("outcome", "ADOPTED")).code()).isEqualTo("NOT_THE_RULES_OUTCOME");
      done(hall.chair.post(voters.at("/proclaim"), Map.of("outcome", outcome)));

      byte[] finished = archive(hall, voters, 1);
      assertThat(Auditor.audit(finished)).isInstanceOf(Auditor.Passed.class);
      assertThat(Auditor.continues(sealedState, finished)).isEmpty();
      List<Map<String, Object>> list = hall.deputies.get(3).get(voters.at("/boxes/1/ballots")).list();
      assertThat(list.stream().filter(b -> (Boolean) b.get("counts")).map(b -> (String) b.get("tracker")).collect(Collectors.toSet())).isEqualTo(trackers);
      assertThat(list).hasSize(9);
      String uuid = (String) voters.boxes().findFirst().orElseThrow().get("uuid");
      BeleniosJudge.requirePasses(folder, uuid, sealedState, finished);

      assertThat(hall.clerk.post(voters.at("/publish"), Map.of()).code()).isEqualTo("SECRET_NOT_ASKED");
      assertThat(Http.anybody(server).get("/api/v1/public/secret-votes/" + voters.vote).status()).isEqualTo(404);
      done(hall.chair.post(voters.at("/ask-publication"), Map.of()));
      done(hall.clerk.post(voters.at("/publish"), Map.of()));
      assertThat(Http.anybody(server).get("/api/v1/public/secret-votes/" + voters.vote).object().get("outcome")).isEqualTo("REJECTED");
      assertThat(Http.anybody(server).get(voters.at("/boxes/1/ballots")).list()).hasSize(9);
      BundleVerifiers.bothAccept(server, hall.session, folder.resolve("text"), "1 urne");
    }
  }

  @Test void aRuleThatCountsEachStateHasABoxForEachAndSmallDelegationsAreRefused() throws Exception {
    try (Hall hall = Hall.open(server, 3)) {
      assertThat(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/secret-votes", Map.of("question", "Question", "meaning", "sens", "rule", "scrutin-secret-par-delegation")).code())
          .isEqualTo("BOX_TOO_SMALL_OF");
      assertThat(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/secret-votes", Map.of("question", "Question", "meaning", "sens", "rule", "majorite-simple")).code()).isEqualTo("NOT_A_SECRET_RULE");
    }
    try (Hall hall = Hall.open(server, 4)) {
      Voters voters = Voters.onText(hall, "scrutin-secret-par-delegation").deposit().countersign().open();
      IntStream.range(0, 12).forEach(i -> voters.vote(i, i == 11 ? CONTRE : POUR));
      voters.close();
      for (int box = 1; box <= 3; box++) {
        done(trio.open(0, voters.vote, box));
        done(trio.open(1, voters.vote, box));
      }
      assertThat(voters.boxes().map(b -> b.get("figures")).toList()).isEqualTo(List.of(List.of(4L, 0L, 0L), List.of(4L, 0L, 0L), List.of(3L, 1L, 0L)));
      assertThat(((Map<?, ?>) voters.data().get("verdict")).get("outcome")).isEqualTo("ADOPTED");
      done(hall.chair.post(voters.at("/annul"), Map.of("reason", "fin de l’essai")));
    }
  }

  @Test void aRoundOfAnElectionOnTerminalsElects(@TempDir Path folder) throws Exception {
    try (Hall hall = Hall.open(server, 3)) {
      Map<String, String> ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
      String election = made(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/elections", Map.of("office", "Vice-présidents", "places", 2, "rule", "election-presents")));
      for (String code : List.of("BF-09", "ML-09", "NE-09")) {
        made(hall.clerk.post("/api/v1/elections/" + election + "/candidacies", Map.of("deputy", ids.get(code))));
      }
      var voters = new Voters(hall, made(hall.clerk.post("/api/v1/elections/" + election + "/secret-votes", Map.of()))).deposit().countersign().open();
      assertThat(hall.deputies.get(0).post("/api/v1/elections/" + election + "/sign/own", Map.of()).code()).isEqualTo("ROUND_ON_TERMINALS");
      IntStream.range(0, 9).forEach(i -> voters.vote(i, i == 8 ? new Integer[] {1, 0, 0, 0} : i < 6 ? new Integer[] {0, 1, 1, 0} : new Integer[] {0, 0, 1, 0}));
      voters.close();
      done(trio.open(1, voters.vote, 1));
      done(trio.open(2, voters.vote, 1));
      Map<String, Object> decided = hall.chair.get("/api/v1/elections/" + election).object();
      assertThat(decided.get("status")).isEqualTo("DECIDED");
      Map<?, ?> round = (Map<?, ?>) ((List<?>) decided.get("rounds")).get(0);
      assertThat(((Map<?, ?>) round.get("figures")).get("blanc")).isEqualTo(1L);
      done(hall.chair.post("/api/v1/elections/" + election + "/proclaim", Map.of()));
      assertThat(((List<?>) hall.chair.get("/api/v1/elections/" + election).object().get("candidacies")).stream().map(c -> ((Map<?, ?>) c).get("electedRound")).toList()).isEqualTo(java.util.Arrays.asList(1L, 1L, null));
      hall.publishElection(election);
      assertThat(Http.anybody(server).get("/api/v1/public/secret-votes/" + voters.vote).status()).isEqualTo(200);
      BundleVerifiers.bothAccept(server, hall.session, folder, "1 tour");
    }
  }

  @Test void outsidersOpenNothing(@TempDir Path folder) throws Exception {
    Map<String, Object> ready = trio.trustees.get(0).get("/api/v1/key-ceremonies/" + trio.ceremony).object();
    Path garants = Files.writeString(folder.resolve("garants.json"), (String) ready.get("trustees"));
    assertThat(BundleVerifiers.run("java", "-jar", "target/liptako-trustee.jar", "check", garants.toString())).as("the trustees’ own program reads the same fingerprint").contains((String) ready.get("fingerprint"), "garant 3");
    try (Hall hall = Hall.open(server, 2)) {
      Http admin = Http.as(server, "admin", "exemple-admin");
      assertThat(admin.post("/api/v1/key-ceremonies", Map.of("everyone", true)).status()).isEqualTo(403);
      assertThat(hall.clerk.post("/api/v1/key-ceremonies/" + trio.ceremony + "/hand", Map.of("text", "{}")).status()).isEqualTo(403);
      assertThat(trio.trustees.get(0).post("/api/v1/key-ceremonies/" + trio.ceremony + "/hand", Map.of("text", "{}")).code()).isEqualTo("CEREMONY_NOTHING_DUE");
      Voters voters = Voters.onText(hall, "scrutin-secret");
      assertThat(hall.deputies.get(0).post(voters.at("/countersign"), Map.of("fingerprint", "x")).status()).isEqualTo(403);
      assertThat(hall.deputies.get(0).post(voters.at("/keys"), Map.of("element", "3")).code()).as("no element of the group").isEqualTo("SECRET_FAULT");
      assertThat(admin.get(voters.at("/boxes/1/sum")).status()).isEqualTo(403);
      assertThat(hall.clerk.get(voters.at("/boxes/1/archive.bel")).code()).isEqualTo("SECRET_VOTE_COLLECTING");
      assertThat(Http.anybody(server).get(voters.at("")).status()).isEqualTo(401);
      done(hall.chair.post(voters.at("/annul"), Map.of("reason", "fin de l’essai")));
    }
  }

  private byte[] bytes(String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(server.url() + path));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private byte[] archive(Hall hall, Voters voters, int box) throws Exception {
    return bytes(voters.at("/boxes/" + box + "/archive.bel"), hall.chair.cookies());
  }
}
