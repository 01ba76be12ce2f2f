package liptako.council;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A presidency that passes from State to State. Pure. From {@code beginsAt} on, the States preside in their order, each for so many months, over and
 * over, until a later rotation begins: an extension or an early hand-over is a further rotation and changes nothing that was.
 *
 * @param months length of a term, 1 to 120; a term begins on the same day of the month, or its last day
 * @param states codes in order, none twice
 */
public record Rotation(Instant beginsAt, int months, List<String> states) {
  /** One State's term: from an instant until another, excluded. */
  public record Term(String state, Instant beginsAt, Instant endsAt) {
    public boolean covers(Instant at) {
      return !at.isBefore(beginsAt) && at.isBefore(endsAt);
    }
  }

  public Rotation {
    Objects.requireNonNull(beginsAt, "beginsAt");
    states = List.copyOf(states);
    if (months < 1 || months > 120) {
      throw new IllegalArgumentException("months " + months + " (valid: 1 to 120)");
    }
    if (states.isEmpty() || states.stream().distinct().count() != states.size()) {
      throw new IllegalArgumentException("states " + states + " (valid: at least one, none twice)");
    }
  }

  /** The term that runs at an instant under these rotations, or null before the first. */
  public static Term at(List<Rotation> rotations, Instant at) {
    List<Term> terms = terms(rotations, at, 1);
    return terms.isEmpty() || !terms.get(0).covers(at) ? null : terms.get(0);
  }

  /** The next terms, the first being the one that runs at an instant or the first to begin after it. */
  public static List<Term> terms(List<Rotation> rotations, Instant from, int most) {
    List<Rotation> ordered = rotations.stream().sorted(java.util.Comparator.comparing(Rotation::beginsAt)).toList();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < ordered.size() && terms.size() < most; i++) {
      ordered.get(i).collect(from, i + 1 < ordered.size() ? ordered.get(i + 1).beginsAt : null, most, terms);
    }
    return terms;
  }

  private void collect(Instant from, Instant until, int most, List<Term> terms) {
    if (until != null && !until.isAfter(from)) {
      return;
    }
    for (int n = from.isBefore(beginsAt) ? 0 : before(from); terms.size() < most; n++) {
      Instant begins = begin(n);
      if (until != null && !begins.isBefore(until)) {
        return;
      }
      Instant ends = begin(n + 1);
      Term term = new Term(states.get(n % states.size()), begins, until != null && until.isBefore(ends) ? until : ends);
      if (term.endsAt.isAfter(from)) {
        terms.add(term);
      }
    }
  }

  /** A term's number that is not after the instant: months are at most 31 days long. */
  private int before(Instant at) {
    return (int) (java.time.Duration.between(beginsAt, at).toDays() / (31L * months));
  }

  private Instant begin(int n) {
    return beginsAt.atZone(ZoneOffset.UTC).plusMonths((long) n * months).toInstant();
  }
}
