package liptako.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something to count: one figure or a sum of figures, such as {@code pour+contre}, whose usual name is
 * {@code expressed}.
 *
 * @param mask one bit per figure, by its ordinal
 */
record Count(int mask) {
  private static final Figure[] FIGURES = Figure.values();
  private static final Set<Figure> EXPRESSED_PARTS = EnumSet.of(Figure.POUR, Figure.CONTRE);
  private static final Set<Figure> VOTING_PARTS = EnumSet.of(Figure.POUR, Figure.CONTRE, Figure.ABSTENTION);
  private static final Set<Figure> CAST_PARTS = EnumSet.range(Figure.POUR, Figure.NUL);
  private static final Set<Figure> THERE_PARTS = EnumSet.of(Figure.PRESENT, Figure.REPRESENTED);

  static final Count POUR = new Count(EnumSet.of(Figure.POUR));
  static final Count CONTRE = new Count(EnumSet.of(Figure.CONTRE));
  static final Count EXPRESSED = new Count(EXPRESSED_PARTS);
  static final Count CAST = new Count(CAST_PARTS);
  /** Names a rule file may use for a sum. */
  static final List<String> NAMES = List.of("expressed", "voting", "cast", "seats", "inOffice", "present", "represented",
      "pour", "contre", "abstention", "blanc", "nul");

  /** What is counted: members, delegations, or the voices of weighted delegations. */
  enum Unit { MEMBERS, DELEGATIONS, VOICES }

  private Count(Set<Figure> figures) {
    this(figures.stream().mapToInt(figure -> 1 << figure.ordinal()).sum());
  }

  static Count of(Figure first, Figure last) {
    return new Count(EnumSet.range(first, last));
  }

  /** The figures summed, in their order. */
  Set<Figure> figures() {
    EnumSet<Figure> figures = EnumSet.noneOf(Figure.class);
    for (Figure figure : FIGURES) {
      if ((mask >> figure.ordinal() & 1) == 1) {
        figures.add(figure);
      }
    }
    return figures;
  }

  /** The count of this text, or null when it names something unknown or the same figure twice. */
  static Count of(String text) {
    EnumSet<Figure> figures = EnumSet.noneOf(Figure.class);
    for (String part : text.split("\\+", -1)) {
      Set<Figure> named = named(part);
      if (named == null || named.stream().anyMatch(figures::contains)) {
        return null;
      }
      figures.addAll(named);
    }
    return new Count(figures);
  }

  private static Set<Figure> named(String name) {
    switch (name) {
      case "expressed":
        return EXPRESSED_PARTS;
      case "voting":
        return VOTING_PARTS;
      case "cast":
        return CAST_PARTS;
      default:
        Figure figure = Figure.of(name);
        return figure == null ? null : EnumSet.of(figure);
    }
  }

  /** The number, or {@link Tally#UNKNOWN} when a part is not known. */
  long in(Figures of) {
    long sum = 0;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      long value = of.get(FIGURES[Integer.numberOfTrailingZeros(rest)]);
      if (value == Tally.UNKNOWN) {
        return Tally.UNKNOWN;
      }
      sum = Math.addExact(sum, value);
    }
    return sum;
  }

  /** Whether this can never exceed the other: ballots are cast by members, who are present, in office, on seats. */
  boolean within(Count base) {
    if (base.figures().containsAll(figures())) {
      return true;
    }
    boolean members = onlyBallots() || figures().equals(EnumSet.of(Figure.PRESENT)) || figures().equals(THERE_PARTS);
    return base.figures().equals(THERE_PARTS) ? onlyBallots()
        : members && (base.figures().equals(EnumSet.of(Figure.SEATS)) || base.figures().equals(EnumSet.of(Figure.IN_OFFICE)));
  }

  private boolean onlyBallots() {
    return figures().stream().allMatch(Figure::ballot);
  }

  /** Parts this tally does not know, in French. */
  String unknownIn(Figures of) {
    return figures().stream().filter(figure -> !of.knows(figure)).map(figure -> figure.plural)
        .collect(Collectors.joining(", "));
  }

  /** « suffrages exprimés », « membres présents », « délégations pour ». */
  String noun(long number, Unit unit) {
    boolean one = number < 2;
    switch (unit) {
      case DELEGATIONS:
        return (one ? "délégation" : "délégations") + delegationsQuality(one);
      case VOICES:
        return voices();
      default:
        return members(one);
    }
  }

  private String members(boolean one) {
    if (figures().equals(EXPRESSED_PARTS)) {
      return one ? "suffrage exprimé" : "suffrages exprimés";
    } else if (figures().equals(CAST_PARTS) || figures().equals(VOTING_PARTS)) {
      return one ? "votant" : "votants";
    } else if (figures().equals(THERE_PARTS)) {
      return one ? "membre présent ou représenté" : "membres présents ou représentés";
    }
    return French.list(figures().stream().map(figure -> one ? figure.singular : figure.plural).toList());
  }

  private String delegationsQuality(boolean one) {
    if (figures().equals(EXPRESSED_PARTS)) {
      return one ? " qui s’est prononcée" : " qui se sont prononcées";
    } else if (figures().equals(CAST_PARTS) || figures().equals(VOTING_PARTS)) {
      return one ? " votante" : " votantes";
    } else if (figures().contains(Figure.SEATS) || figures().contains(Figure.IN_OFFICE)) {
      return "";
    } else if (figures().contains(Figure.PRESENT)) {
      return one ? " présente" : " présentes";
    }
    return " " + French.list(figures().stream().map(Count::side).toList());
  }

  private static String side(Figure figure) {
    switch (figure) {
      case POUR:
        return "pour";
      case CONTRE:
        return "contre";
      case ABSTENTION:
        return "en abstention";
      default:
        return "au vote nul";
    }
  }

  private String voices() {
    if (figures().equals(EXPRESSED_PARTS)) {
      return "voix exprimées";
    } else if (figures().contains(Figure.SEATS) || figures().contains(Figure.IN_OFFICE)) {
      return "voix pondérées";
    } else if (figures().equals(CAST_PARTS) || figures().equals(VOTING_PARTS)) {
      return "voix des délégations votantes";
    } else if (figures().contains(Figure.PRESENT)) {
      return "voix des délégations présentes";
    }
    return "voix " + French.list(figures().stream().map(Count::side).toList());
  }

  /** The plural with what it comprises: « suffrages exprimés (pour et contre) ». */
  String explained(Unit unit) {
    String plural = noun(2, unit);
    if (unit != Unit.MEMBERS) {
      return plural;
    } else if (figures().equals(EXPRESSED_PARTS)) {
      return plural + " (pour et contre)";
    } else if (figures().equals(VOTING_PARTS)) {
      return plural + " (pour, contre et abstentions)";
    } else if (figures().equals(CAST_PARTS)) {
      return plural + " (abstentions, blancs et nuls compris)";
    }
    return plural;
  }
}
