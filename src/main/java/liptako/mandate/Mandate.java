package liptako.mandate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One mandate: a designation and what followed.
 *
 * @param substituteOf the principal's mandate when this is a substitute's (suppléant), else null
 * @param begins the first instant
 * @param term the end set by the designation (excluded), or null while none is
 * @param turns the changes in the order they were written
 */
public record Mandate(String id, String person, String state, String substituteOf, Instant begins, Instant term, List<Turn> turns) {
  public Mandate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(begins, "begins");
    turns = List.copyOf(turns);
  }

  public boolean substitute() {
    return substituteOf != null;
  }

  /** The same with one more change. */
  public Mandate with(Turn turn) {
    return new Mandate(id, person, state, substituteOf, begins, term, java.util.stream.Stream.concat(turns.stream(), java.util.stream.Stream.of(turn)).toList());
  }

  /** The changes that count, in the order they took effect. */
  public List<Turn> effective() {
    if (turns.isEmpty()) { // most mandates run undisturbed, and each roll asks all of them
      return turns;
    }
    Set<Integer> voided = turns.stream().filter(t -> t.change() == Change.VOIDED).map(Turn::voids).collect(Collectors.toSet());
    return turns.stream().filter(t -> t.change() != Change.VOIDED && !voided.contains(t.number()))
        .sorted(Comparator.comparing(Turn::at).thenComparingInt(Turn::number)).toList();
  }

  /** The first instant at which the mandate runs no more, or null while none is known. */
  public Instant ends() {
    return effective().stream().filter(t -> t.change().ends()).map(Turn::at).filter(at -> term == null || at.isBefore(term)).findFirst().orElse(term);
  }

  /** Whether the mandate runs at an instant. */
  public boolean runs(Instant at) {
    Instant ends = ends();
    return !at.isBefore(begins) && (ends == null || at.isBefore(ends));
  }

  boolean overlaps(Mandate other) {
    Instant ends = ends();
    Instant others = other.ends();
    return (ends == null || other.begins.isBefore(ends)) && (others == null || begins.isBefore(others));
  }

  /** What has been done by an instant; a change at that very instant counts. */
  Situation situation(Instant at) {
    Situation now = Situation.DESIGNATED;
    for (Turn turn : effective()) {
      if (turn.at().isAfter(at)) {
        break;
      }
      now = now.after(turn.change(), substitute());
      if (now == null) {
        throw new IllegalStateException("mandate " + id + ": change " + turn.number() + " " + turn.change() + " cannot follow");
      }
    }
    return now;
  }

  /** The first change that cannot stand where it does, or null: outside the mandate (a mandate lasts, so no end at its first instant), or not after what precedes it. */
  public Turn misplaced() {
    Situation now = Situation.DESIGNATED;
    for (Turn turn : effective()) {
      boolean within = (turn.change().ends() ? turn.at().isAfter(begins) : !turn.at().isBefore(begins)) && (term == null || turn.at().isBefore(term));
      now = within ? now.after(turn.change(), substitute()) : null;
      if (now == null) {
        return turn;
      }
    }
    return null;
  }
}
