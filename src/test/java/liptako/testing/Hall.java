package liptako.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.testing.Http.Answer;

/** A sitting of the sample confederation, led over HTTP: chair, clerk and some deputies of each State, present. */
public final class Hall implements AutoCloseable {
  private final LiptakoServer server;
  public final Http chair;
  public final Http clerk;
  public final List<Http> deputies;
  public final String session;
  public final String sitting;
  public final String item;

  private Hall(LiptakoServer server, Http chair, Http clerk, List<Http> deputies, String session, String sitting, String item) {
    this.server = server;
    this.chair = chair;
    this.clerk = clerk;
    this.deputies = deputies;
    this.session = session;
    this.sitting = sitting;
    this.item = item;
  }

  /** Opens a sitting of a session of its own, calls its item, and marks present the first deputies of each delegation. */
  public static Hall open(LiptakoServer server, int ofEachState) {
    return open(server, ofEachState, "Bamako", "Africa/Bamako");
  }

  /** The same at another place, with the clock of that place. */
  public static Hall open(LiptakoServer server, int ofEachState, String place, String zone) {
    Http clerk = Http.as(server, "greffe", "exemple-greffe");
    Http chair = Http.as(server, "presidence", "exemple-presidence");
    String today = LocalDate.now().toString();
    String session = made(clerk.post("/api/v1/sessions", Map.of("body", "PARLEMENTS", "title", "Session d’essai", "place", place, "zone", zone,
        "beginsOn", today, "endsOn", today)));
    done(clerk.post("/api/v1/sessions/" + session + "/convene", Map.of()));
    String sitting = made(clerk.post("/api/v1/sessions/" + session + "/sittings", Map.of("at", today + "T10:00:00")));
    String item = made(clerk.post("/api/v1/sessions/" + session + "/items", Map.of("title", "Point d’essai", "topic", "AUTRES")));
    done(chair.post("/api/v1/sittings/" + sitting + "/open", Map.of()));
    done(chair.post("/api/v1/sittings/" + sitting + "/items/" + item + "/call", Map.of()));
    List<Http> deputies = new ArrayList<>();
    for (String state : List.of("bf", "ml", "ne")) {
      for (int i = 1; i <= ofEachState; i++) {
        Http deputy = Http.as(server, "%s-%02d".formatted(state, i), "exemple-depute");
        done(deputy.post("/api/v1/sittings/" + sitting + "/presence/own", Map.of("present", true)));
        deputies.add(deputy);
      }
    }
    return new Hall(server, chair, clerk, deputies, session, sitting, item);
  }

  /** The same hall at another server that holds a copy of its data. */
  public Hall at(LiptakoServer other) {
    return new Hall(other, chair.at(other), clerk.at(other), deputies.stream().map(deputy -> deputy.at(other)).toList(), session, sitting, item);
  }

  /** The id of a new scrutin. */
  public String openScrutin(String rule) {
    return made(chair.post("/api/v1/sittings/" + sitting + "/scrutins", Map.of("question", "Question d’essai", "meaning", "le texte est adopté", "rule", rule)));
  }

  /** Casts a deputy's ballot once. */
  public Answer cast(Http deputy, String scrutin, UUID ballot, String choice) {
    return deputy.post("/api/v1/scrutins/" + scrutin + "/ballots", Map.of("id", ballot.toString(), "choice", choice));
  }

  /** The scrutin as the chair sees it, closed. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> tallyAfterClose(String scrutin) {
    done(chair.post("/api/v1/scrutins/" + scrutin + "/close", Map.of()));
    return (Map<String, Object>) chair.get("/api/v1/scrutins/" + scrutin + "/desk").object().get("tally");
  }

  /** A scrutin of one ballot, proclaimed and published, and with it the session. */
  public String publishScrutin() {
    String scrutin = openScrutin("majorite-simple");
    cast(deputies.get(0), scrutin, UUID.randomUUID(), "POUR");
    tallyAfterClose(scrutin);
    Object outcome = ((Map<?, ?>) chair.get("/api/v1/scrutins/" + scrutin + "/desk").object().get("verdict")).get("outcome");
    done(chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", outcome)));
    done(chair.post("/api/v1/scrutins/" + scrutin + "/publish", Map.of()));
    done(clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of()));
    return scrutin;
  }

  /** Chair and clerk publish a proclaimed election; gives what was asked. */
  public String publishElection(String election) {
    String release = made(chair.post("/api/v1/elections/" + election + "/publish", Map.of()));
    done(clerk.post("/api/v1/papers/releases/" + release + "/confirm", ""));
    return release;
  }

  /** Annuls every scrutin that is not proclaimed, so that another may be opened. */
  public void annulPending() {
    for (Map<String, Object> scrutin : chair.get("/api/v1/sittings/" + sitting + "/scrutins").list()) {
      if (List.of("OPEN", "HELD", "CLOSED").contains(scrutin.get("status"))) {
        chair.post("/api/v1/scrutins/" + scrutin.get("id") + "/annul", Map.of("reason", "fin de l’essai"));
      }
    }
  }

  /** Ends what is open, so that another test's sitting may open. */
  @Override public void close() {
    annulPending();
    chair.post("/api/v1/sittings/" + sitting + "/close", Map.of());
  }

  public LiptakoServer server() {
    return server;
  }

  /** The id of what was made; fails when it was not. */
  public static String made(Answer answer) {
    return (String) done(answer).object().get("id");
  }

  public static Answer done(Answer answer) {
    if (answer.status() >= 300) {
      throw new AssertionError("refused: " + answer);
    }
    return answer;
  }
}
