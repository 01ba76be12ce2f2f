package liptako.mandate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Every mandate with its history, the seats and the requirements over time. Immutable; a change makes another register. */
public final class Register {
  /** A number of seats of a State from an instant on. */
  public record Seats(String state, Instant from, int seats) {}

  /** Requirements from an instant on. */
  public record Required(Instant from, Requirements requirements) {}

  /**
   * What a majority of a State's delegation is taken of.
   *
   * @param seats the seats there are
   * @param filled the seats held: principals' mandates that run, whether their holders sit or not
   * @param seated those who sit and may vote
   */
  public record Base(int seats, int filled, int seated) {}

  private final Map<String, Mandate> mandates;
  private final List<Seats> seats;
  private final List<Required> required;

  private Register(Map<String, Mandate> mandates, List<Seats> seats, List<Required> required) {
    this.mandates = mandates;
    this.seats = seats;
    this.required = required;
  }

  /** Seats and requirements in the order they were set: of two from the same instant the later set holds. */
  public static Register of(List<Mandate> mandates, List<Seats> seats, List<Required> required) {
    Map<String, Mandate> byId = new LinkedHashMap<>();
    mandates.forEach(m -> byId.put(m.id(), m));
    return new Register(byId, seats.stream().sorted(Comparator.comparing(Seats::from)).toList(), required.stream().sorted(Comparator.comparing(Required::from)).toList());
  }

  public List<Mandate> mandates() {
    return List.copyOf(mandates.values());
  }

  public Optional<Mandate> mandate(String id) {
    return Optional.ofNullable(mandates.get(id));
  }

  /** The same with a mandate added, or in another's place that has its id. */
  public Register with(Mandate mandate) {
    Map<String, Mandate> all = new LinkedHashMap<>(mandates);
    all.put(mandate.id(), mandate);
    return new Register(all, seats, required);
  }

  /** The same with a number of seats set. */
  public Register with(Seats set) {
    return new Register(mandates, Stream.concat(seats.stream(), Stream.of(set)).sorted(Comparator.comparing(Seats::from)).toList(), required);
  }

  /** The same with requirements set. */
  public Register with(Required set) {
    return new Register(mandates, seats, Stream.concat(required.stream(), Stream.of(set)).sorted(Comparator.comparing(Required::from)).toList());
  }

  /** What holders need to sit at an instant. */
  public Requirements requirements(Instant at) {
    return required.stream().filter(r -> !r.from.isAfter(at)).reduce((first, second) -> second).map(Required::requirements).orElse(Requirements.NONE);
  }

  /** The seats of a State at an instant, 0 where it has none. */
  public int seats(String state, Instant at) {
    return seats.stream().filter(s -> s.state.equals(state) && !s.from.isAfter(at)).reduce((first, second) -> second).map(Seats::seats).orElse(0);
  }

  /** How a mandate stands at an instant. */
  public Standing standing(Mandate mandate, Instant at) {
    if (at.isBefore(mandate.begins())) {
      return Standing.FUTURE;
    }
    if (!mandate.runs(at)) {
      return Standing.ENDED;
    }
    Situation now = mandate.situation(at);
    Requirements needs = requirements(at);
    if (now.powers() == Situation.Powers.CONTESTED && !needs.contestedSits()) {
      return Standing.CONTESTED;
    }
    if (now.suspended()) {
      return Standing.SUSPENDED;
    }
    if (now.prevented()) {
      return Standing.PREVENTED;
    }
    if (needs.powers() && now.powers() == Situation.Powers.UNVERIFIED) {
      return Standing.AWAITS_POWERS;
    }
    if (needs.oath() && !now.sworn()) {
      return Standing.AWAITS_OATH;
    }
    if (mandate.substitute()) {
      Mandate principal = mandates.get(mandate.substituteOf());
      return now.seated() && principal.runs(at) ? Standing.SEATED : Standing.SUBSTITUTE;
    }
    return Standing.SEATED;
  }

  /** The mandate a person holds at an instant, whether its holder sits or not. */
  public Optional<Mandate> held(String person, Instant at) {
    return mandates.values().stream().filter(m -> m.person().equals(person) && m.runs(at)).findFirst();
  }

  /** Each person's mandate that runs at an instant: the whole house in one pass. */
  public Map<String, Mandate> held(Instant at) {
    Map<String, Mandate> held = new HashMap<>();
    mandates.values().stream().filter(m -> m.runs(at)).forEach(m -> held.put(m.person(), m));
    return held;
  }

  /** Whether a person bears the confederal title at an instant: exactly while a mandate runs; a substitute's only while seated. */
  public boolean titled(String person, Instant at) {
    return held(person, at).filter(m -> !m.substitute() || standing(m, at) == Standing.SEATED).isPresent();
  }

  /** The mandates whose holders sit at an instant. */
  public List<Mandate> seated(Instant at) {
    return mandates.values().stream().filter(m -> standing(m, at) == Standing.SEATED).toList();
  }

  public Base base(String state, Instant at) {
    List<Mandate> of = mandates.values().stream().filter(m -> m.state().equals(state)).toList();
    return new Base(seats(state, at), (int) of.stream().filter(m -> !m.substitute() && m.runs(at)).count(),
        (int) of.stream().filter(m -> standing(m, at) == Standing.SEATED).count());
  }

  /** The first reason why this register cannot stand, or empty. */
  public Optional<Problem> problem() {
    return Stream.<java.util.function.Function<Mandate, Problem>>of(this::noTime, this::overlaps, this::noPrincipal, this::misplaced, this::bothSeated)
        .flatMap(check -> mandates.values().stream().map(check)).filter(Objects::nonNull).findFirst().or(this::noSeat);
  }

  private Problem noTime(Mandate m) {
    return m.term() != null && !m.term().isAfter(m.begins()) ? new Problem(Problem.Kind.NO_TIME, m, null, m.begins(), null, 0) : null;
  }

  private Problem overlaps(Mandate m) {
    return mandates.values().stream().filter(o -> o != m && o.person().equals(m.person()) && !o.begins().isAfter(m.begins()) && o.overlaps(m)).findFirst()
        .map(o -> new Problem(Problem.Kind.OVERLAPS, m, o, m.begins(), null, 0)).orElse(null);
  }

  private Problem noPrincipal(Mandate m) {
    Mandate principal = mandates.get(m.substituteOf());
    boolean fits = !m.substitute() || principal != null && !principal.substitute() && principal.state().equals(m.state()) && !principal.person().equals(m.person());
    return fits ? null : new Problem(Problem.Kind.NO_PRINCIPAL, m, principal, m.begins(), null, 0);
  }

  private Problem misplaced(Mandate m) {
    Turn turn = m.misplaced();
    return turn == null ? null : new Problem(Problem.Kind.MISPLACED, m, null, turn.at(), turn, 0);
  }

  /** A substitute's seat is the principal's: it must be left, and to one only. Looked at wherever something changes in those mandates. */
  private Problem bothSeated(Mandate m) {
    if (!m.substitute()) {
      return null;
    }
    Mandate principal = mandates.get(m.substituteOf());
    List<Mandate> rivals = mandates.values().stream().filter(o -> o != m && m.substituteOf().equals(o.substituteOf())).toList();
    return Stream.concat(Stream.of(m, principal), rivals.stream()).flatMap(Register::instants).distinct().sorted().filter(at -> takes(m, principal, at))
        .flatMap(at -> Stream.concat(principal.situation(at).away() ? Stream.empty() : Stream.of(principal), rivals.stream().filter(o -> takes(o, principal, at)))
            .map(other -> new Problem(Problem.Kind.BOTH_SEATED, m, other, at, null, 0))).findFirst().orElse(null);
  }

  private static boolean takes(Mandate substitute, Mandate principal, Instant at) {
    return substitute.runs(at) && principal.runs(at) && substitute.situation(at).seated();
  }

  private static Stream<Instant> instants(Mandate m) {
    return Stream.concat(Stream.of(m.begins()), m.effective().stream().map(Turn::at));
  }

  /** Mandates only come to exceed the seats where one begins or the seats change. */
  private Optional<Problem> noSeat() {
    List<Problem> found = new ArrayList<>();
    List<Mandate> principals = mandates.values().stream().filter(m -> !m.substitute()).toList();
    Stream.concat(principals.stream().map(m -> new Seats(m.state(), m.begins(), 0)), seats.stream()).sorted(Comparator.comparing(Seats::from)).forEach(when -> {
      if (found.isEmpty()) {
        List<Mandate> running = principals.stream().filter(m -> m.state().equals(when.state) && m.runs(when.from)).toList();
        int there = seats(when.state, when.from);
        if (running.size() > there) {
          found.add(new Problem(Problem.Kind.NO_SEAT, running.get(running.size() - 1), null, when.from, null, there));
        }
      }
    });
    return found.stream().findFirst();
  }
}
