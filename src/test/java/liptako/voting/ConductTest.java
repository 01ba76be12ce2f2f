package liptako.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import liptako.refusal.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConductTest {
  private static final Instant T = Instant.parse("2026-11-24T10:00:00Z");
  private final Conduct open = Conduct.opened(T, null);
  private final Conduct timed = Conduct.opened(T, Duration.ofSeconds(60));

  @Test void aTimedScrutinTakesBallotsUntilItsEndAndNoneFromThatInstantOn() {
    assertThat(timed.closesAt()).isEqualTo(T.plusSeconds(60));
    assertThat(timed.refusal(T.plusMillis(59_999))).isEmpty();
    assertThat(timed.refusal(T.plusSeconds(60))).contains(Receipt.Reason.SCRUTIN_CLOSED);
    assertThat(timed.over(T.plusSeconds(60))).isTrue();
    assertThat(open.refusal(T.plusSeconds(100_000))).isEmpty();
  }

  @Test void aHoldStopsTheClockAndTheResumptionGivesWhatWasLeft() {
    Conduct held = timed.hold(T.plusSeconds(20));
    assertThat(held.left()).isEqualTo(Duration.ofSeconds(40));
    assertThat(held.refusal(T.plusSeconds(30))).contains(Receipt.Reason.SCRUTIN_HELD);
    assertThat(held.over(T.plusSeconds(1_000))).isFalse();
    assertThat(held.resume(T.plusSeconds(300)).closesAt()).isEqualTo(T.plusSeconds(340));
    assertThat(open.hold(T).resume(T.plusSeconds(9)).closesAt()).isNull();
  }

  @Test void theChairGivesMoreTimeFromTheEndThatWasSaid() {
    assertThat(timed.extend(T.plusSeconds(50), Duration.ofSeconds(30)).closesAt()).isEqualTo(T.plusSeconds(90));
    assertThat(open.extend(T.plusSeconds(50), Duration.ofSeconds(30)).closesAt()).isEqualTo(T.plusSeconds(80));
    assertThat(code(() -> timed.extend(T.plusSeconds(60), Duration.ofSeconds(30)))).isEqualTo("TIME_IS_OVER");
    assertThat(code(() -> timed.extend(T, Conduct.MOST))).isEqualTo("SCRUTIN_TIME");
    assertThat(code(() -> timed.hold(T).extend(T, Duration.ofSeconds(30)))).isEqualTo("SCRUTIN_NOT_OPEN");
  }

  @Test void whenTheTimeIsOverItCanOnlyBeClosedOrAnnulled() {
    Instant after = T.plusSeconds(61);
    assertThat(code(() -> timed.hold(after))).isEqualTo("TIME_IS_OVER");
    assertThat(timed.close().status()).isEqualTo(Scrutin.Status.CLOSED);
    assertThat(timed.annul().status()).isEqualTo(Scrutin.Status.ANNULLED);
  }

  @Test void eachActHasItsTime() {
    Conduct held = open.hold(T), closed = open.close(), annulled = closed.annul();
    assertThat(held.close().status()).isEqualTo(Scrutin.Status.CLOSED);
    assertThat(closed.close()).isEqualTo(closed);
    assertThat(code(() -> open.resume(T))).isEqualTo("SCRUTIN_NOT_HELD");
    assertThat(code(() -> held.hold(T))).isEqualTo("SCRUTIN_NOT_OPEN");
    assertThat(code(() -> closed.hold(T))).isEqualTo("SCRUTIN_NOT_OPEN");
    assertThat(code(() -> closed.resume(T))).isEqualTo("SCRUTIN_NOT_HELD");
    assertThat(code(() -> annulled.close())).isEqualTo("SCRUTIN_NOT_OPEN");
    assertThat(code(() -> annulled.annul())).isEqualTo("ALREADY_ANNULLED");
    assertThat(code(() -> new Conduct(Scrutin.Status.PROCLAIMED, null, null).close())).isEqualTo("SCRUTIN_NOT_OPEN");
    assertThat(annulled.refusal(T)).contains(Receipt.Reason.SCRUTIN_ANNULLED);
    assertThat(closed.refusal(T)).contains(Receipt.Reason.SCRUTIN_CLOSED);
  }

  @Test void aTimeOutOfRangeIsRefusedAtTheOpening() {
    assertThat(code(() -> Conduct.opened(T, Duration.ofSeconds(9)))).isEqualTo("SCRUTIN_TIME");
    assertThat(code(() -> Conduct.opened(T, Duration.ofSeconds(7_201)))).isEqualTo("SCRUTIN_TIME");
    assertThat(Conduct.opened(T, Conduct.LEAST).closesAt()).isEqualTo(T.plusSeconds(10));
  }

  private static String code(ThrowingCallable act) {
    var code = new String[1];
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> code[0] = refusal.code());
    return code[0];
  }
}
