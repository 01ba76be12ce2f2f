package liptako.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Holds a published scrutin against the official record: figures, votes required, outcome, and each member's position and receipt. */
final class Comparison {
  private Comparison() {}

  /** Every difference in French; empty when all agrees. */
  static List<String> differences(RecordedVote vote, Map<String, Object> published, House house, Map<String, String> receipts, Map<String, String> holders) {
    List<String> differences = new ArrayList<>();
    Map<String, Object> tally = map(published.get("tally"));
    differ(differences, "pour", vote.pour(), tally.get("pour"));
    differ(differences, "contre", vote.contre(), tally.get("contre"));
    differ(differences, "abstentions", vote.abstention(), tally.get("abstention"));
    differ(differences, "issue proclamée", vote.expected(), map(published.get("scrutin")).get("outcome"));
    if (vote.required() != null) {
      differ(differences, "majorité requise", vote.required(), required(map(published.get("verdict"))));
    }
    Map<String, Map<String, Object>> voters = list(published.get("voters")).stream().collect(Collectors.toMap(v -> (String) v.get("deputy"), v -> v));
    for (String member : vote.positions().keySet()) {
      Map<String, Object> voter = voters.get(house.id(member));
      differ(differences, "position de " + member, vote.choice(member), voter == null ? "absent de la liste" : voter.get("choice"));
      differ(differences, "délégataire de " + member, vote.byProxy(member) ? house.id(holders.get(member)) : null, voter == null ? null : holder(voter));
      differ(differences, "reçu de " + member, receipts.get(member), voter == null ? null : voter.get("receipt"));
    }
    differ(differences, "mises au point", vote.corrections(), (long) list(published.get("corrections")).size());
    long cast = voters.values().stream().filter(v -> v.get("choice") != null).count();
    differ(differences, "bulletins publiés", (long) receipts.size(), cast);
    return differences;
  }

  /** Who cast the member's ballot, or null for the member. */
  private static Object holder(Map<String, Object> voter) {
    Map<String, Object> proxy = map(voter.get("proxy"));
    return proxy == null || proxy.get("refused") != null ? null : proxy.get("holder");
  }

  private static void differ(List<String> differences, String what, Object official, Object here) {
    if (!Objects.equals(official, here)) {
      differences.add(what + " : officiel " + official + ", ici " + here);
    }
  }

  /** Votes the whole assembly needed. */
  private static Object required(Map<String, Object> verdict) {
    return list(verdict.get("findings")).stream().filter(f -> "MAJORITY".equals(f.get("kind")) && f.get("delegation") == null && Objects.equals(f.get("level"), 0L))
        .map(f -> f.get("required")).findFirst().orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
