package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.publication.Statistics.Share;
import liptako.voting.DelegationCount;
import org.junit.jupiter.api.Test;

/** By hand: three scrutins of delegations of ten. */
class StatisticsTest {
  private static final UUID SESSION = new UUID(0, 0);

  private static DelegationCount count(int scrutin, String state, int present, int pour, int contre, int abstention) {
    return new DelegationCount(new UUID(1, scrutin), SESSION, scrutin, Instant.EPOCH.plusSeconds(scrutin), state, 10, present, pour, contre, abstention);
  }

  private final Statistics statistics = Statistics.of(List.of(
      count(1, "BF", 10, 10, 0, 0), count(1, "ML", 9, 3, 3, 3), count(1, "NE", 8, 6, 2, 0),
      count(2, "BF", 8, 4, 4, 0), count(2, "ML", 9, 0, 9, 0), count(2, "NE", 8, 0, 5, 3),
      count(3, "BF", 9, 0, 0, 9), count(3, "ML", 0, 0, 0, 0), count(3, "NE", 1, 1, 0, 0)));

  @Test void cohesionIsOneWhenAllAreAlikeAndZeroWhenTheyAreThreeThirds() {
    assertThat(statistics.delegations().get(0).cohesion().permille()).as("1, 1/4, 1").isEqualTo(750);
    assertThat(statistics.delegations().get(1).cohesion().permille()).as("0, 1; nobody in the third").isEqualTo(500);
    assertThat(statistics.delegations().get(2).cohesion().permille()).as("10/16, 7/16; one ballot alone says nothing").isEqualTo(531);
    assertThat(statistics.delegations()).extracting(Statistics.Delegation::scrutins).containsExactly(3, 2, 2);
  }

  @Test void agreementComparesTheAnswerMostGivenAndLeavesOutWhereThereIsNone() {
    assertThat(statistics.pairs()).containsExactly(new Statistics.Pair("BF", "ML", new Share(0, 0)), new Statistics.Pair("BF", "NE", new Share(1, 2)), new Statistics.Pair("ML", "NE", new Share(1, 1)));
    assertThat(statistics.pairs().get(0).agreement().known()).isFalse();
  }

  @Test void attendanceIsOfThoseInOfficeAndParticipationOfThosePresent() {
    assertThat(statistics.delegations().get(0).attendance()).isEqualTo(new Share(27, 30));
    assertThat(statistics.delegations().get(0).participation()).isEqualTo(new Share(27, 27));
    assertThat(statistics.delegations().get(2).attendance().permille()).isEqualTo(567);
    assertThat(statistics.points()).hasSize(3);
    assertThat(statistics.points().get(2).attendance().get("ML")).isEqualTo(new Share(0, 10));
  }

  @Test void whatIsNearlyOneIsRoundedOnceAndToOne() {
    assertThat(new Share(996, 1_000).hundredths()).isEqualTo(100);
    assertThat(new Share(9_449, 10_000).hundredths()).as("not first to 0.945 and then to 0.95").isEqualTo(94);
  }

  @Test void nothingGivesNothing() {
    assertThat(Statistics.of(List.of())).isEqualTo(new Statistics(List.of(), List.of(), List.of()));
    assertThat(new Share(0, 0).permille()).isZero();
  }
}
