package liptako.sealed;

import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liptako.secret.BeleniosJudge;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in the running system: all of them needed, lost and refused ones, those a registrar made, and the rehearsal with the real ones. */
class SecretKeysIT {
  private static final Integer[] POUR = {1, 0, 0}, CONTRE = {0, 1, 0};
  private static Trio trio;
  private final LiptakoServer server = LiptakoServer.shared();

  @Test void withAllKeysNeededALostOneAnnulsTheVoteWhichIsTakenAgainUnderANewKey(@TempDir Path folder) throws Exception {
    Trio all = Trio.meetAll(server);
    Map<String, Object> ready = all.trustees.get(0).get("/api/v1/key-ceremonies/" + all.ceremony).object();
    assertThat(ready).containsEntry("status", "READY").containsEntry("everyone", true).containsEntry("threshold", 3L);
    try (Hall hall = Hall.open(server, 2)) {
      Voters lost = voted(hall, POUR);
      done(all.open(0, lost.vote, 1));
      done(all.open(2, lost.vote, 1));
      assertThat(lost.data().get("status")).as("two of three do not open what needs all").isEqualTo("CLOSED");
      assertThat(lost.boxes().map(b -> b.get("needed")).toList()).isEqualTo(List.of(3L));
      done(hall.chair.post(lost.at("/annul"), Map.of("reason", "clé du Mali perdue")));
      assertThat(all.trustees.get(1).post(lost.at("/boxes/1/decryptions"), Map.of("decryption", all.part(1, lost.vote, 1))).code()).as("no sum of an annulled vote is opened, though the key was found").isEqualTo("SECRET_VOTE_ANNULLED");
      assertThat(lost.boxes().map(b -> b.get("figures")).toList()).isEqualTo(List.of(List.of()));
      done(all.trustees.get(1).post("/api/v1/key-ceremonies/" + all.ceremony + "/end", Map.of("reason", "clé perdue")));
      assertThat(hall.chair.post("/api/v1/sittings/" + hall.sitting + "/secret-votes", Map.of("question", "Reprise", "meaning", "sens", "rule", "scrutin-secret")).code()).isEqualTo("NO_KEY_READY");

      Trio fresh = Trio.meetAll(server);
      Voters again = voted(hall, CONTRE);
      IntStream.range(0, 3).forEach(i -> done(fresh.open(i, again.vote, 1)));
      assertThat(again.boxes().map(b -> b.get("figures")).toList()).isEqualTo(List.of(List.of(0L, 6L, 0L)));
      done(hall.chair.post(again.at("/proclaim"), Map.of("outcome", "REJECTED")));
      String uuid = (String) again.boxes().findFirst().orElseThrow().get("uuid");
      byte[] archive = archive(hall, again);
      BeleniosJudge.requirePasses(folder, uuid, archive, archive);
    } finally {
      trio = Trio.meet(server); // a key that serves, as other tests found it
    }
  }

  @Test void aRoundAnnulledForALostKeyIsTakenAgain() {
    Trio refused = serving();
    try (Hall hall = Hall.open(server, 2)) {
      Map<String, String> ids = hall.clerk.get("/api/v1/deputies").list().stream().collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
      String election = made(hall.clerk.post("/api/v1/sittings/" + hall.sitting + "/elections", Map.of("office", "Rapporteur", "places", 1, "rule", "election-presents")));
      for (String code : List.of("BF-08", "ML-08")) {
        made(hall.clerk.post("/api/v1/elections/" + election + "/candidacies", Map.of("deputy", ids.get(code))));
      }
      Voters lost = round(hall, election);
      done(refused.open(0, lost.vote, 1));
      done(hall.chair.post(lost.at("/annul"), Map.of("reason", "deux clés refusées")));
      assertThat(hall.chair.get("/api/v1/elections/" + election).object().get("status")).as("the round is void, the candidacies stand").isEqualTo("CANDIDACIES");
      done(refused.trustees.get(2).post("/api/v1/key-ceremonies/" + refused.ceremony + "/end", Map.of("reason", "clés refusées")));

      trio = Trio.meet(server);
      Voters again = round(hall, election);
      done(trio.open(1, again.vote, 1));
      done(trio.open(2, again.vote, 1));
      assertThat(hall.chair.get("/api/v1/elections/" + election).object().get("status")).isEqualTo("DECIDED");
      done(hall.chair.post("/api/v1/elections/" + election + "/proclaim", Map.of()));
    }
  }

  @Test void aRehearsalWithTheRealKeysCountsForNothingAndTheRealVoteFollows() {
    Trio trio = serving();
    try (Hall hall = Hall.open(server, 2)) {
      Voters essay = Voters.rehearsal(hall).deposit().countersign().open();
      IntStream.range(0, 6).forEach(i -> essay.vote(i, i < 3 ? POUR : CONTRE));
      essay.close();
      done(trio.open(0, essay.vote, 1));
      done(trio.open(1, essay.vote, 1));
      assertThat(essay.data()).containsEntry("rehearsal", true).containsEntry("status", "COUNTED");
      assertThat(essay.boxes().map(b -> b.get("figures")).toList()).isEqualTo(List.of(List.of(3L, 3L, 0L)));
      assertThat(hall.chair.post(essay.at("/proclaim"), Map.of("outcome", essay.data().get("verdict") instanceof Map<?, ?> v ? v.get("outcome") : "REJECTED")).code()).isEqualTo("REHEARSAL_COUNTS_NOTHING");

      Voters real = voted(hall, POUR);
      done(trio.open(1, real.vote, 1));
      done(trio.open(2, real.vote, 1));
      done(hall.chair.post(real.at("/proclaim"), Map.of("outcome", "ADOPTED")));
      assertThat(real.data()).containsEntry("rehearsal", false).containsEntry("status", "PROCLAIMED");
      assertThat(essay.boxes().map(b -> b.get("uuid")).toList()).doesNotContainAnyElementsOf(real.boxes().map(b -> b.get("uuid")).toList());
    }
  }

  @Test void aRegistrarMakesTheKeysOfADelegationAndDeputiesVoteWithThem() {
    Trio trio = serving();
    try (Hall hall = Hall.open(server, 2)) {
      Voters voters = Voters.onText(hall, "scrutin-secret");
      assertThat(voters.depositAll("bf", 0, 1).code()).as("one key for two deputies").isEqualTo("KEYS_NUMBER");
      done(voters.depositAll("bf", 0, 2));
      assertThat(voters.depositAll("bf", 0, 2).code()).isEqualTo("KEYS_DEPOSITED_SINGLY");
      Http deputy = hall.deputies.get(0);
      assertThat(deputy.get(voters.at("/own")).object().get("gave")).isEqualTo(true);
      done(voters.deposit(0)); // the terminal with the key from the badge: it is among those given
      done(voters.deposit(1));
      IntStream.range(2, 6).forEach(i -> done(voters.deposit(i)));
      assertThat(voters.depositAll("ml", 2, 4).code()).as("made after single ones were given").isEqualTo("KEYS_DEPOSITED_SINGLY");
      voters.countersign().open();
      IntStream.range(0, 6).forEach(i -> voters.vote(i, i == 0 ? CONTRE : POUR));
      voters.close();
      done(trio.open(0, voters.vote, 1));
      done(trio.open(2, voters.vote, 1));
      assertThat(voters.boxes().map(b -> b.get("figures")).toList()).isEqualTo(List.of(List.of(5L, 1L, 0L)));
      done(hall.chair.post(voters.at("/proclaim"), Map.of("outcome", "ADOPTED")));
    }
  }

  /** The trustees of these tests whose key serves; they meet when there are none, or when their key was ended. */
  private Trio serving() {
    if (trio == null || !"READY".equals(trio.trustees.get(0).get("/api/v1/key-ceremonies/" + trio.ceremony).object().get("status"))) {
      trio = Trio.meet(server);
    }
    return trio;
  }

  private static Voters voted(Hall hall, Integer[] choice) {
    Voters voters = Voters.onText(hall, "scrutin-secret").deposit().countersign().open();
    IntStream.range(0, 6).forEach(i -> voters.vote(i, choice));
    voters.close();
    return voters;
  }

  private static Voters round(Hall hall, String election) {
    var voters = new Voters(hall, made(hall.clerk.post("/api/v1/elections/" + election + "/secret-votes", Map.of()))).deposit().countersign().open();
    IntStream.range(0, 6).forEach(i -> voters.vote(i, 0, i < 4 ? 1 : 0, i < 4 ? 0 : 1));
    voters.close();
    return voters;
  }

  private static byte[] archive(Hall hall, Voters voters) {
    return hall.chair.bytes(voters.at("/boxes/1/archive.bel")).body();
  }
}
