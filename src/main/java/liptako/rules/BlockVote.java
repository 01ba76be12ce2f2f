package liptako.rules;

import java.util.List;

/** Turns the ballots of delegations into blocks. */
final class BlockVote {
  private BlockVote() {}

  /** The figures of the assembly of blocks: seats are the weights of all, present those of the blocks that took part. */
  static Figures figures(Scope.Blocks rule, List<House.Part> parts) {
    long[] sum = new long[Figure.values().length];
    for (House.Part part : parts) {
      long weight = rule.weight().of(part);
      Figure side = side(rule, part);
      add(sum, Figure.SEATS, weight);
      add(sum, Figure.IN_OFFICE, weight);
      if (side != null) {
        add(sum, side, weight);
      }
      if (side != null || part.figures().get(Figure.PRESENT) > 0) {
        add(sum, Figure.PRESENT, weight);
      }
    }
    return Figures.of(sum);
  }

  private static void add(long[] sum, Figure figure, long weight) {
    sum[figure.ordinal()] = Math.addExact(sum[figure.ordinal()], weight);
  }

  /** The side of one block: for, against, what an undecided one counts as, void; null when it cast nothing. */
  static Figure side(Scope.Blocks rule, House.Part part) {
    Figures figures = part.figures();
    if (Count.CAST.in(figures) == 0) {
      return null;
    }
    if (rule.uniform() && minds(figures) > 1) {
      return Figure.NUL;
    }
    boolean pour = rule.side().of(figures, part).met();
    boolean contre = rule.side().of(figures.mirrored(), part).met();
    return pour == contre ? rule.undecided() : pour ? Figure.POUR : Figure.CONTRE;
  }

  private static int minds(Figures figures) {
    int minds = 0;
    for (Figure figure : List.of(Figure.POUR, Figure.CONTRE, Figure.ABSTENTION)) {
      if (figures.get(figure) > 0) {
        minds++;
      }
    }
    return minds;
  }

  /** The figures of the weighted assembly: each ballot, member and seat times the weight of its delegation. */
  static Figures weighted(List<House.Part> parts) {
    Figures sum = Figures.zero();
    for (House.Part part : parts) {
      sum = sum.plus(part.figures(), Scope.Weight.WEIGHT.of(part));
    }
    return sum;
  }
}
