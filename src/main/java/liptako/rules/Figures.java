package liptako.rules;

import java.util.Arrays;

/** One value per {@link Figure}, {@link Tally#UNKNOWN} where it is not known. Never changed once shared. */
final class Figures {
  private final long[] values;

  private Figures(long... values) {
    this.values = values;
  }

  /** One value per figure, in their order; the array is taken, not copied. */
  static Figures of(long[] values) {
    return new Figures(values);
  }

  static Figures of(Tally t) {
    return new Figures(t.seats(), t.inOffice(), t.present(), t.represented(), t.pour(), t.contre(), t.abstention(),
        t.blanc(), t.nul());
  }

  static Figures of(Tally.Delegation d) {
    return new Figures(d.seats(), d.inOffice(), d.present(), d.represented(), d.pour(), d.contre(), d.abstention(),
        d.blanc(), d.nul());
  }

  static Figures zero() {
    return new Figures(new long[Figure.values().length]);
  }

  long get(Figure figure) {
    return values[figure.ordinal()];
  }

  boolean knows(Figure figure) {
    return get(figure) != Tally.UNKNOWN;
  }

  Figures with(Figure figure, long value) {
    long[] copy = values.clone();
    copy[figure.ordinal()] = value;
    return new Figures(copy);
  }

  /** Adds to one figure; an unknown figure stays unknown. */
  Figures plus(Figure figure, long more) {
    return more == 0 || !knows(figure) ? this : with(figure, Math.addExact(get(figure), more));
  }

  /** Adds {@code times} the other figures; what is unknown on either side is unknown. */
  Figures plus(Figures other, long times) {
    long[] sum = new long[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = values[i] == Tally.UNKNOWN || other.values[i] == Tally.UNKNOWN ? Tally.UNKNOWN
          : Math.addExact(values[i], Math.multiplyExact(times, other.values[i]));
    }
    return new Figures(sum);
  }

  /** Takes from the other figures what is unknown here. */
  Figures completedBy(Figures other) {
    long[] both = values.clone();
    for (int i = 0; i < both.length; i++) {
      if (both[i] == Tally.UNKNOWN) {
        both[i] = other.values[i];
      }
    }
    return new Figures(both);
  }

  /** The same figures seen from the other side: for and against exchanged. */
  Figures mirrored() {
    long[] copy = values.clone();
    copy[Figure.POUR.ordinal()] = get(Figure.CONTRE);
    copy[Figure.CONTRE.ordinal()] = get(Figure.POUR);
    return new Figures(copy);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
