package liptako.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import liptako.permission.Role;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;

/** The server all attacks of a JVM are tried on, with one person of each role; of its own, because allowed requests do change it. It shows the layout from right to left when asked. */
final class Attacked {
  private static Attacked shared;
  final LiptakoServer server = LiptakoServer.start("attacked", Map.of("LIPTAKO_LAYOUT_TEST", "on"));
  final Http nobody = Http.anybody(server);
  final Map<Role, Http> people = new LinkedHashMap<>();

  private Attacked() {
    people.put(Role.ADMINISTRATOR, Http.as(server, "admin", "exemple-admin"));
    people.put(Role.CLERK, Http.as(server, "greffe", "exemple-greffe"));
    people.put(Role.CHAIR, Http.as(server, "presidence", "exemple-presidence"));
    people.put(Role.DEPUTY, Http.as(server, "bf-01", "exemple-depute"));
    people.put(Role.OBSERVER, Http.as(server, "observateur", "exemple-observateur"));
    people.put(Role.COLLEGE_CLERK, Http.as(server, "college", "exemple-college"));
    people.put(Role.TRUSTEE, Http.as(server, "garant-bf", "exemple-garant"));
    people.put(Role.REGISTRAR, Http.as(server, "registraire-bf", "exemple-registraire"));
    people.put(Role.COUNCIL_CLERK, Http.as(server, "conseil", "exemple-conseil"));
  }

  static synchronized Attacked shared() {
    if (shared == null) {
      shared = new Attacked();
      Runtime.getRuntime().addShutdownHook(new Thread(shared.server::close));
    }
    return shared;
  }

  /** A person of a role, or nobody for null. */
  Http as(Role role) {
    return role == null ? nobody : people.get(role);
  }

  /** How many acts the journal has; the whole of it is checked on the way. */
  long acts() {
    Map<String, Object> check = people.get(Role.ADMINISTRATOR).get("/api/v1/journal/check").object();
    if (!Boolean.TRUE.equals(check.get("sound"))) {
      throw new AssertionError("the journal is damaged: " + check);
    }
    return (Long) check.get("entries");
  }
}
