package liptako.bench;

import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/**
 * A session of 500 votes by 150 deputies takes as many queries a page as one of a single vote: counted by the server itself in its log, over the
 * API, the public site and the desks.
 */
class QueryCountIT {
  private static final int VOTES = 500, DEPUTIES = 150;
  /** The sample's deputies; as many again are added beside them. */
  private static final int SAMPLE = 75;
  /** No page needs more; a list that asks once a line needs hundreds. */
  private static final int QUERIES_MOST = 50;
  private static final String ENTRY = "scrutin_id, deputy_id, position, code, name, title, state_code, mandate_id, present";
  private String session;
  private String sitting;
  private String scrutin;
  private String draft;
  /** As many amendments as votes, each to an article of its own. */
  private static final int AMENDMENTS = VOTES;

  @Test void aPageTakesAsManyQueriesForFiveHundredVotesAsForOne() throws Exception {
    try (LiptakoServer server = LiptakoServer.start("queries", Map.of("LIPTAKO_LOG_QUERIES", "on"))) {
      publishOne(server);
      Map<String, Integer> one = queries(server);
      server.close();
      makeMany(server);
      server.start();
      List<Map<String, Object>> published = Http.anybody(server).get("/api/v1/sessions/" + session + "/scrutins").list();
      assertThat(published).as("votes looked at").hasSize(VOTES);
      assertThat((List<?>) Http.anybody(server).get("/api/v1/scrutins/" + published.get(VOTES - 1).get("id")).object().get("voters")).as("deputies looked at").hasSize(DEPUTIES);
      Map<String, Integer> many = queries(server);
      System.out.println("queries a page, for one vote and for " + VOTES + ": " + one + " " + many);
      for (String path : List.of("/greffe/textes.xhtml?texte=" + draft, "/greffe/liste-de-vote.xhtml?texte=" + draft, "/api/v1/drafts/" + draft + "/list")) {
        System.out.println(AMENDMENTS + " amendments, " + path.replaceFirst("\\?.*", "") + ": " + quickest(server, path) + " ms");
      }
      assertThat(many.keySet()).isEqualTo(one.keySet());
      // What the store kept in memory between two requests may have gone when it had to make room.
      many.forEach((page, count) -> assertThat(count).as("queries of " + page).isBetween(1, one.get(page) + 2));
      assertThat(many.values()).allSatisfy(count -> assertThat(count).isBetween(1, QUERIES_MOST));
    }
  }

  private void publishOne(LiptakoServer server) {
    Http clerk = Http.as(server, "greffe", "exemple-greffe");
    Http chair = Http.as(server, "presidence", "exemple-presidence");
    String today = LocalDate.now().toString();
    session = made(clerk.post("/api/v1/sessions", Map.of("body", "PARLEMENTS", "title", "Session d’essai", "place", "Bamako", "zone", "Africa/Bamako", "beginsOn", today, "endsOn", today)));
    done(clerk.post("/api/v1/sessions/" + session + "/convene", Map.of()));
    sitting = made(clerk.post("/api/v1/sessions/" + session + "/sittings", Map.of("at", today + "T10:00:00")));
    String item = made(clerk.post("/api/v1/sessions/" + session + "/items", Map.of("title", "Point d’essai", "topic", "AUTRES")));
    done(chair.post("/api/v1/sittings/" + sitting + "/open", Map.of()));
    done(chair.post("/api/v1/sittings/" + sitting + "/items/" + item + "/call", Map.of()));
    List<String> deputies = clerk.get("/api/v1/deputies").list().stream().map(d -> (String) d.get("id")).toList();
    assertThat(deputies).hasSize(SAMPLE);
    done(clerk.post("/api/v1/sittings/" + sitting + "/presence", Map.of("deputies", deputies, "present", true)));
    scrutin = made(chair.post("/api/v1/sittings/" + sitting + "/scrutins", Map.of("question", "Question d’essai", "meaning", "le texte est adopté", "rule", "majorite-simple")));
    Http deputy = Http.as(server, "bf-01", "exemple-depute");
    done(deputy.post("/api/v1/scrutins/" + scrutin + "/ballots", Map.of("id", java.util.UUID.randomUUID().toString(), "choice", "POUR")));
    done(chair.post("/api/v1/scrutins/" + scrutin + "/close", Map.of()));
    done(chair.post("/api/v1/scrutins/" + scrutin + "/proclaim", Map.of("outcome", "ADOPTED")));
    done(chair.post("/api/v1/scrutins/" + scrutin + "/publish", Map.of()));
    done(clerk.post("/api/v1/scrutins/" + scrutin + "/publish/confirm", Map.of()));
    StringBuilder text = new StringBuilder();
    for (int article = 1; article <= AMENDMENTS; article++) {
      text.append("Article ").append(article).append("\nLa mesure vaut cent francs et dure dix jours dans chaque État.\n");
    }
    draft = made(clerk.post("/api/v1/items/" + item + "/drafts", Map.of("kind", "REGULATION", "title", "Règlement exemple", "authors", "Commission exemple", "text", text.toString())));
    done(clerk.post("/api/v1/drafts/" + draft + "/amendments", Map.of("authors", "Commission exemple", "changes",
        List.of(Map.of("change", "Reword", "paragraph", "a1.1", "words", List.of("La mesure vaut mille francs et dure vingt jours dans chaque État."))))));
    done(clerk.post("/api/v1/drafts/" + draft + "/list", Map.of()));
  }

  /** Copies the one vote, its roll and ballots in the stopped server's store. */
  private void makeMany(LiptakoServer server) throws SQLException {
    String what = "session_id, sitting_id, item_id, question, meaning, rule_name, rule_json, status, show_choices, seats, in_office, present, opened_at, closed_at, proclaimed_at, published_at, outcome, verdict_json";
    String first = "'" + scrutin + "'";
    try (var connection = DriverManager.getConnection("jdbc:h2:file:" + server.data().resolve("liptako"), "liptako", ""); var sql = connection.createStatement()) {
      assertThat(sql.executeUpdate("insert into deputy select random_uuid(), code || '-2', state_code, organ_id, name, national_title, created_at from deputy")).isEqualTo(DEPUTIES - SAMPLE);
      sql.executeUpdate("update roll_delegation set seats = 2 * seats where scrutin_id = " + first);
      sql.executeUpdate("insert into roll_entry (" + ENTRY + ") select " + first + ", id, 100, code, name, 'Député', state_code, random_uuid(), true from deputy where code like '%-2'");
      sql.executeUpdate("insert into scrutin (id, number, " + what + ") select random_uuid(), x + 1, " + what + " from scrutin, system_range(1, " + (VOTES - 1) + ") where id = " + first);
      sql.executeUpdate("insert into roll_delegation (scrutin_id, state_code, name, position, seats) select s.id, r.state_code, r.name, r.position, r.seats from scrutin s, roll_delegation r where r.scrutin_id = " + first + " and s.id <> " + first);
      sql.executeUpdate("insert into roll_entry (" + ENTRY + ") select s.id, r.deputy_id, r.position, r.code, r.name, r.title, r.state_code, r.mandate_id, r.present from scrutin s, roll_entry r where r.scrutin_id = "
          + first + " and s.id <> " + first);
      String of = "'" + draft + "'";
      assertThat(sql.executeUpdate("insert into amendment (id, draft_id, number, changes, compromise, replaces, authors, status, tabled_at) select random_uuid(), draft_id, x + 1, "
          + "replace(changes, 'a1.1', 'a' || (x + 1) || '.1'), compromise, replaces, authors, status, tabled_at from amendment, system_range(1, " + (AMENDMENTS - 1) + ") where draft_id = " + of)).isEqualTo(AMENDMENTS - 1);
      sql.executeUpdate("insert into list_vote (id, draft_id, name, position, numbers, part, reason) select random_uuid(), draft_id, cast(x + 1 as varchar), x + 1, '[' || (x + 1) || ']', part, reason from list_vote, system_range(1, "
          + (AMENDMENTS - 1) + ") where draft_id = " + of);
      assertThat(sql.executeUpdate("insert into ballot (id, scrutin_id, deputy_id, choice, received_at, receipt, act_number, superseded) select random_uuid(), scrutin_id, deputy_id, 'POUR', current_timestamp, 'ESSAI', 0, false from roll_entry where scrutin_id <> " + first))
          .isEqualTo((VOTES - 1) * DEPUTIES);
    }
  }

  private Map<String, Integer> queries(LiptakoServer server) throws IOException, InterruptedException {
    Http anybody = Http.anybody(server);
    Http clerk = Http.as(server, "greffe", "exemple-greffe");
    Http chair = Http.as(server, "presidence", "exemple-presidence");
    Http deputy = Http.as(server, "bf-01", "exemple-depute");
    Map<String, Integer> queries = new LinkedHashMap<>();
    for (String path : List.of("/", "/scrutins.xhtml", "/session.xhtml?id=" + session, "/scrutin.xhtml?id=" + scrutin, "/api/v1/sessions/" + session + "/scrutins", "/api/v1/scrutins/" + scrutin)) {
      queries.put(path, queries(server, anybody, path));
    }
    for (String path : List.of("/greffe/index.xhtml", "/salle/index.xhtml", "/greffe/proces-verbal.xhtml?seance=" + sitting, "/greffe/textes.xhtml?texte=" + draft, "/greffe/liste-de-vote.xhtml?texte=" + draft,
        "/api/v1/drafts/" + draft + "/list", "/api/v1/drafts/" + draft + "/amendments", "/api/v1/sittings/" + sitting + "/scrutins", "/api/v1/live")) {
      queries.put(path, queries(server, clerk, path));
    }
    for (String path : List.of("/presidence/index.xhtml", "/api/v1/scrutins/" + scrutin + "/desk", "/api/v1/scrutins/" + scrutin + "/hall")) {
      queries.put(path, queries(server, chair, path));
    }
    for (String path : List.of("/terminal/index.xhtml", "/terminal/textes.xhtml?texte=" + draft, "/api/v1/terminal", "/api/v1/scrutins/" + scrutin + "/own")) {
      queries.put(path, queries(server, deputy, path));
    }
    return queries;
  }

  private static long quickest(LiptakoServer server, String path) {
    Http clerk = Http.as(server, "greffe", "exemple-greffe");
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long began = System.nanoTime();
      assertThat(clerk.get(path).status()).isEqualTo(200);
      best = Math.min(best, (System.nanoTime() - began) / 1_000_000);
    }
    return best;
  }

  /** The least of three: the first also looks the sign-in up, and what is frozen is read once. */
  private static int queries(LiptakoServer server, Http who, String path) throws IOException, InterruptedException {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long from = Files.size(server.log());
      Http.Answer answer = who.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      least = Math.min(least, logged(server, from, path.replaceFirst("\\?.*", "")));
    }
    return least;
  }

  private static int logged(LiptakoServer server, long from, String path) throws IOException, InterruptedException {
    Pattern line = Pattern.compile("(\\d+) queries in \\d+ ms: GET " + Pattern.quote(path) + "\\s");
    for (int i = 0; i < 100; i++) {
      byte[] log = Files.readAllBytes(server.log());
      var found = line.matcher(new String(log, (int) from, log.length - (int) from, java.nio.charset.StandardCharsets.UTF_8));
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the log says nothing of " + path);
  }
}
