package liptako.floor;

import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A debate over HTTP: who speaks in which order and for how long, points of order, motions of procedure. */
class FloorIT {
  private static final String API = "/api/v1/";
  private static Hall hall;

  @BeforeAll static void open() {
    hall = Hall.open(LiptakoServer.shared(), 2);
  }

  @AfterAll static void close() {
    hall.close();
  }

  @Test void statesTakeTurnsTheChairPlacesAndTheListIsClosed() {
    String item = call();
    debate(item, Map.of("alternate", true));
    // bf-01, bf-02, ml-01, ne-01 ask in this order.
    String first = ask(0, "CONTRIBUTION"), second = ask(1, "CONTRIBUTION"), third = ask(2, "CONTRIBUTION"), fourth = ask(4, "CONTRIBUTION");
    assertThat(waiting()).containsExactly(first, third, fourth, second);
    done(hall.chair.post(API + "speeches/" + second + "/place", Map.of("place", 1)));
    assertThat(waiting()).containsExactly(second, first, third, fourth);
    String order = ask(3, "POINT_OF_ORDER");
    assertThat(waiting()).startsWith(order, second);
    debate(item, Map.of("alternate", true, "listClosed", true));
    assertThat(hall.deputies.get(5).post(API + "sittings/" + hall.sitting + "/speeches", Map.of("kind", "CONTRIBUTION")).code()).isEqualTo("SPEAKERS_LIST_CLOSED");
    assertThat(hall.deputies.get(5).post(API + "sittings/" + hall.sitting + "/speeches", Map.of("kind", "PERSONAL")).status()).isEqualTo(201);
    assertThat(hall.deputies.get(0).post(API + "speeches/" + first + "/pause", Map.of()).status()).isEqualTo(403);
  }

  @Test void timesAreSharedBetweenDelegationsAndAnOverrunIsSeen() {
    String item = call();
    assertThat(hall.clerk.put(API + "items/" + item + "/debate", Map.of("itemSeconds", 300, "delegationSeconds", 200)).code()).isEqualTo("DEBATE_TIMES");
    debate(item, Map.of("itemSeconds", 300, "delegationSeconds", 60, "speakerSeconds", 120));
    String speech = ask(0, "CONTRIBUTION");
    Map<?, ?> begun = done(hall.chair.post(API + "speeches/" + speech + "/begin", Map.of())).object();
    assertThat(begun.get("allottedMs")).as("two minutes for a speaker; one of the delegation and two of the reserve").isEqualTo(120_000L);
    done(hall.clerk.post(API + "speeches/" + speech + "/pause", Map.of()));
    Map<?, ?> frame = (Map<?, ?>) hall.clerk.get(API + "live").object().get("speech");
    assertThat(frame.get("stoppedMs")).isNotNull();
    done(hall.clerk.post(API + "speeches/" + speech + "/go-on", Map.of()));
    assertThat(done(hall.chair.post(API + "speeches/" + speech + "/extend", Map.of("seconds", 60))).object().get("allottedMs")).isEqualTo(180_000L);
    assertThat(hall.chair.post(API + "speeches/" + speech + "/extend", Map.of("seconds", 1)).status()).isGreaterThanOrEqualTo(400);
    done(hall.clerk.put(API + "speeches/" + speech + "/language", Map.of("language", "mooré", "interpreter", "Interprète exemple")));
    done(hall.deputies.get(0).put(API + "speeches/" + speech + "/text", Map.of("text", "Monsieur le Président, …")));
    assertThat(hall.deputies.get(1).put(API + "speeches/" + speech + "/text", Map.of("text", "x")).code()).isEqualTo("NOT_OWN_REQUEST");
    done(hall.chair.post(API + "speeches/" + speech + "/end", Map.of()));
    assertThat(speech(ask(0, "CONTRIBUTION")).get("firstTime")).as("who has spoken is no first-time speaker").isEqualTo(false);
    Map<?, ?> debate = hall.clerk.get(API + "items/" + item + "/debate").object();
    assertThat(((List<?>) debate.get("states"))).hasSize(3).anySatisfy(state -> assertThat(((Map<?, ?>) state).get("speeches")).isEqualTo(1L));
    assertThat(Http.anybody(LiptakoServer.shared()).get(API + "sessions/" + hall.session + "/speakers").list()).anySatisfy(s -> assertThat(s.get("code")).isEqualTo("BF-01"));
  }

  @Test void aPointOfOrderInterruptsIsRuledOnAndTheRulingIsAppealed() {
    call();
    String speech = ask(0, "CONTRIBUTION");
    done(hall.chair.post(API + "speeches/" + speech + "/begin", Map.of()));
    String order = ask(2, "POINT_OF_ORDER");
    assertThat(hall.chair.post(API + "speeches/" + order + "/ruling", Map.of("ruling", "x")).code()).isEqualTo("NO_POINT_OF_ORDER");
    done(hall.chair.post(API + "speeches/" + order + "/begin", Map.of()));
    assertThat(speech(speech).get("pausedAt")).as("the speaker is stopped, not ended").isNotNull();
    done(hall.chair.post(API + "speeches/" + order + "/ruling", Map.of("ruling", "L’intervention est dans le sujet.")));
    done(hall.chair.post(API + "speeches/" + order + "/end", Map.of()));
    String appeal = move("appel", 2, order);
    done(hall.clerk.post(API + "motions/" + appeal + "/speak", Map.of("deputy", deputy(2), "pour", true)));
    assertThat(hall.clerk.post(API + "motions/" + appeal + "/speak", Map.of("deputy", deputy(4), "pour", true)).code()).isEqualTo("MOTION_SPOKEN_FOR");
    done(hall.clerk.post(API + "motions/" + appeal + "/speak", Map.of("deputy", deputy(4), "pour", false)));
    String scrutin = (String) done(hall.chair.post(API + "motions/" + appeal + "/vote", Map.of())).object().get("scrutin");
    assertThat(hall.chair.post(API + "motions/" + appeal + "/settle", Map.of()).code()).isEqualTo("MOTION_NOT_VOTED");
    for (int i = 0; i < 6; i++) {
      done(hall.cast(hall.deputies.get(i), scrutin, java.util.UUID.randomUUID(), i < 3 ? "POUR" : "CONTRE"));
    }
    done(hall.chair.post(API + "scrutins/" + scrutin + "/close", Map.of()));
    // Half do not uphold it: two thirds are needed to reverse a ruling.
    done(hall.chair.post(API + "scrutins/" + scrutin + "/proclaim", Map.of("outcome", "ADOPTED")));
    assertThat(done(hall.chair.post(API + "motions/" + appeal + "/settle", Map.of())).object().get("status")).isEqualTo("LOST");
    assertThat(speech(speech).get("pausedAt")).as("whoever was interrupted goes on").isNull();
    assertThat(speech(speech).get("endedAt")).isNull();
    done(hall.chair.post(API + "speeches/" + speech + "/end", Map.of()));
  }

  @Test void motionsHaveTheirPrecedenceAndDoWhatTheyDecide() {
    String item = call();
    String closure = move("cloture", 0, null);
    assertThat(hall.clerk.post(API + "sittings/" + hall.sitting + "/motions", Map.of("kind", "renvoi", "deputy", deputy(1))).code()).isEqualTo("MOTION_PRECEDENCE");
    assertThat(hall.clerk.post(API + "sittings/" + hall.sitting + "/motions", Map.of("kind", "appel", "deputy", deputy(1))).code()).isEqualTo("MOTION_NO_RULING");
    String suspension = move("suspension", 1, null);
    done(hall.chair.post(API + "motions/" + suspension + "/decide", Map.of("carried", true, "how", "à main levée")));
    assertThat(hall.clerk.get(API + "live").body()).contains("SUSPENDED");
    done(hall.chair.post(API + "sittings/" + hall.sitting + "/resume", Map.of()));
    assertThat(hall.clerk.post(API + "motions/" + closure + "/decide", Map.of("carried", true, "how", "à main levée")).status()).isEqualTo(403);
    done(hall.chair.post(API + "motions/" + closure + "/decide", Map.of("carried", true, "how", "à main levée")));
    assertThat(hall.clerk.get(API + "items/" + item + "/debate").object().get("listClosed")).isEqualTo(true);
    assertThat(hall.clerk.post(API + "sittings/" + hall.sitting + "/motions", Map.of("kind", "cloture", "deputy", deputy(1))).code()).isEqualTo("MOTION_ONCE");
    String adjournment = move("ajournement", 1, null);
    done(hall.chair.post(API + "motions/" + adjournment + "/decide", Map.of("carried", true, "how", "à main levée")));
    assertThat(hall.clerk.get(API + "live").object().get("item")).isNull();
    done(hall.chair.post(API + "sittings/" + hall.sitting + "/items/" + item + "/call", Map.of()));
  }

  @Test void aDeputyAsksForAMotionAndItIsTakenUpOrDeclined() {
    call();
    String motions = API + "sittings/" + hall.sitting + "/motions";
    Http author = hall.deputies.get(0), other = hall.deputies.get(3);
    assertThat(author.post(motions, Map.of("kind", "rien")).code()).isEqualTo("MOTION_UNKNOWN");
    String asked = made(author.post(motions, Map.of("kind", "cloture")));
    assertThat(made(author.post(motions, Map.of("kind", "cloture")))).as("asking twice").isEqualTo(asked);
    assertThat(((List<?>) hall.clerk.get(API + "live").object().get("motionRequests"))).hasSize(1);
    assertThat(hall.clerk.get(API + "live").object().get("motion")).as("nothing is before the assembly yet").isNull();
    assertThat(hall.chair.post(API + "motions/" + asked + "/decide", Map.of("carried", true, "how", "à main levée")).code()).isEqualTo("MOTION_REQUESTED");
    assertThat(other.post(API + "motions/" + asked + "/withdraw", Map.of()).code()).isEqualTo("NOT_OWN_REQUEST");
    assertThat(other.post(API + "motions/" + asked + "/take", Map.of()).status()).isEqualTo(403);
    done(author.post(API + "motions/" + asked + "/withdraw", Map.of()));
    assertThat(((List<?>) hall.clerk.get(API + "live").object().get("motionRequests"))).isEmpty();

    String first = made(author.post(motions, Map.of("kind", "cloture")));
    String second = made(other.post(motions, Map.of("kind", "renvoi")));
    String third = made(other.post(motions, Map.of("kind", "suspension")));
    done(hall.clerk.post(API + "motions/" + first + "/take", Map.of()));
    assertThat(((Map<?, ?>) hall.clerk.get(API + "live").object().get("motion")).get("name")).isEqualTo("Député exemple BF-01");
    assertThat(hall.clerk.post(API + "motions/" + second + "/take", Map.of()).code()).isEqualTo("MOTION_PRECEDENCE");
    assertThat(author.post(API + "motions/" + first + "/withdraw", Map.of()).code()).as("it is the assembly's now").isEqualTo("MOTION_TAKEN");
    assertThat(hall.clerk.post(API + "motions/" + second + "/decline", Map.of("reason", " ")).code()).isEqualTo("TEXT_MISSING");
    assertThat(done(hall.clerk.post(API + "motions/" + second + "/decline", Map.of("reason", "le renvoi a été refusé ce matin"))).object().get("status")).isEqualTo("DECLINED");
    done(hall.clerk.post(API + "motions/" + third + "/take", Map.of()));
    done(hall.chair.post(API + "motions/" + third + "/decide", Map.of("carried", false, "how", "à main levée")));
    done(hall.chair.post(API + "motions/" + first + "/decide", Map.of("carried", false, "how", "à main levée")));
    assertThat(author.post(motions, Map.of("kind", "cloture")).code()).isEqualTo("MOTION_ONCE");
    done(hall.deputies.get(5).post(motions, Map.of("kind", "question-prealable")));
    String minutes = hall.clerk.get(API + "minutes/" + hall.sitting + "/passages").body();
    assertThat(minutes).contains("Elle n’est pas mise en discussion, pour le motif suivant\u202f: le renvoi a été refusé ce matin").doesNotContain("Question préalable");
  }

  @Test void theHousesOwnFormulaIsSaidAndAFaultyOneIsRefused() {
    call();
    String path = API + "formulas/say.DISCUSSION";
    assertThat(hall.chair.put(path, Map.of("words", "x")).status()).isEqualTo(403);
    assertThat(hall.clerk.put(path, Map.of("words", "Le débat s’ouvre sur {5}.")).code()).isEqualTo("FORMULA_ARGUMENT");
    assertThat(hall.clerk.put(API + "formulas/say.RIEN", Map.of("words", "x")).code()).isEqualTo("UNKNOWN_FORMULA");
    done(hall.clerk.put(path, Map.of("words", "J'ouvre le débat\u202f: {1}.")));
    try {
      assertThat(hall.chair.get("/presidence/index.xhtml").body()).contains("J’ouvre le débat\u202f: Point d’essai.");
      assertThat(hall.clerk.get("/greffe/formules.xhtml").body()).contains("reformulée");
    } finally {
      done(hall.clerk.put(path, Map.of()));
    }
    assertThat(hall.chair.get("/presidence/index.xhtml").body()).contains("La discussion est ouverte sur le point");
  }

  @Test void theFloorIsAskedForBeforeTheSittingAndGivenByMistakeIsTakenBack() {
    String day = java.time.LocalDate.now().toString();
    String later = made(hall.clerk.post(API + "sessions/" + hall.session + "/sittings", Map.of("at", day + "T15:00:00")));
    String item = made(hall.clerk.post(API + "sessions/" + hall.session + "/items", Map.of("title", "Point de demain", "topic", "SECURITE")));
    assertThat(hall.deputies.get(0).post(API + "sittings/" + later + "/speeches", Map.of("kind", "CONTRIBUTION")).code()).isEqualTo("SITTING_NOT_OPEN");
    Map<String, Object> asked = hall.deputies.get(0).post(API + "sittings/" + later + "/speeches", Map.of("kind", "CONTRIBUTION", "item", item)).object();
    assertThat(asked.get("waiting")).isEqualTo(true);
    call();
    String speech = ask(3, "CONTRIBUTION");
    done(hall.chair.post(API + "speeches/" + speech + "/begin", Map.of()));
    done(hall.clerk.post(API + "speeches/" + speech + "/put-back", Map.of()));
    assertThat(waiting()).containsExactly(speech);
    done(hall.chair.post(API + "speeches/" + speech + "/begin", Map.of()));
    done(hall.chair.post(API + "speeches/" + speech + "/end", Map.of()));
    assertThat(hall.deputies.get(3).post(API + "speeches/" + speech + "/reopen", Map.of()).status()).isEqualTo(403);
    assertThat(done(hall.clerk.post(API + "speeches/" + speech + "/reopen", Map.of())).object().get("endedAt")).as("ended by mistake").isNull();
    assertThat(hall.clerk.post(API + "speeches/" + speech + "/reopen", Map.of()).code()).isEqualTo("SPEECH_OVER");
    done(hall.chair.post(API + "speeches/" + speech + "/end", Map.of()));
    String other = ask(2, "CONTRIBUTION");
    done(hall.chair.post(API + "speeches/" + other + "/begin", Map.of()));
    assertThat(hall.clerk.post(API + "speeches/" + speech + "/reopen", Map.of()).code()).isEqualTo("SPEECH_OF_ANOTHER");
    done(hall.chair.post(API + "speeches/" + other + "/end", Map.of()));
  }

  /** Another item under discussion, so that tests do not see each other's queue. */
  private static String call() {
    String item = made(hall.clerk.post(API + "sessions/" + hall.session + "/items", Map.of("title", "Point d’essai", "topic", "DEFENSE")));
    done(hall.chair.post(API + "sittings/" + hall.sitting + "/items/" + item + "/call", Map.of()));
    return item;
  }

  private static void debate(String item, Map<String, ?> how) {
    done(hall.clerk.put(API + "items/" + item + "/debate", new HashMap<>(how)));
  }

  private static String ask(int deputy, String kind) {
    return made(hall.deputies.get(deputy).post(API + "sittings/" + hall.sitting + "/speeches", Map.of("kind", kind)));
  }

  private static List<Object> waiting() {
    return ((List<?>) hall.clerk.get(API + "live").object().get("waiting")).stream().map(each -> (Object) ((Map<?, ?>) each).get("id")).toList();
  }

  private static Map<String, Object> speech(String id) {
    return hall.clerk.get(API + "sittings/" + hall.sitting + "/speeches").list().stream().filter(s -> s.get("id").equals(id)).findFirst().orElseThrow();
  }

  private static String deputy(int index) {
    String code = List.of("BF", "ML", "NE").get(index / 2) + "-0" + (1 + index % 2);
    return (String) hall.clerk.get(API + "deputies").list().stream().filter(d -> d.get("code").equals(code)).findFirst().orElseThrow().get("id");
  }

  private static String move(String kind, int deputy, String about) {
    Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "deputy", deputy(deputy)));
    body.put("about", about);
    return made(hall.clerk.post(API + "sittings/" + hall.sitting + "/motions", body));
  }
}
