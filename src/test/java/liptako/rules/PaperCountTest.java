package liptako.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaperCountTest {
  private static final Tally HOUSE = Tally.of(List.of(Tally.Delegation.of("BF", "Burkina Faso", 5, 5, 5, 0, 0, 0), Tally.Delegation.of("ML", "Mali", 5, 4, 3, 0, 0, 0)));
  private static final Rule SIMPLE = Rule.parse("""
      {"format":"liptako-rule/1","name":"essai","title":"Essai","quorum":{"conditions":[{"votes":"present","atLeast":"1/3","of":"inOffice","delegations":"every"}]},
       "adoption":[{"moreThan":"1/2","of":"expressed"}],"tie":{"then":"rejected"}}""");
  private static final Rule DOUBLE = Rule.parse(SIMPLE.json().replace("\"adoption\":[{", "\"adoption\":[{\"delegations\":\"every\",\"moreThan\":\"1/2\",\"of\":\"expressed\"},{"));

  private static PaperCount whole(int pour, int contre, int abstention) {
    return new PaperCount(false, List.of(), Map.of("pour", pour, "contre", contre, "abstention", abstention));
  }

  @Test void onlyRulesThatAskVotesOfDelegationsNeedThemCountedApart() {
    assertThat(SIMPLE.countsDelegations()).as("who is present is known without a count").isFalse();
    assertThat(DOUBLE.countsDelegations()).isTrue();
  }

  @Test void totalsAloneGiveTheVerdictOfARuleThatAsksNoMore() {
    Verdict verdict = SIMPLE.decide(whole(5, 3, 0).on(HOUSE));
    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.ADOPTED);
    assertThatThrownBy(() -> DOUBLE.decide(whole(5, 3, 0).on(HOUSE))).isInstanceOf(MissingFigureException.class);
    assertThat(PaperCount.shown(whole(5, 3, 0).on(HOUSE)).delegations()).isEmpty();
  }

  @Test void moreVoicesThanVotersAreRefused() {
    assertThatThrownBy(() -> whole(6, 3, 0).on(HOUSE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PaperCount(false, List.of(), Map.of("pour", 1, "contre", 1))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("abstention");
    assertThatThrownBy(() -> new PaperCount(false, List.of(), Map.of("pour", 1, "contre", 1, "abstention", 0, "nul", 1))).isInstanceOf(IllegalArgumentException.class);
  }

  /** The last of several delegations follows from the totals, so that one that betrays holds all back. */
  @Property void whatBetraysIsHeldBackAtItsLevel(@ForAll @IntRange(max = 5) int pour, @ForAll @IntRange(max = 5) int contre, @ForAll @IntRange(max = 3) int nul) {
    Map<String, Integer> figures = new HashMap<>();
    PaperCount.fields(true, List.of("BF", "ML")).forEach(field -> figures.put(field, 0));
    figures.putAll(Map.of("BF.pour", 4, "BF.contre", 1, "ML.pour", pour, "ML.contre", contre, "ML.nul", nul));
    var count = new PaperCount(true, List.of("BF", "ML"), figures);
    int cast = pour + contre + nul;
    assertThat(count.withheld()).as("alike or not: else holding back would say that they were").isEqualTo(cast > 0 && cast <= 3 ? PaperCount.Withheld.DELEGATIONS : PaperCount.Withheld.NOTHING);
    assertThat(count.totals().figure(null, "pour")).isEqualTo(4 + pour);
    assertThat(count.totals().withheld()).isEqualTo(PaperCount.Withheld.NOTHING);
  }

  @Test void aVerdictSaysNothingOfWhatIsHeldBack() {
    var few = new PaperCount(true, List.of(), Map.of("pour", 2, "contre", 0, "abstention", 0, "blanc", 0, "nul", 0));
    assertThat(few.withheld()).isEqualTo(PaperCount.Withheld.EVERYTHING);
    Verdict shown = PaperCount.shown(SIMPLE.decide(few.on(HOUSE)), few.withheld());
    assertThat(shown.outcome()).isEqualTo(Verdict.Outcome.ADOPTED);
    assertThat(shown.findings()).isEmpty();
    assertThat(shown.sentence()).doesNotContain("2").contains("retenus");
  }
}
