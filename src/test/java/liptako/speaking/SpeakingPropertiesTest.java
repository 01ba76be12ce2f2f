package liptako.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Speaking time neither appears nor vanishes, clocks stand still when they are stopped, and nobody is lost from the queue. */
class SpeakingPropertiesTest {
  private static final List<String> STATES = List.of("BF", "ML", "NE");

  /** A budget and what was spoken, also by somebody of no delegation. */
  record Debate(TimeBudget budget, Map<String, Long> used) {}

  @Provide Arbitrary<Debate> debates() {
    Arbitrary<Long> time = Arbitraries.longs().between(0, 3_600_000);
    return Combinators.combine(time.list().ofSize(3), time, time.list().ofSize(4), Arbitraries.longs().between(1, 3_600_000)).as((shares, free, spoken, speaker) -> {
      Map<String, Long> delegations = new HashMap<>(), used = new HashMap<>();
      for (int i = 0; i < 3; i++) {
        delegations.put(STATES.get(i), shares.get(i));
        used.put(STATES.get(i), spoken.get(i));
      }
      used.put("??", spoken.get(3));
      return new Debate(new TimeBudget(shares.stream().mapToLong(Long::longValue).sum() + free, delegations, speaker), used);
    });
  }

  @Property(tries = 500) void whatIsLeftAndWhatWasSpokenMakeUpTheItemsTime(@ForAll("debates") Debate debate) {
    TimeBudget.Left left = debate.budget().left(debate.used());
    long spoken = debate.used().values().stream().mapToLong(Long::longValue).sum();
    long owned = left.delegations().values().stream().mapToLong(Long::longValue).sum() + left.reserve();
    assertThat(owned).isEqualTo(left.item());
    assertThat(spoken + left.item() - left.overrun()).isEqualTo(debate.budget().item());
    assertThat(left.item() == 0 || left.overrun() == 0).isTrue();
    left.delegations().forEach((state, time) -> assertThat(time).isBetween(0L, debate.budget().delegations().get(state)));
  }

  @Property(tries = 500) void anOverrunIsBorneInEqualPartsByThoseWhoHaveTime(@ForAll("debates") Debate debate) {
    TimeBudget.Left left = debate.budget().left(debate.used());
    Map<String, Long> given = new HashMap<>();
    left.delegations().forEach((state, time) -> given.put(state, Math.max(0, debate.budget().delegations().get(state) - debate.used().get(state)) - time));
    long most = given.values().stream().mapToLong(Long::longValue).max().orElse(0);
    // Who gives less than another (by more than a millisecond) has nothing left.
    given.forEach((state, part) -> assertThat(part >= most - 1 || left.delegations().get(state) == 0).as("%s of %s", part, given).isTrue());
  }

  @Property(tries = 500) void speakingMoreNeverLeavesMore(@ForAll("debates") Debate debate, @ForAll @LongRange(max = 600_000) long more) {
    Map<String, Long> later = new HashMap<>(debate.used());
    later.merge("ML", more, Long::sum);
    STATES.forEach(state -> assertThat(debate.budget().forSpeaker(state, later)).isBetween(0L, debate.budget().forSpeaker(state, debate.used())));
  }

  @Property(tries = 300) void aStoppedClockStandsStillAndTakesNothing(@ForAll @LongRange(max = 100_000) long first, @ForAll @LongRange(max = 100_000) long pause, @ForAll @LongRange(max = 100_000) long second,
      @ForAll @LongRange(min = 1, max = 300_000) long allotted) {
    SpeechClock clock = new SpeechClock(1_000, null, 0, allotted).pause(1_000 + first);
    assertThat(clock.spoken(1_000 + first + pause)).isEqualTo(first);
    assertThat(clock.level(1_000 + first + pause)).isEqualTo(SpeechClock.Level.PAUSED);
    SpeechClock again = clock.resume(1_000 + first + pause);
    long now = 1_000 + first + pause + second;
    assertThat(again.spoken(now)).isEqualTo(first + second);
    assertThat(again.left(now)).isEqualTo(allotted - first - second);
    assertThat(again.level(now)).isEqualTo(first + second >= allotted ? SpeechClock.Level.OVER : allotted - first - second <= SpeechClock.SOON ? SpeechClock.Level.SOON : SpeechClock.Level.RUNNING);
    assertThat(again.extend(60_000, now).left(now)).isEqualTo(again.left(now) + 60_000 < 0 ? 0 : again.left(now) + 60_000);
  }

  @Provide Arbitrary<List<Queue.Request>> requests() {
    Arbitrary<Queue.Request> one = Combinators.combine(Arbitraries.of(STATES), Arbitraries.of(true, false, false, false), Arbitraries.integers().between(1, 9).injectNull(0.7), Arbitraries.longs().between(0, 20))
        .as((state, first, place, asked) -> new Queue.Request("", state, first, place, asked));
    return one.list().ofMaxSize(12).map(list -> {
      List<Queue.Request> named = new ArrayList<>();
      list.forEach(r -> named.add(new Queue.Request("r" + named.size(), r.state(), r.first(), r.place(), r.asked())));
      return named;
    });
  }

  @Property(tries = 500) void nobodyIsLostPointsOfOrderComeFirstAndTheChairsPlacesAreKept(@ForAll("requests") List<Queue.Request> requests, @ForAll boolean alternate) {
    List<Queue.Request> order = Queue.order(requests, alternate, List.of("NE", "BF"));
    assertThat(new HashSet<>(order)).hasSize(requests.size()).isEqualTo(new HashSet<>(requests));
    assertThat(order.stream().map(r -> r.first() ? 0 : r.place() != null ? 1 : 2).toList()).isSorted();
    assertThat(order.stream().filter(r -> !r.first() && r.place() != null).map(Queue.Request::place).toList()).isSorted();
    STATES.forEach(state -> assertThat(order.stream().filter(r -> r.state().equals(state) && !r.first() && r.place() == null).map(Queue.Request::asked).toList()).isSorted());
  }

  @Property(tries = 500) void noStateSpeaksTwiceInARowWhileAnotherWaits(@ForAll("requests") List<Queue.Request> requests) {
    List<Queue.Request> order = Queue.order(requests.stream().filter(r -> !r.first() && r.place() == null).toList(), true, List.of("ML"));
    String before = "ML";
    for (int i = 0; i < order.size(); i++) {
      String last = before;
      if (order.get(i).state().equals(last)) {
        assertThat(order.subList(i, order.size())).allMatch(r -> r.state().equals(last));
      }
      before = order.get(i).state();
    }
  }
}
