package liptako.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The delegations of vote of the recorded sitting. The record says who voted by another, not by whom: the holders are the first deputies present who
 * hold none, and stay the same as long as both can.
 */
final class Mandataries {
  /** What the assembly of the record allowed: one held by each (Assemblée nationale, art. 62). */
  private record Given(String proxy, String holder) {}

  private final Desk clerk;
  private final House house;
  private final Map<String, Given> given = new LinkedHashMap<>();

  Mandataries(Desk clerk, House house) {
    this.clerk = clerk;
    this.house = house;
  }

  /** Notifies and revokes until exactly those vote by another who do so in this vote; answers the holder of each. */
  Map<String, String> ready(RecordedVote vote) {
    List<String> present = vote.positions().keySet().stream().filter(m -> !vote.byProxy(m)).toList();
    for (Iterator<Map.Entry<String, Given>> each = given.entrySet().iterator(); each.hasNext();) {
      Map.Entry<String, Given> one = each.next();
      boolean stays = vote.positions().containsKey(one.getKey()) && vote.byProxy(one.getKey()) && present.contains(one.getValue().holder);
      if (!stays) {
        clerk.post("/proxies/" + one.getValue().proxy + "/revoke").require("révocation de la délégation de " + one.getKey());
        each.remove();
      }
    }
    Set<String> holding = new HashSet<>();
    given.values().forEach(g -> holding.add(g.holder));
    vote.positions().keySet().stream().filter(vote::byProxy).filter(m -> !given.containsKey(m)).forEach(giver -> {
      String holder = present.stream().filter(m -> vote.choice(m) != null && !holding.contains(m)).findFirst()
          .orElseThrow(() -> new ReplayException(vote.id() + " : personne ne peut porter le vote de " + giver));
      String proxy = clerk.post("/proxies", Map.of("giver", house.id(giver), "holder", house.id(holder), "motive", "OTHER")).require("délégation de " + giver).text("id");
      given.put(giver, new Given(proxy, holder));
      holding.add(holder);
    });
    Map<String, String> holders = new HashMap<>();
    given.forEach((giver, g) -> holders.put(giver, g.holder));
    return holders;
  }

  /** Revokes all, so that nothing of the replay is left in force. */
  void end() {
    given.values().forEach(g -> clerk.post("/proxies/" + g.proxy + "/revoke"));
    given.clear();
  }
}
