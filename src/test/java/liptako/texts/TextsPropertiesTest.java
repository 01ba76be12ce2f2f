package liptako.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Merging, exclusion and lapse against the slow way of {@link NaiveText}. */
class TextsPropertiesTest {
  @Property(tries = 1000) void rivalsAreThoseThatCannotBeDoneOneAfterTheOther(@ForAll Random random) {
    Text text = Samples.text(random);
    List<Amendment> two = Samples.amendments(text, 2, random);
    List<Edit> a = Edit.of(text, two.get(0));
    List<Edit> b = Edit.of(text, two.get(1));
    boolean rivals = a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.rivals(y, text)));
    assertThat(b.stream().anyMatch(y -> a.stream().anyMatch(x -> y.rivals(x, text)))).as("either way").isEqualTo(rivals);
    NaiveText ab = new NaiveText(text);
    NaiveText ba = new NaiveText(text);
    assertThat(ab.apply(1, a) && ab.apply(2, b)).as("%s then %s", a, b).isEqualTo(!rivals);
    assertThat(ba.apply(2, b) && ba.apply(1, a)).as("%s then %s", b, a).isEqualTo(!rivals);
    assertThat(Consolidation.of(text, Map.of(1, a, 2, b)).conflicts().isEmpty()).isEqualTo(!rivals);
  }

  @Property(tries = 600) void anyOrderGivesTheSameText(@ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int number) {
    Text text = Samples.text(random);
    Map<Integer, List<Edit>> adopted = new TreeMap<>();
    for (Amendment amendment : Samples.amendments(text, number, random)) {
      List<Edit> edits = Edit.of(text, amendment);
      if (adopted.values().stream().flatMap(List::stream).noneMatch(edit -> edits.stream().anyMatch(own -> own.rivals(edit, text)))) {
        adopted.put(amendment.number(), edits);
      }
    }
    Consolidation consolidation = Consolidation.of(text, adopted);
    assertThat(consolidation.conflicts()).isEmpty();
    List<Integer> order = new ArrayList<>(adopted.keySet());
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(order, random);
      NaiveText naive = new NaiveText(text);
      assertThat(order.stream().allMatch(n -> naive.apply(n, adopted.get(n)))).isTrue();
      // paragraphs that two amendments add word for word stand once in ours
      Assume.that(adopted.values().stream().flatMap(List::stream).distinct().count() == adopted.values().stream().mapToLong(List::size).sum());
      assertThat(NaiveText.text(consolidation.text())).isEqualTo(naive.text());
    }
  }

  @Property(tries = 400) void noLapseIsMissedAndNoneInvented(@ForAll Random random, @ForAll @IntRange(min = 2, max = 10) int number) {
    Text text = Samples.text(random);
    List<Amendment> amendments = Samples.amendments(text, number, random);
    List<VotingOrder.Step> steps = VotingOrder.of(text, amendments);
    assertThat(Samples.numbers(steps)).hasSize(number);
    List<VotingList.Vote> votes = steps.stream().map(step -> new VotingList.Vote("v" + step.number(), step.numbers(), Set.of())).toList();
    Map<String, Boolean> outcomes = new HashMap<>();
    List<Integer> adopted = new ArrayList<>();
    for (int i = 0; i <= votes.size(); i++) {
      VotingList list = new VotingList(text, amendments, votes, outcomes, Set.of());
      for (VotingList.Line line : list.lines()) {
        if (!outcomes.containsKey(line.vote().key())) {
          NaiveText naive = new NaiveText(text);
          adopted.forEach(n -> naive.apply(n, Edit.of(text, amendments.get(n - 1))));
          int candidate = line.vote().numbers().get(0);
          boolean possible = naive.apply(candidate, Edit.of(text, amendments.get(candidate - 1)));
          assertThat(line.state()).as("%s after %s of %s", candidate, adopted, amendments).isEqualTo(possible ? VotingList.State.PENDING : VotingList.State.LAPSED);
        }
      }
      if (list.next().isEmpty()) {
        assertThat(list.consolidation().conflicts()).isEmpty();
        return;
      }
      VotingList.Vote vote = list.next().get();
      List<String> foretold = list.lines().stream().filter(line -> line.vote().equals(vote)).findFirst().orElseThrow().falls();
      boolean passes = random.nextBoolean();
      List<String> before = lapsed(list);
      outcomes.put(vote.key(), passes);
      if (passes) {
        adopted.addAll(vote.numbers());
      }
      List<String> after = new ArrayList<>(lapsed(new VotingList(text, amendments, votes, outcomes, Set.of())));
      after.removeAll(before);
      assertThat(after).as("what falls was foretold").containsExactlyInAnyOrderElementsOf(passes ? foretold : List.of());
    }
    throw new AssertionError("the list has no end");
  }

  private static List<String> lapsed(VotingList list) {
    return list.lines().stream().filter(line -> line.state() == VotingList.State.LAPSED).map(line -> line.vote().key()).toList();
  }

  @Property(tries = 400) void theOrderKeepsItsRules(@ForAll Random random, @ForAll @IntRange(min = 2, max = 12) int number) {
    Text text = Samples.text(random);
    List<Amendment> amendments = new ArrayList<>(Samples.amendments(text, number, random));
    int replaced = 1 + random.nextInt(number);
    Amendment drawn = Samples.amendments(text, 1, random).get(0);
    amendments.add(Amendment.compromise(number + 1, Set.of(replaced), drawn.changes().get(0)));
    List<VotingOrder.Step> steps = VotingOrder.of(text, amendments);
    Collections.shuffle(amendments, random);
    assertThat(VotingOrder.of(text, amendments)).as("whatever order they came in").isEqualTo(steps);
    Map<Integer, Integer> rank = new HashMap<>();
    steps.forEach(step -> step.numbers().forEach(n -> rank.put(n, steps.indexOf(step))));
    assertThat(rank).hasSize(number + 1);
    assertThat(rank.get(number + 1)).isLessThan(rank.get(replaced));
    Map<Integer, Set<Integer>> rivals = VotingOrder.rivalsIn(text, amendments);
    for (VotingOrder.Step first : steps) {
      for (VotingOrder.Step later : steps.subList(steps.indexOf(first) + 1, steps.size())) {
        if (rivals.get(first.number()).contains(later.number())) {
          assertThat(first.rivals()).contains(later.number());
          assertThat(weight(first)).as("%s before %s", first, later).isGreaterThanOrEqualTo(weight(later));
        }
      }
    }
  }

  private static int weight(VotingOrder.Step step) {
    return step.reason() == VotingOrder.Reason.COMPROMISE ? 2_000_000 : step.reason() == VotingOrder.Reason.DELETION ? 1_000_000 + step.distance() : step.distance();
  }

  @Property(tries = 400) void aDifferenceGivesBothTextsBack(@ForAll Random random) {
    String before = Samples.words(random, 12);
    String after = Samples.words(random, 12);
    List<Difference.Run> runs = Difference.of(before, after);
    assertThat(joined(runs, Difference.Kind.ADDED)).isEqualTo(before);
    assertThat(joined(runs, Difference.Kind.REMOVED)).isEqualTo(after);
  }

  private static String joined(List<Difference.Run> runs, Difference.Kind without) {
    return String.join("", runs.stream().filter(run -> run.kind() != without).map(Difference.Run::words).toList());
  }

  @Property(tries = 400) void cleaningIsIdempotentAndPiecesJoinAgain(@ForAll String any) {
    String clean = Words.clean(any);
    assertThat(Words.clean(clean)).isEqualTo(clean);
    assertThat(String.join("", Words.pieces(clean))).isEqualTo(clean);
  }
}
