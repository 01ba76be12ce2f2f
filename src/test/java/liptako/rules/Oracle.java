package liptako.rules;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import liptako.json.Json;

/**
 * A second, naive judge for the property tests: reads the JSON of a rule of adoption itself and compares cross products of
 * big integers, so that it shares no arithmetic with the engine.
 */
final class Oracle {
  private final Tally tally;

  private Oracle(Tally tally) {
    this.tally = tally;
  }

  @SuppressWarnings("unchecked")
  static boolean adopts(Rule rule, Tally tally) {
    List<Map<String, Object>> conditions = (List<Map<String, Object>>) ((Map<String, Object>) Json.parse(rule.json())).get("adoption");
    return conditions.stream().allMatch(condition -> new Oracle(tally).holds(condition));
  }

  private boolean holds(Map<String, Object> condition) {
    int[] all = {tally.seats(), tally.inOffice(), tally.present(), tally.pour(), tally.contre(), tally.abstention()};
    if (condition.containsKey("delegations")) {
      long met = tally.delegations().stream().filter(d -> compare(condition, figures(d))).count();
      Object wanted = condition.get("delegations");
      return met >= (wanted.equals("every") ? tally.delegations().size() : (Long) wanted);
    } else if (condition.containsKey("blocks")) {
      int[] blocks = new int[6];
      boolean weighted = condition.get("blocks").toString().contains("weight=weight");
      for (Tally.Delegation d : tally.delegations()) {
        int weight = weighted ? d.weight() : 1;
        int side = d.pour() > d.contre() ? 3 : d.contre() > d.pour() ? 4 : 5;
        boolean voted = d.pour() + d.contre() + d.abstention() > 0;
        blocks[0] += weight;
        blocks[1] += weight;
        blocks[2] += voted || d.present() > 0 ? weight : 0;
        blocks[side] += voted ? weight : 0;
      }
      return compare(condition, blocks);
    } else if (condition.containsKey("weighted")) {
      int[] sum = new int[6];
      for (Tally.Delegation d : tally.delegations()) {
        int[] one = figures(d);
        for (int i = 0; i < 6; i++) {
          sum[i] += d.weight() * one[i];
        }
      }
      return compare(condition, sum);
    }
    return compare(condition, all);
  }

  private static int[] figures(Tally.Delegation d) {
    return new int[] {d.seats(), d.inOffice(), d.present(), d.pour(), d.contre(), d.abstention()};
  }

  private static boolean compare(Map<String, Object> condition, int[] in) {
    BigInteger votes = count((String) condition.getOrDefault("votes", "pour"), in);
    boolean least = condition.containsKey("moreThan") || condition.containsKey("atLeast");
    boolean strict = condition.containsKey("moreThan") || condition.containsKey("lessThan");
    Object bound = condition.getOrDefault("moreThan", condition.getOrDefault("atLeast",
        condition.getOrDefault("lessThan", condition.get("atMost"))));
    BigInteger left = votes;
    BigInteger right;
    if (bound instanceof Long number) {
      right = BigInteger.valueOf(number);
    } else if (((String) bound).contains("/")) {
      String[] terms = ((String) bound).split("/");
      left = votes.multiply(new BigInteger(terms[1]));
      right = count((String) condition.get("of"), in).multiply(new BigInteger(terms[0]));
    } else {
      right = count((String) bound, in);
    }
    int sign = left.compareTo(right);
    if (votes.signum() == 0) {
      return !least; // zero reaches nothing, and never exceeds anything
    }
    return least ? strict ? sign > 0 : sign >= 0 : strict ? sign < 0 : sign <= 0;
  }

  private static BigInteger count(String text, int[] in) {
    long sum = 0;
    for (String part : text.split("\\+")) {
      switch (part) {
        case "expressed" -> sum += in[3] + in[4];
        case "voting", "cast" -> sum += in[3] + in[4] + in[5];
        default -> sum += in[List.of("seats", "inOffice", "present", "pour", "contre", "abstention").indexOf(part)];
      }
    }
    return BigInteger.valueOf(sum);
  }
}
