package liptako.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private Instant machine = Instant.parse("2027-01-14T10:00:00Z");
  private final Clock clock = new SteadyClock(new Clock() {
    @Override public Instant instant() {
      return machine;
    }

    @Override public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override public Clock withZone(ZoneId zone) {
      return this;
    }
  });

  @Test void whatHappensAfterTheMachinesClockWasSetBackIsLaterOnRecord() {
    Instant before = clock.instant();
    machine = machine.minusSeconds(3_600);
    assertThat(clock.instant()).isEqualTo(before);
    machine = machine.plusSeconds(5);
    assertThat(clock.instant()).as("time goes on at its pace").isEqualTo(before.plusSeconds(5));
    machine = machine.minusSeconds(60);
    machine = machine.plusSeconds(7);
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(5));
  }

  @Test void aClockThatIsSetForwardIsFollowed() {
    Instant before = clock.instant();
    machine = machine.plusSeconds(90);
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(90));
  }

  @Test void thePagesThatHoldTheClockCanBeStored() {
    assertThat(new Time().clock()).isInstanceOf(java.io.Serializable.class);
  }
}
