package liptako.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import liptako.assembly.Body;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private static final Instant BEGINS = Instant.parse("2027-01-01T00:00:00Z"), ENDS = Instant.parse("2027-07-01T00:00:00Z");

  private static Capacity minister(UUID person, String state, Pillar pillar) {
    return new Capacity(UUID.randomUUID(), person, "Ministre exemple", state, state, Body.CONSEIL, Office.MINISTER, pillar, "Ministre", BEGINS, ENDS, null, null, null, true);
  }

  @Test void capacityRunsFromItsFirstInstantAndNoLongerAtItsLast() {
    Capacity capacity = minister(UUID.randomUUID(), "BF", Pillar.DIPLOMATIE);
    assertThat(capacity.inForce(BEGINS)).isTrue();
    assertThat(capacity.inForce(BEGINS.minusNanos(1))).isFalse();
    assertThat(capacity.inForce(ENDS.minusNanos(1))).isTrue();
    assertThat(capacity.inForce(ENDS)).isFalse();
    assertThat(capacity.overlaps(ENDS, null)).isFalse();
    assertThat(capacity.overlaps(ENDS.minusNanos(1), null)).isTrue();
  }

  @Test void stateHasOneMinisterForEachPillarAndAnotherStateItsOwn() {
    Capacity held = minister(UUID.randomUUID(), "BF", Pillar.DIPLOMATIE);
    UUID other = UUID.randomUUID();
    assertThat(held.excludes(other, "BF", Office.MINISTER, Pillar.DIPLOMATIE)).isTrue();
    assertThat(held.excludes(other, "BF", Office.MINISTER, Pillar.DEVELOPPEMENT)).isFalse();
    assertThat(held.excludes(other, "ML", Office.MINISTER, Pillar.DIPLOMATIE)).isFalse();
    assertThat(held.excludes(held.person(), "ML", Office.MINISTER, Pillar.DIPLOMATIE)).isTrue();
  }

  @Test void guestsBindNoStateSoAnyNumberMaySit() {
    var guest = new Capacity(UUID.randomUUID(), UUID.randomUUID(), "Personnalité exemple", null, null, Body.CONSEIL, Office.GUEST, null, "Invitée", BEGINS, null, null, null, null, true);
    assertThat(guest.excludes(UUID.randomUUID(), null, Office.GUEST, null)).isFalse();
    assertThat(Office.GUEST.binds() || Office.DELEGATE.binds()).isFalse();
  }
}
