package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import liptako.rules.ProxyRoll.Given;
import liptako.rules.ProxyRoll.Member;
import liptako.rules.ProxyRoll.Refused;
import org.junit.jupiter.api.Test;

class ProxyRollTest {
  private static final Rule SIMPLE = House3.preset("majorite-simple"), SECRET = House3.preset("election"), NONE = House3.preset("procedure");
  private final Member away = new Member("away", "BF", false), second = new Member("second", "BF", false), here = new Member("here", "BF", true),
      other = new Member("other", "ML", true);

  @Test void anAbsentMemberIsRepresentedByAPresentOneOfTheSameDelegation() {
    assertThat(judge(SIMPLE, new Given("p", "away", "here"))).isEqualTo(Map.of());
  }

  @Test void eachRefusalHasItsReasonAndTheFirstThatHoldsIsSaid() {
    assertThat(judge(SECRET, new Given("p", "here", "nobody"))).containsValue(Refused.SECRET_VOTE);
    assertThat(judge(NONE, new Given("p", "here", "nobody"))).containsValue(Refused.RULE_ALLOWS_NONE);
    assertThat(judge(SIMPLE, new Given("p", "here", "nobody"))).containsValue(Refused.GIVER_PRESENT);
    assertThat(judge(SIMPLE, new Given("p", "away", "nobody"))).containsValue(Refused.HOLDER_NOT_IN_OFFICE);
    assertThat(judge(SIMPLE, new Given("p", "away", "second"))).containsValue(Refused.HOLDER_ABSENT);
    assertThat(judge(SIMPLE, new Given("p", "away", "other"))).containsValue(Refused.OTHER_DELEGATION);
  }

  @Test void theSecondThatOneHolderWouldHoldIsRefused() {
    assertThat(judge(SIMPLE, new Given("p", "second", "here"), new Given("q", "away", "here"))).isEqualTo(Map.of("away", Refused.HOLDER_FULL));
  }

  @Test void whoseMandateIsOverIsNotOnTheRoll() {
    assertThat(ProxyRoll.of(SIMPLE, List.of(here), List.of(new Given("p", "away", "here")))).isEmpty();
  }

  /** The reasons by giver, of those that do not count; every one that is given must be judged. */
  private Map<String, Refused> judge(Rule rule, Given... given) {
    Map<String, ProxyRoll.Entry> judged = ProxyRoll.of(rule, List.of(away, second, here, other), Arrays.asList(given));
    assertThat(judged).hasSize(given.length);
    return judged.values().stream().filter(e -> !e.counts()).collect(java.util.stream.Collectors.toMap(e -> e.given().giver(), ProxyRoll.Entry::refused));
  }
}
