package liptako.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which delegations of vote (procurations) count in a scrutin, and why the others do not. The opening and whoever recomputes it ask the same
 * question here. A vote is personal: a giver who is present votes, and in a secret ballot nobody votes for another (Burkina Faso,
 * Constitution art. 85; Assemblée nationale, art. 62).
 */
public final class ProxyRoll {
  private ProxyRoll() {}

  /** A member in office at the opening. */
  public record Member(String id, String delegation, boolean present) {}

  /** A delegation of vote in force at the opening: notified before it, begun, not ended, not revoked. */
  public record Given(String id, String giver, String holder) {}

  /** Why it does not count; judged in this order. */
  public enum Refused { SECRET_VOTE, RULE_ALLOWS_NONE, GIVER_PRESENT, HOLDER_NOT_IN_OFFICE, HOLDER_ABSENT, OTHER_DELEGATION, HOLDER_FULL }

  /**
   * A delegation of vote as judged.
   *
   * @param refused null where it counts
   */
  public record Entry(Given given, Refused refused) {
    public boolean counts() {
      return refused == null;
    }

    /** As the opening act says it. */
    public Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("id", given.id());
      map.put("holder", given.holder());
      map.put("refused", refused == null ? null : refused.name());
      return map;
    }
  }

  /**
   * By giver; a giver who is not in office has none, and only the first that a giver gave is looked at.
   *
   * @param given in the order in which they were notified, which decides who is too many for one holder
   */
  public static Map<String, Entry> of(Rule rule, Collection<Member> members, List<Given> given) {
    Map<String, Member> byId = new HashMap<>();
    members.forEach(member -> byId.put(member.id(), member));
    Map<String, Entry> entries = new HashMap<>();
    Map<String, Integer> held = new HashMap<>();
    for (Given one : given) {
      Member giver = byId.get(one.giver());
      if (giver != null && !entries.containsKey(one.giver())) {
        Refused refused = refused(rule, giver, byId.get(one.holder()), held.getOrDefault(one.holder(), 0));
        if (refused == null) {
          held.merge(one.holder(), 1, Integer::sum);
        }
        entries.put(one.giver(), new Entry(one, refused));
      }
    }
    return entries;
  }

  private static Refused refused(Rule rule, Member giver, Member holder, int held) {
    if (rule.secret()) {
      return Refused.SECRET_VOTE;
    } else if (rule.proxies().max() == 0) {
      return Refused.RULE_ALLOWS_NONE;
    } else if (giver.present()) {
      return Refused.GIVER_PRESENT;
    } else if (holder == null) {
      return Refused.HOLDER_NOT_IN_OFFICE;
    } else if (!holder.present()) {
      return Refused.HOLDER_ABSENT;
    } else if (rule.proxies().sameDelegation() && !Objects.equals(giver.delegation(), holder.delegation())) {
      return Refused.OTHER_DELEGATION;
    }
    return held >= rule.proxies().max() ? Refused.HOLDER_FULL : null;
  }
}
