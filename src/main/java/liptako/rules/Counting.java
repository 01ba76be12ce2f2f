package liptako.rules;

import java.util.EnumMap;
import java.util.Map;

/**
 * What ballots that are neither for nor against count as, and what the silence of present members counts as.
 *
 * @param silence what a member present who cast nothing counts as, or null for nothing (Bosnie-Herzégovine: abstention)
 * @param moved abstentions, blank and void papers that count as something else (Bundesrat: abstention as against)
 */
record Counting(Figure silence, Map<Figure, Figure> moved) {
  static final Counting PLAIN = new Counting(null, Map.of());

  Counting {
    moved = moved.isEmpty() ? Map.of() : new EnumMap<>(moved);
  }

  House apply(House house) {
    return silence == null && moved.isEmpty() ? house : house.map(this::apply);
  }

  private Figures apply(Figures figures, House.Part part) {
    Figures counted = figures;
    for (Map.Entry<Figure, Figure> move : moved.entrySet()) {
      if (figures.knows(move.getKey())) {
        counted = counted.plus(move.getKey(), -figures.get(move.getKey()))
            .plus(move.getValue(), figures.get(move.getKey()));
      } else {
        counted = counted.with(move.getValue(), Tally.UNKNOWN);
      }
    }
    return silence == null ? counted : counted.plus(silence, silent(figures, part));
  }

  private static long silent(Figures figures, House.Part part) {
    long present = figures.get(Figure.PRESENT);
    long cast = Count.CAST.in(figures);
    if (present == Tally.UNKNOWN || cast == Tally.UNKNOWN) {
      throw new MissingFigureException(French.typeset("le nombre de présents qui n’ont pas voté est inconnu " + House.where(part)
          + " : il manque " + Count.of(Figure.PRESENT, Figure.NUL).unknownIn(figures)));
    }
    long represented = Math.max(0, figures.get(Figure.REPRESENTED));
    return Math.max(0, present + represented - cast);
  }
}
