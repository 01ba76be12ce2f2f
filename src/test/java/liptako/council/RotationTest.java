package liptako.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The presidency passes by data: what a term is, and what a further rotation changes. */
class RotationTest {
  private static final Instant START = Instant.parse("2025-01-31T00:00:00Z");
  private static final Rotation YEARLY = new Rotation(START, 12, List.of("ML", "BF", "NE"));

  @Test void presidencyPassesInTheOrderOfTheStatesAndBeginsAgain() {
    assertThat(Rotation.terms(List.of(YEARLY), START, 4)).extracting(Rotation.Term::state).containsExactly("ML", "BF", "NE", "ML");
    assertThat(Rotation.at(List.of(YEARLY), Instant.parse("2026-01-30T23:59:59Z")).state()).isEqualTo("ML");
    assertThat(Rotation.at(List.of(YEARLY), Instant.parse("2026-01-31T00:00:00Z")).state()).isEqualTo("BF");
  }

  @Test void nobodyPresidesBeforeTheFirstRotation() {
    assertThat(Rotation.at(List.of(YEARLY), START.minusNanos(1))).isNull();
    assertThat(Rotation.at(List.of(), START)).isNull();
    assertThat(Rotation.terms(List.of(YEARLY), START.minusSeconds(1), 1)).extracting(Rotation.Term::beginsAt).containsExactly(START);
  }

  @Test void laterRotationCutsTheTermThatRunsAndChangesNothingBefore() {
    Instant early = Instant.parse("2026-06-01T00:00:00Z");
    List<Rotation> both = List.of(new Rotation(early, 6, List.of("NE", "ML", "BF")), YEARLY);
    assertThat(Rotation.at(both, early.minusSeconds(1))).isEqualTo(new Rotation.Term("BF", Instant.parse("2026-01-31T00:00:00Z"), early));
    assertThat(Rotation.terms(both, START, 5)).extracting(Rotation.Term::state).containsExactly("ML", "BF", "NE", "ML", "BF");
    assertThat(Rotation.at(both, Instant.parse("2025-06-01T00:00:00Z"))).isEqualTo(Rotation.at(List.of(YEARLY), Instant.parse("2025-06-01T00:00:00Z")));
  }

  @Test void termsOfMonthsBeginOnTheSameDayOrTheLastOfTheMonth() {
    var monthly = new Rotation(START, 1, List.of("BF", "ML"));
    assertThat(Rotation.terms(List.of(monthly), START, 3)).extracting(t -> t.beginsAt().toString())
        .containsExactly("2025-01-31T00:00:00Z", "2025-02-28T00:00:00Z", "2025-03-31T00:00:00Z");
  }

  @Test void whatIsNoRotationIsRefused() {
    assertThatThrownBy(() -> new Rotation(START, 0, List.of("BF"))).hasMessageContaining("months 0");
    assertThatThrownBy(() -> new Rotation(START, 12, List.of())).hasMessageContaining("states");
    assertThatThrownBy(() -> new Rotation(START, 12, List.of("BF", "BF"))).hasMessageContaining("none twice");
  }

  /** Against counting the terms one by one from the beginning, at any instant of eighty years. */
  @Property(tries = 300) void everyInstantHasTheTermThatCountingFindsThere(@ForAll @IntRange(min = 1, max = 24) int months, @ForAll @IntRange(min = 1, max = 3) int states,
      @ForAll @IntRange(min = 0, max = 700_000) int hours) {
    var rotation = new Rotation(START, months, List.of("BF", "ML", "NE").subList(0, states));
    Instant at = START.plusSeconds(hours * 3_600L);
    List<Instant> begins = new ArrayList<>();
    for (int n = 0; begins.isEmpty() || !begins.get(begins.size() - 1).isAfter(at); n++) {
      begins.add(START.atZone(ZoneOffset.UTC).plusMonths((long) n * months).toInstant());
    }
    int n = begins.size() - 2;
    assertThat(Rotation.at(List.of(rotation), at)).isEqualTo(new Rotation.Term(rotation.states().get(n % states), begins.get(n), begins.get(n + 1)));
  }
}
