package liptako.replay;

import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The recorded house, made known to the system: one delegation, its seats, each member accredited under the id of the record and signed in. What
 * an earlier replay left is used again.
 */
final class House {
  static final String STATE = "REJ";
  private final Desk administrator;
  private final Desk clerk;
  private final Crowd crowd;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Desk> desks = new ConcurrentHashMap<>();

  House(Desk administrator, Desk clerk, Crowd crowd) {
    this.administrator = administrator;
    this.clerk = clerk;
    this.crowd = crowd;
  }

  /** The system's id of a member. */
  String id(String member) {
    return ids.get(member);
  }

  /** The member's terminal. */
  Desk desk(String member) {
    return desks.get(member);
  }

  void accredit(Set<String> members, long seats) {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    Desk.Answer state = administrator.post("/states", Map.of("code", STATE, "name", "Assemblée rejouée"));
    if (!state.refusedWith("STATE_EXISTS")) {
      state.require("État " + STATE);
      administrator.post("/states/" + STATE + "/organs", Map.of("name", "Assemblée rejouée", "shortName", STATE, "memberTitle", "Votant",
          "members", Math.max(seats, members.size()), "from", today)).require("organe");
    }
    Map<String, String> known = known();
    List<String> missing = members.stream().filter(m -> !known.containsKey(code(m))).toList();
    long wanted = Math.max(Math.max(seats, seatsNow()), known.size() + missing.size());
    administrator.put("/states/" + STATE + "/seats", "{\"seats\":" + wanted + ",\"from\":\"" + today + "\",\"sample\":true}").require("sièges");
    if (!missing.isEmpty()) {
      String lines = missing.stream().map(m -> String.join(",", STATE, code(m), "Votant " + m, "", today, "", "", "")).collect(Collectors.joining("\n"));
      clerk.csv("/deputies/import", "etat,code,nom,titre,debut,fin,acte,date_acte\n" + lines + "\n").require("accréditation");
    }
    Map<String, String> all = known();
    members.forEach(m -> ids.put(m, all.get(code(m))));
  }

  /** Every member gets an account, with a password of this replay alone, and signs in. */
  void signIn(HttpClient client, String base, Set<String> members) {
    byte[] secret = new byte[18];
    new java.security.SecureRandom().nextBytes(secret);
    String password = Base64.getUrlEncoder().encodeToString(secret);
    Map<String, String> accounts = administrator.get("/accounts").require("comptes").list().stream()
        .collect(Collectors.toMap(a -> (String) a.get("name"), a -> (String) a.get("id")));
    crowd.each(members, member -> {
      String account = "votant-" + member.toLowerCase(Locale.ROOT);
      if (accounts.containsKey(account)) {
        administrator.post("/accounts/" + accounts.get(account) + "/password", Map.of("password", password)).require("mot de passe de " + account);
      } else {
        clerk.post("/accounts", Map.of("name", account, "displayName", "Votant " + member, "password", password, "role", "DEPUTY", "deputy", id(member))).require("compte " + account);
      }
      desks.put(member, Desk.signIn(client, base, account, password));
    });
  }

  private Map<String, String> known() {
    return clerk.get("/deputies").require("députés").list().stream().filter(d -> STATE.equals(d.get("stateCode")) && d.get("mandate") != null)
        .collect(Collectors.toMap(d -> (String) d.get("code"), d -> (String) d.get("id")));
  }

  private long seatsNow() {
    return clerk.get("/seats").require("sièges").list().stream().filter(s -> STATE.equals(s.get("stateCode"))).mapToLong(s -> (Long) s.get("seats")).findFirst().orElse(0);
  }

  private static String code(String member) {
    return member.toUpperCase(Locale.ROOT);
  }
}
