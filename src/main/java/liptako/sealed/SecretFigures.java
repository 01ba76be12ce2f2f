package liptako.sealed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liptako.json.Json;
import liptako.rules.Tally;

/** The opened numbers of the boxes as the figures that rules judge. Pure. */
final class SecretFigures {
  private SecretFigures() {}

  /**
   * The tally of a vote on a text.
   *
   * @param delegations as frozen at the opening
   * @param figures pour, contre, abstention by delegation, or under "" when one box holds all: then the delegations' own votes are not known
   */
  static Tally tally(String delegations, Map<String, List<Integer>> figures) {
    List<Tally.Delegation> all = new ArrayList<>();
    List<Integer> whole = figures.get("");
    int seats = 0;
    int inOffice = 0;
    int present = 0;
    for (Object each : (List<?>) Json.parse(delegations)) {
      Map<?, ?> d = (Map<?, ?>) each;
      List<Integer> own = whole == null ? figures.get(d.get("code")) : List.of(Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN);
      var delegation = Tally.Delegation.of((String) d.get("code"), (String) d.get("name"), number(d, "seats"), number(d, "inOffice"), number(d, "present"), own.get(0), own.get(1), own.get(2));
      seats += delegation.seats();
      inOffice += delegation.inOffice();
      present += delegation.present();
      all.add(delegation);
    }
    return whole == null ? Tally.of(all)
        : new Tally(seats, inOffice, present, 0, whole.get(0), whole.get(1), whole.get(2), 0, 0, all, Tally.Circumstances.ORDINARY);
  }

  private static int number(Map<?, ?> map, String field) {
    return ((Long) map.get(field)).intValue();
  }

  /** The count of a round: blank first among the opened numbers, then one a candidacy. */
  static Map<String, Integer> byCandidacy(List<String> ids, List<Integer> numbers, int ballots) {
    Map<String, Integer> figures = new LinkedHashMap<>();
    figures.put("ballots", ballots);
    figures.put("blanc", numbers.get(0));
    for (int i = 0; i < ids.size(); i++) {
      figures.put(ids.get(i), numbers.get(i + 1));
    }
    return figures;
  }
}
