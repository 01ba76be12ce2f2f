package liptako.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liptako.rules.Rule;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is collected keeps no trace of when it came, and opened numbers become the figures that rules judge. */
class CollectionPropertiesTest {
  private static final String DELEGATIONS = "[{\"code\":\"BF\",\"inOffice\":25,\"name\":\"Burkina Faso\",\"present\":20,\"seats\":25},{\"code\":\"ML\",\"inOffice\":25,\"name\":\"Mali\",\"present\":20,\"seats\":25}]";

  @Property(tries = 200) void theOrderInWhichKeysCameIsNotStored(@ForAll @IntRange(min = 1, max = 25) int many, @ForAll long seed) {
    List<Integer> arrival = new ArrayList<>(IntStream.range(0, many).boxed().toList());
    SecretKeys inOrder = collected(arrival);
    Collections.shuffle(arrival, new Random(seed));
    SecretKeys shuffled = collected(arrival);
    assertThat(shuffled.deputies).isEqualTo(inOrder.deputies);
    assertThat(shuffled.elements).isEqualTo(inOrder.elements);
    assertThat(shuffled.fingerprint).isEqualTo(inOrder.fingerprint);
    assertThat(shuffled.deputies()).hasSize(many);
  }

  @Example void aKeyThatComesLaterTakesTheCountersignatureAway() {
    SecretKeys keys = collected(List.of(0, 1));
    keys.signedFingerprint = keys.fingerprint;
    assertThat(keys.countersigned()).isTrue();
    keys.add(List.of(new UUID(0, 9).toString()), List.of(BigInteger.TEN));
    assertThat(keys.countersigned()).isFalse();
  }

  private static SecretKeys collected(List<Integer> arrival) {
    var keys = new SecretKeys();
    keys.deputies = keys.elements = "[]";
    keys.fingerprint = "";
    // Deputy i has a key whose size says nothing of i.
    arrival.forEach(i -> keys.add(List.of(new UUID(0, i).toString()), List.of(BigInteger.valueOf(7919L * (i + 1) % 104_729))));
    return keys;
  }

  @Property(tries = 300) void theBoxesOfDelegationsGiveThePlainTally(@ForAll @Size(6) List<@IntRange(max = 6) Integer> n) {
    Tally tally = SecretFigures.tally(DELEGATIONS, Map.of("BF", n.subList(0, 3), "ML", n.subList(3, 6)));
    assertThat(List.of(tally.pour(), tally.contre(), tally.abstention())).isEqualTo(List.of(n.get(0) + n.get(3), n.get(1) + n.get(4), n.get(2) + n.get(5)));
    Verdict open = rule("scrutin-secret-par-delegation").decide(Tally.of(List.of(Tally.Delegation.of("BF", "Burkina Faso", 25, 25, 20, n.get(0), n.get(1), n.get(2)),
        Tally.Delegation.of("ML", "Mali", 25, 25, 20, n.get(3), n.get(4), n.get(5)))));
    assertThat(rule("scrutin-secret-par-delegation").decide(tally)).isEqualTo(open);
  }

  @Property(tries = 300) void oneBoxDecidesWithoutKnowingTheDelegations(@ForAll @IntRange(max = 13) int pour, @ForAll @IntRange(max = 13) int contre, @ForAll @IntRange(max = 13) int abstention) {
    Tally tally = SecretFigures.tally(DELEGATIONS, Map.of("", List.of(pour, contre, abstention)));
    assertThat(tally.delegations()).allMatch(d -> d.pour() == Tally.UNKNOWN && d.present() == 20);
    assertThat(rule("scrutin-secret").decide(tally).outcome()).isEqualTo(pour > contre ? Verdict.Outcome.ADOPTED : Verdict.Outcome.REJECTED);
  }

  @Example void onlyARuleThatLooksAtVotesByDelegationNeedsABoxForEach() {
    assertThat(Stream.of("scrutin-secret-par-delegation", "double-majorite", "vote-par-delegation").map(CollectionPropertiesTest::rule)).allMatch(Rule::countsDelegations);
    assertThat(Stream.of("scrutin-secret", "majorite-simple", "deux-tiers", "election").map(CollectionPropertiesTest::rule)).noneMatch(Rule::countsDelegations);
  }

  @Example void aRoundsFiguresNameEachCandidacy() {
    assertThat(SecretFigures.byCandidacy(List.of("a", "b"), List.of(1, 5, 3), 9)).isEqualTo(Map.of("ballots", 9, "blanc", 1, "a", 5, "b", 3));
  }

  private static Rule rule(String name) {
    try {
      return Rule.parse(java.nio.file.Files.readString(java.nio.file.Path.of("config/rules", name + ".json")));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
