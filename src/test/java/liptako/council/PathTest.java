package liptako.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import liptako.assembly.Body;
import liptako.council.Path.Kind;
import liptako.council.Path.Step;
import org.junit.jupiter.api.Test;

/** A draft of the Council goes to the Parliaments and comes back. */
class PathTest {
  private static Step step(int minute, Kind kind, Body body, Body to) {
    return new Step(Instant.parse("2027-01-14T09:00:00Z").plusSeconds(60L * minute), kind, body, to, kind.name(), null, null, null, null);
  }

  private static final List<Step> THERE_AND_BACK = List.of(step(9, Kind.RETURNED, Body.PARLEMENTS, Body.CONSEIL), step(0, Kind.OPENED, Body.CONSEIL, null),
      step(2, Kind.DECIDED, Body.CONSEIL, null), step(1, Kind.PLACED, Body.CONSEIL, null), step(3, Kind.REFERRED, Body.CONSEIL, Body.PARLEMENTS),
      step(6, Kind.PLACED, Body.PARLEMENTS, null), step(7, Kind.VOTED, Body.PARLEMENTS, null), step(8, Kind.ISSUED, Body.PARLEMENTS, null),
      step(10, Kind.DECIDED, Body.CONSEIL, null));

  @Test void stepsStandInTheOrderOfTimeAndTheStaysAreCutWhereTheBodyChanges() {
    var path = new Path(Body.CONSEIL, THERE_AND_BACK);
    assertThat(path.steps()).isSortedAccordingTo(java.util.Comparator.comparing(Step::at)).hasSize(9);
    assertThat(path.stays()).extracting(Path.Stay::body).containsExactly(Body.CONSEIL, Body.PARLEMENTS, Body.CONSEIL);
    assertThat(path.stays().stream().flatMap(s -> s.steps().stream())).containsExactlyElementsOf(path.steps());
  }

  @Test void dossierIsWhereItWasLastSentAndKeepsItsOrigin() {
    assertThat(new Path(Body.CONSEIL, THERE_AND_BACK).seat()).isEqualTo(Body.CONSEIL);
    var away = new Path(Body.CONSEIL, THERE_AND_BACK.stream().filter(s -> s.kind() != Kind.RETURNED).toList());
    assertThat(away.seat()).isEqualTo(Body.PARLEMENTS);
    assertThat(away.origin()).isEqualTo(Body.CONSEIL);
    assertThat(new Path(Body.COLLEGE, List.of()).seat()).isEqualTo(Body.COLLEGE);
  }

  @Test void bodyIsReachedByOriginOrByBeingAddressed() {
    assertThat(new Path(Body.CONSEIL, THERE_AND_BACK).reached()).containsExactlyInAnyOrder(Body.CONSEIL, Body.PARLEMENTS);
    assertThat(new Path(Body.COLLEGE, List.of()).reached()).containsExactly(Body.COLLEGE);
  }

  @Test void ofTwoThingsAtOneInstantTheFormerInTheWayOfWorkComesFirst() {
    var path = new Path(Body.CONSEIL, List.of(step(0, Kind.REFERRED, Body.CONSEIL, Body.COLLEGE), step(0, Kind.OPENED, Body.CONSEIL, null)));
    assertThat(path.steps()).extracting(Step::kind).containsExactly(Kind.OPENED, Kind.REFERRED);
    assertThat(Stream.of(Kind.values()).filter(Kind::moves)).containsExactly(Kind.REFERRED, Kind.RETURNED);
  }
}
