package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A tally as the engine sees it: totals and delegations as figures. */
record House(Figures total, List<Part> delegations) {

  /** One delegation. */
  record Part(String code, String name, long weight, Figures figures) {
    String where() {
      return "dans la " + French.delegation(name);
    }
  }

  /** « dans la délégation du Niger », or « au total » for null. */
  static String where(Part part) {
    return part == null ? "au total" : part.where();
  }

  /** A total that is unknown is the sum of the delegations, where each of them knows it. */
  static House of(Tally tally) {
    List<Part> parts = new ArrayList<>(tally.delegations().size());
    Figures sum = Figures.zero();
    for (Tally.Delegation d : tally.delegations()) {
      Part part = new Part(d.code(), d.name(), d.weight(), Figures.of(d));
      parts.add(part);
      sum = sum.plus(part.figures, 1);
    }
    Figures total = Figures.of(tally);
    return new House(parts.isEmpty() ? total : total.completedBy(sum), parts);
  }

  /** The same change to the totals (part null) and to each delegation. */
  House map(BiFunction<Figures, Part, Figures> change) {
    return new House(change.apply(total, null),
        delegations.stream().map(p -> new Part(p.code, p.name, p.weight, change.apply(p.figures, p))).toList());
  }

  House withTotal(Figures figures) {
    return new House(figures, delegations);
  }
}
