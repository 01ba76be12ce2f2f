package liptako.bench;

import static liptako.testing.Hall.done;
import static liptako.testing.Hall.made;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.store.Ids;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/**
 * A house of any size in a sitting, everybody present and signed in. Members and their sign-ins are put into the store while the server is
 * stopped: hashing thousands of passwords would take longer than what is measured.
 */
final class House implements AutoCloseable {
  /** As many seats as a State may have; a larger house is one of several States. */
  private static final int SEATS_MOST = 1_000;
  private final LiptakoServer server;
  private final Http chair;
  private final List<Member> members = new ArrayList<>();
  private final String sitting;
  private final boolean owned;

  /** A member and the sign-in of the member's terminal. */
  record Member(String deputy, String cookies) {}

  private House(Hall hall) {
    server = hall.server();
    chair = hall.chair;
    sitting = hall.sitting;
    owned = false;
    hall.deputies.forEach(deputy -> members.add(new Member((String) deputy.get("/api/v1/me").object().get("deputy"), deputy.cookies())));
  }

  private House(Store store, int size, Map<String, String> options) {
    owned = true;
    Map<String, String> environment = new HashMap<>(options);
    environment.putAll(store.environment());
    server = LiptakoServer.start("bench", environment);
    // A command that is interrupted leaves no server behind.
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    try {
      accredit(Http.as(server, "admin", "exemple-admin"), size);
      server.close();
      signIn(store, size);
      server.start();
      chair = Http.as(server, "presidence", "exemple-presidence");
      sitting = sitting(Http.as(server, "greffe", "exemple-greffe"), chair, members.stream().map(Member::deputy).toList());
    } catch (RuntimeException | SQLException e) {
      server.close();
      throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }
  }

  /** Makes it; the options are environment of the server. */
  static House open(Store store, int size, Map<String, String> options) {
    return new House(store, size, options);
  }

  /** The deputies of a hall that a test holds; its server stays the test's. */
  static House of(Hall hall) {
    return new House(hall);
  }

  LiptakoServer server() {
    return server;
  }

  List<Member> members() {
    return members;
  }

  Http chair() {
    return chair;
  }

  String sitting() {
    return sitting;
  }

  String openScrutin() {
    return made(chair.post("/api/v1/sittings/" + sitting + "/scrutins", Map.of("question", "Question d’essai", "meaning", "le texte est adopté", "rule", "majorite-simple")));
  }

  /** How many ballots of each choice count, by the closed scrutin's own tally. */
  @SuppressWarnings("unchecked")
  Map<String, Integer> close(String scrutin) {
    done(chair.post("/api/v1/scrutins/" + scrutin + "/close", Map.of()));
    var tally = (Map<String, Object>) done(chair.get("/api/v1/scrutins/" + scrutin + "/desk")).object().get("tally");
    return List.of("POUR", "CONTRE", "ABSTENTION").stream().collect(Collectors.toMap(c -> c, c -> ((Number) tally.get(c.toLowerCase(java.util.Locale.ROOT))).intValue()));
  }

  /** Makes room for the next scrutin. */
  void annul(String scrutin) {
    done(chair.post("/api/v1/scrutins/" + scrutin + "/annul", Map.of("reason", "fin de la mesure")));
  }

  private static void accredit(Http admin, int size) {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    for (int from = 0; from < size; from += SEATS_MOST) {
      String state = state(from);
      int seats = Math.min(SEATS_MOST, size - from);
      done(admin.post("/api/v1/states", Map.of("code", state, "name", "Chambre d’essai")));
      done(admin.post("/api/v1/states/" + state + "/organs", Map.of("name", "Chambre d’essai", "shortName", state, "memberTitle", "Membre", "members", seats, "from", today)));
      done(admin.put("/api/v1/states/" + state + "/seats", Map.of("seats", seats, "from", today, "sample", true)));
    }
  }

  /** The State of the member of an index: BEA, BEB and so on. */
  private static String state(int member) {
    return "BE" + (char) ('A' + member / SEATS_MOST);
  }

  private void signIn(Store store, int size) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (var connection = store.connect(server.data());
        var deputy = connection.prepareStatement("insert into deputy (id, code, state_code, organ_id, name, national_title, created_at) "
            + "select ?, ?, state_code, id, ?, 'Membre', ? from organ where state_code = ?");
        var mandate = connection.prepareStatement("insert into mandate (id, deputy_id, begins_at) values (?, ?, ?)");
        var account = connection.prepareStatement("insert into account (id, name, display_name, password_hash, role, deputy_id, enabled, sample, failures, created_at) values (?, ?, ?, 'none', 'DEPUTY', ?, true, true, 0, ?)");
        var signIn = connection.prepareStatement("insert into sign_in (token_hash, account_id, created_at, used_at) values (?, ?, ?, ?)")) {
      for (int i = 1; i <= size; i++) {
        UUID member = Ids.next();
        deputy.setObject(1, member);
        String state = state(i - 1);
        deputy.setString(2, "%s-%04d".formatted(state, i));
        deputy.setString(3, "Membre d’essai %04d".formatted(i));
        deputy.setObject(4, now);
        deputy.setString(5, state);
        deputy.addBatch();
        mandate.setObject(1, Ids.next());
        mandate.setObject(2, member);
        mandate.setObject(3, now);
        mandate.addBatch();
        String token = "essai-" + member;
        UUID id = Ids.next();
        account.setObject(1, id);
        account.setString(2, token);
        account.setString(3, "Membre d’essai");
        account.setObject(4, member);
        account.setObject(5, now);
        account.addBatch();
        signIn.setString(1, hash(token));
        signIn.setObject(2, id);
        signIn.setObject(3, now);
        signIn.setObject(4, now);
        signIn.addBatch();
        members.add(new Member(member.toString(), "liptako=" + token));
      }
      deputy.executeBatch();
      mandate.executeBatch();
      account.executeBatch();
      signIn.executeBatch();
    }
  }

  private static String sitting(Http clerk, Http chair, List<String> deputies) {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    String session = made(clerk.post("/api/v1/sessions", Map.of("body", "PARLEMENTS", "title", "Session d’essai", "place", "Bamako", "zone", "Africa/Bamako", "beginsOn", today, "endsOn", today)));
    done(clerk.post("/api/v1/sessions/" + session + "/convene", Map.of()));
    String sitting = made(clerk.post("/api/v1/sessions/" + session + "/sittings", Map.of("at", today + "T10:00:00")));
    String item = made(clerk.post("/api/v1/sessions/" + session + "/items", Map.of("title", "Point d’essai", "topic", "AUTRES")));
    done(chair.post("/api/v1/sittings/" + sitting + "/open", Map.of()));
    done(chair.post("/api/v1/sittings/" + sitting + "/items/" + item + "/call", Map.of()));
    for (int from = 0; from < deputies.size(); from += 500) {
      done(clerk.post("/api/v1/sittings/" + sitting + "/presence", Map.of("deputies", deputies.subList(from, Math.min(deputies.size(), from + 500)), "present", true)));
    }
    return sitting;
  }

  private static String hash(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  @Override public void close() {
    if (owned) {
      server.close();
    }
  }
}
