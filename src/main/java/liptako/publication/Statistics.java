package liptako.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.voting.DelegationCount;

/**
 * Figures over published scrutins that were proclaimed, from their ballots by name.
 *
 * <p>Cohesion of a delegation in a scrutin: the agreement index of Hix, Noury and Roland (British Journal of Political Science 35, 2005), (max − (n − max) ÷ 2) ÷ n
 * of n ballots for, against and in abstention: 1 when all are alike, 0 when they are three thirds. Its mean is over the scrutins in which the delegation
 * cast at least two ballots. Two delegations agree in a scrutin when the answer most given in each is the same; a scrutin in which one of them has
 * no single such answer is not compared.
 */
public record Statistics(List<Delegation> delegations, List<Pair> pairs, List<Point> points) {
  /** A part of a whole, exact; none of nothing. */
  public record Share(long part, long whole) {
    public boolean known() {
      return whole > 0;
    }

    /** In tenths of a per cent, rounded half up. */
    public long permille() {
      return in(1_000);
    }

    /** In hundredths, rounded half up. */
    public long hundredths() {
      return in(100);
    }

    private long in(long units) {
      return known() ? (2 * units * part + whole) / (2 * whole) : 0;
    }
  }

  /**
   * A delegation over all scrutins.
   *
   * @param cohesion the mean, as a share of 2n-ths brought to millionths
   * @param scrutins in which it cast at least two ballots
   * @param attendance present at the opening, of those in office
   * @param participation ballots cast, of those present
   */
  public record Delegation(String code, Share cohesion, int scrutins, Share attendance, Share participation) {}

  /** Two delegations: the scrutins in which they agreed, of those compared. */
  public record Pair(String one, String other, Share agreement) {}

  /** A scrutin's attendance by delegation. */
  public record Point(UUID scrutin, int number, Map<String, Share> attendance) {}

  private static final long UNIT = 1_000_000;

  public static Statistics of(List<DelegationCount> counts) {
    Map<String, List<DelegationCount>> byState = counts.stream().collect(Collectors.groupingBy(DelegationCount::state, TreeMap::new, Collectors.toList()));
    List<Delegation> delegations = byState.entrySet().stream().map(e -> delegation(e.getKey(), e.getValue())).toList();
    Map<UUID, List<DelegationCount>> byScrutin = counts.stream().collect(Collectors.groupingBy(DelegationCount::scrutin, LinkedHashMap::new, Collectors.toList()));
    List<String> codes = List.copyOf(byState.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      for (int j = i + 1; j < codes.size(); j++) {
        pairs.add(new Pair(codes.get(i), codes.get(j), agreement(codes.get(i), codes.get(j), byScrutin)));
      }
    }
    List<Point> points = byScrutin.values().stream().map(of -> new Point(of.get(0).scrutin(), of.get(0).number(),
        of.stream().collect(Collectors.toMap(DelegationCount::state, c -> new Share(c.present(), c.inOffice()))))).toList();
    return new Statistics(delegations, pairs, points);
  }

  private static Delegation delegation(String code, List<DelegationCount> counts) {
    List<DelegationCount> voted = counts.stream().filter(c -> c.cast() >= 2).toList();
    long cohesion = voted.stream().mapToLong(Statistics::cohesion).sum();
    return new Delegation(code, new Share(cohesion, UNIT * voted.size()), voted.size(), new Share(counts.stream().mapToLong(DelegationCount::present).sum(), counts.stream().mapToLong(DelegationCount::inOffice).sum()),
        new Share(counts.stream().mapToLong(DelegationCount::cast).sum(), counts.stream().mapToLong(DelegationCount::present).sum()));
  }

  /** In millionths. */
  private static long cohesion(DelegationCount c) {
    long max = Math.max(c.pour(), Math.max(c.contre(), c.abstention()));
    return UNIT * (3 * max - c.cast()) / (2L * c.cast());
  }

  private static Share agreement(String one, String other, Map<UUID, List<DelegationCount>> byScrutin) {
    long same = 0;
    long compared = 0;
    for (List<DelegationCount> scrutin : byScrutin.values()) {
      String first = answer(one, scrutin);
      String second = answer(other, scrutin);
      if (first != null && second != null) {
        compared++;
        same += first.equals(second) ? 1 : 0;
      }
    }
    return new Share(same, compared);
  }

  /** The answer most given, or null when there is no single one. */
  private static String answer(String state, List<DelegationCount> scrutin) {
    for (DelegationCount c : scrutin) {
      if (c.state().equals(state)) {
        int max = Math.max(c.pour(), Math.max(c.contre(), c.abstention()));
        int with = (c.pour() == max ? 1 : 0) + (c.contre() == max ? 1 : 0) + (c.abstention() == max ? 1 : 0);
        return max == 0 || with > 1 ? null : c.pour() == max ? "POUR" : c.contre() == max ? "CONTRE" : "ABSTENTION";
      }
    }
    return null;
  }
}
