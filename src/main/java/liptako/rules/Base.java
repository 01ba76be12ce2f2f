package liptako.rules;

import java.util.List;

/** What a fraction is taken of: the first of these counts that the tally knows. */
record Base(List<Count> counts) {
  Base {
    counts = List.copyOf(counts);
  }

  static Base of(Count count) {
    return new Base(List.of(count));
  }

  /** The count to use, the last one if none is known. */
  Count chosen(Figures in) {
    for (Count count : counts) {
      if (count.in(in) != Tally.UNKNOWN) {
        return count;
      }
    }
    return counts.get(counts.size() - 1);
  }

  String explained(Count.Unit unit) {
    String first = counts.get(0).explained(unit);
    return counts.size() == 1 ? first
        : first + " (à défaut, des " + French.alternatives(counts.stream().skip(1).map(c -> c.noun(2, unit)).toList()) + ")";
  }
}
