package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.rules.Tally;

/** The tally that the frozen rule judges, from what the trustees opened. */
final class SecretTally {
  private SecretTally() {}

  /** The delegations as they stood at the opening; those present must be those of the roll. */
  static List<Map<String, Object>> delegations(Body body, Collection<String> states, int number) {
    return body.list("delegations").stream().map(d -> {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("code", d.text("code"));
      one.put("name", d.text("name"));
      one.put("seats", d.number("seats"));
      one.put("inOffice", d.number("inOffice"));
      one.put("present", d.number("present"));
      require(states.stream().filter(d.text("code")::equals).count() == d.number("present"), "Vote secret n° %d : les présents de la délégation %s ne sont pas ceux de la liste.", number, d.text("code"));
      return one;
    }).toList();
  }

  /** What the boxes hold, by delegation where each has its own. */
  static Tally of(List<SecretBoxRecord> boxes, List<Map<String, Object>> delegations) {
    boolean whole = boxes.get(0).state == null;
    List<Tally.Delegation> all = new ArrayList<>();
    for (Map<String, Object> d : delegations) {
      List<Integer> own = whole ? List.of(Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN) : boxes.stream().filter(b -> d.get("code").equals(b.state)).findFirst().orElseThrow().figures;
      all.add(Tally.Delegation.of((String) d.get("code"), (String) d.get("name"), (Integer) d.get("seats"), (Integer) d.get("inOffice"), (Integer) d.get("present"), own.get(0), own.get(1), own.get(2)));
    }
    if (!whole) {
      return Tally.of(all);
    }
    List<Integer> sum = boxes.get(0).figures;
    return new Tally(all.stream().mapToInt(Tally.Delegation::seats).sum(), all.stream().mapToInt(Tally.Delegation::inOffice).sum(), all.stream().mapToInt(Tally.Delegation::present).sum(), 0,
        sum.get(0), sum.get(1), sum.get(2), 0, 0, all, Tally.Circumstances.ORDINARY);
  }
}
