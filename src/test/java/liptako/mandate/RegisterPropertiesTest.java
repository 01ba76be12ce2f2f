package liptako.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Example;
import net.jqwik.api.ShrinkingMode;

/** Random histories of a small house: what the register takes and refuses, and what it answers at every instant, against {@link Brute}. */
class RegisterPropertiesTest {
  private static final int STEPS = 40;

  /** The register and the model, fed the same steps. */
  private static final class Twins {
    Register register = Register.of(List.of(), List.of(), List.of());
    final Brute brute = new Brute();
    final Map<Problem.Kind, Integer> refused = new EnumMap<>(Problem.Kind.class);
    final Set<Standing> seen = EnumSet.noneOf(Standing.class);

    /** Adds to both; what either refuses is taken back from both, and they must agree. */
    void offer(Register next, Runnable add, Runnable takeBack) {
      add.run();
      Optional<Problem> problem = next.problem();
      boolean possible = brute.possible();
      assertThat(problem.isEmpty()).as("the register says %s, the model %s", problem, possible).isEqualTo(possible);
      if (possible) {
        register = next;
      } else {
        takeBack.run();
        refused.merge(problem.get().kind(), 1, Integer::sum);
      }
    }

    void step(Random random) {
      int what = random.nextInt(10);
      if (what == 0) {
        int[] seats = {random.nextInt(Brute.TIME), random.nextInt(2), random.nextInt(4)};
        offer(register.with(new Register.Seats(state(seats[1]), at(seats[0]), seats[2])), () -> brute.seats.add(seats), () -> brute.seats.remove(brute.seats.size() - 1));
      } else if (what < 5) {
        var paper = new Brute.Paper(brute.papers.size(), random.nextInt(5), random.nextInt(2), brute.papers.isEmpty() || random.nextInt(3) > 0 ? -1 : random.nextInt(brute.papers.size()),
            random.nextInt(Brute.TIME - 4), random.nextInt(3) == 0 ? random.nextInt(Brute.TIME) : -1);
        offer(register.with(mandate(paper)), () -> brute.papers.add(paper), () -> brute.papers.remove(paper));
      } else if (!brute.papers.isEmpty()) {
        Brute.Paper paper = brute.papers.get(random.nextInt(brute.papers.size()));
        int change = random.nextInt(Change.values().length);
        if (change == Change.VOIDED.ordinal() && paper.turns.isEmpty()) {
          return;
        }
        int voids = change == Change.VOIDED.ordinal() ? 1 + random.nextInt(paper.turns.size()) : 0;
        int[] turn = {change, random.nextInt(Brute.TIME), voids};
        Register next = register.with(register.mandate(id(paper.id)).orElseThrow().with(new Turn(paper.turns.size() + 1, Change.values()[change], at(turn[1]), voids)));
        offer(next, () -> paper.turns.add(turn), () -> paper.turns.remove(turn));
      }
    }

    void compare() {
      for (int t = 0; t <= Brute.TIME; t++) {
        Instant at = at(t);
        for (Brute.Paper paper : brute.papers) {
          Standing standing = register.standing(register.mandate(id(paper.id)).orElseThrow(), at);
          assertThat(standing).as("mandate %s at %s", paper.id, t).isEqualTo(brute.standing(paper, t));
          assertThat(register.titled("p" + paper.person, at)).isEqualTo(brute.titled(paper.person, t));
          seen.add(standing);
        }
        for (int state = 0; state < 2; state++) {
          int of = state;
          int now = t;
          Register.Base base = register.base(state(state), at);
          assertThat(base.seats()).isEqualTo(brute.seats(state, t));
          assertThat(base.filled()).isEqualTo((int) brute.papers.stream().filter(p -> p.state == of && p.principal < 0 && Brute.runs(p, now)).count());
          assertThat(base.seated()).isEqualTo((int) brute.papers.stream().filter(p -> p.state == of && brute.standing(p, now) == Standing.SEATED).count());
          assertThat(base.seated()).as("never more sit than there are seats").isLessThanOrEqualTo(base.seats());
        }
        assertThat(register.seated(at).stream().map(Mandate::person).distinct().count()).as("nobody sits twice").isEqualTo(register.seated(at).size());
      }
    }
  }

  private static Twins live(long seed) {
    var random = new Random(seed);
    var twins = new Twins();
    List<Register.Required> needs = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int[] need = {random.nextInt(Brute.TIME), random.nextInt(2), random.nextInt(2), random.nextInt(2)};
      twins.brute.needs.add(need);
      needs.add(new Register.Required(at(need[0]), new Requirements(need[1] == 1, need[2] == 1, need[3] == 1)));
    }
    List<Register.Seats> seats = new ArrayList<>();
    for (int state = 0; state < 2; state++) {
      int[] set = {0, state, 2 + random.nextInt(2)};
      twins.brute.seats.add(set);
      seats.add(new Register.Seats(state(state), at(0), set[2]));
    }
    twins.register = Register.of(List.of(), seats, needs);
    for (int i = 0; i < STEPS; i++) {
      twins.step(random);
    }
    twins.compare();
    return twins;
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF) void theRegisterAnswersAsTheModel(@ForAll long seed) {
    live(seed);
  }

  /** A comparison that met no refusal of some kind, or no standing of some kind, would have looked at nothing. */
  @Example void theHistoriesMeetEveryRefusalAndEveryStanding() {
    Set<Problem.Kind> refused = EnumSet.noneOf(Problem.Kind.class);
    Set<Standing> seen = EnumSet.noneOf(Standing.class);
    for (long seed = 1; seed <= 120; seed++) {
      Twins twins = live(seed);
      refused.addAll(twins.refused.keySet());
      seen.addAll(twins.seen);
    }
    assertThat(refused).isEqualTo(EnumSet.allOf(Problem.Kind.class));
    assertThat(seen).isEqualTo(EnumSet.allOf(Standing.class));
  }

  private static Mandate mandate(Brute.Paper paper) {
    return new Mandate(id(paper.id), "p" + paper.person, state(paper.state), paper.principal < 0 ? null : id(paper.principal), at(paper.begins), paper.term < 0 ? null : at(paper.term), List.of());
  }

  private static String id(int paper) {
    return "m" + paper;
  }

  private static String state(int state) {
    return state == 0 ? "BF" : "NE";
  }

  private static Instant at(int moment) {
    return Instant.ofEpochSecond(1_800_000_000L + moment);
  }
}
