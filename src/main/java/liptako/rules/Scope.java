package liptako.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Where a condition is counted. {@code among} names the delegations concerned; empty means all of them. */
sealed interface Scope {
  /** The delegations concerned; empty for all. */
  List<String> among();

  /** Per head, in the whole assembly. */
  record Assembly() implements Scope {
    static final Assembly WHOLE = new Assembly();

    @Override
    public List<String> among() {
      return List.of();
    }
  }

  /** Inside each delegation, so many of which must meet it. */
  record Each(Quota quota, List<String> among) implements Scope {
    public Each {
      among = List.copyOf(among);
    }
  }

  /**
   * Each delegation as one block, on the side its own ballots give.
   *
   * @param weight what a block weighs
   * @param side when a block is for; it is against when the same measure holds with the sides exchanged
   * @param undecided what a block on neither side counts as
   * @param uniform whether a block must be of one mind, failing which it is void (Bundesrat, BVerfG 2 BvF 1/02)
   */
  record Blocks(Weight weight, Measure side, Figure undecided, boolean uniform, List<String> among) implements Scope {
    public Blocks {
      among = List.copyOf(among);
    }
  }

  /** Every ballot carries the weight of its delegation, so that a delegation may split its voices (UIP). */
  record Weighted(List<String> among) implements Scope {
    public Weighted {
      among = List.copyOf(among);
    }
  }

  /** What a block weighs. */
  enum Weight {
    ONE("one"), WEIGHT("weight"), SEATS("seats"), IN_OFFICE("inOffice");

    final String key;

    Weight(String key) {
      this.key = key;
    }

    static Weight of(String key) {
      for (Weight weight : values()) {
        if (weight.key.equals(key)) {
          return weight;
        }
      }
      return null;
    }

    long of(House.Part part) {
      switch (this) {
        case ONE:
          return 1;
        case WEIGHT:
          return known(part.weight(), "le poids", part);
        case SEATS:
          return known(part.figures().get(Figure.SEATS), "le nombre de sièges", part);
        default:
          return known(part.figures().get(Figure.IN_OFFICE), "le nombre de membres en fonction", part);
      }
    }

    private static long known(long value, String what, House.Part part) {
      if (value == Tally.UNKNOWN) {
        throw new MissingFigureException(what + " de la " + French.delegation(part.name()) + " est inconnu");
      }
      return value;
    }
  }

  /** What is counted under this scope. */
  default Count.Unit unit() {
    if (this instanceof Blocks blocks) {
      return blocks.weight == Weight.ONE ? Count.Unit.DELEGATIONS : Count.Unit.VOICES;
    }
    return this instanceof Weighted ? Count.Unit.VOICES : Count.Unit.MEMBERS;
  }

  /** The delegations concerned of this house; refuses a house that does not know one of them. */
  default List<House.Part> concerned(House house) {
    List<House.Part> parts = among().isEmpty() ? house.delegations()
        : house.delegations().stream().filter(part -> among().contains(part.code())).toList();
    if (parts.isEmpty()) {
      throw new MissingFigureException("le détail par délégation est inconnu");
    }
    if (parts.size() < among().size()) {
      throw new MissingFigureException("le détail de toutes les délégations " + French.list(among())
          + " est nécessaire, le décompte ne donne que "
          + parts.stream().map(House.Part::code).collect(Collectors.joining(", ")));
    }
    return parts;
  }
}
