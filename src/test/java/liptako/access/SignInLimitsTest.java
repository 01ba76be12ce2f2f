package liptako.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import liptako.permission.Role;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
  private static final Instant MORNING = Instant.parse("2026-11-25T08:00:00Z");
  private final SignInLimits limits = new SignInLimits(Duration.ofHours(16), Duration.ofHours(2));

  private static SignIn signIn() {
    var signIn = new SignIn();
    signIn.createdAt = MORNING;
    signIn.usedAt = MORNING;
    return signIn;
  }

  private static Instant after(String duration) {
    return MORNING.plus(Duration.parse(duration));
  }

  private boolean in(SignIn signIn, Role role, Instant at) {
    return limits.inForce(signIn, role, at, Optional::empty);
  }

  @Test void anIdleClerkIsToldFiveMinutesBeforeAndADeputyIsNeverIdle() {
    SignIn signIn = signIn();
    assertThat(limits.told(signIn, Role.CLERK, after("PT1H54M"), false).soon()).isFalse();
    SignInTime told = limits.told(signIn, Role.CLERK, after("PT1H56M"), false);
    assertThat(told).isEqualTo(new SignInTime(SignInTime.Cause.IDLE, 240, 300, false, true));
    assertThat(told.soon()).isTrue();
    assertThat(in(signIn, Role.CLERK, after("PT1H59M59S"))).isTrue();
    assertThat(in(signIn, Role.CLERK, after("PT2H"))).isFalse();
    assertThat(in(signIn, Role.DEPUTY, after("PT15H59M"))).isTrue();
    assertThat(in(signIn, Role.DEPUTY, after("PT16H"))).isFalse();
  }

  @Test void aPressPutsIdlenessOffWithoutEnd() {
    SignIn signIn = signIn();
    for (int i = 1; i <= 7; i++) {
      Instant near = after("PT119M").plus(Duration.ofMinutes(119L * (i - 1)));
      limits.prolong(signIn, Role.CLERK, near);
      assertThat(in(signIn, Role.CLERK, near.plus(Duration.ofMinutes(118)))).isTrue();
    }
    assertThat(signIn.prolonged).as("the whole time was not near").isZero();
  }

  @Test void aPressPutsTheWholeTimeOffByAnHourTenTimesAndNoMore() {
    SignIn signIn = signIn();
    Instant near = after("PT15H58M");
    for (int i = 1; i <= 10; i++) {
      assertThat(limits.told(signIn, Role.DEPUTY, near, false)).isEqualTo(new SignInTime(SignInTime.Cause.LONGEST, 120, 300, false, true));
      limits.prolong(signIn, Role.DEPUTY, near);
      assertThat(limits.told(signIn, Role.DEPUTY, near, false).secondsLeft()).isEqualTo(3_600);
      near = near.plus(Duration.ofMinutes(58));
    }
    assertThat(limits.told(signIn, Role.DEPUTY, near, false).prolongable()).isFalse();
    limits.prolong(signIn, Role.DEPUTY, near);
    assertThat(limits.told(signIn, Role.DEPUTY, near, false).secondsLeft()).isEqualTo(120);
    assertThat(in(signIn, Role.DEPUTY, near.plus(Duration.ofMinutes(2)))).isFalse();
  }

  @Test void aPressLongBeforeCostsNothing() {
    SignIn signIn = signIn();
    limits.prolong(signIn, Role.DEPUTY, after("PT3H"));
    assertThat(signIn.prolonged).isZero();
    assertThat(in(signIn, Role.DEPUTY, after("PT16H"))).isFalse();
  }

  @Test void whoWouldHaveEndedDuringABallotHasFiveMinutesAfterIt() {
    SignIn signIn = signIn();
    signIn.usedAt = after("PT15H");
    for (Instant asked = after("PT15H50M"); asked.isBefore(after("PT17H")); asked = asked.plusSeconds(20)) {
      assertThat(limits.inForce(signIn, Role.CLERK, asked, () -> Optional.of(after("PT15H50M")))).isTrue();
      assertThat(in(signIn, Role.CLERK, asked.plus(Duration.ofMinutes(5).minusSeconds(1)))).as("at " + asked).isTrue();
    }
    assertThat(signIn.prolonged).as("no press of the holder's is spent").isZero();
    assertThat(in(signIn, Role.CLERK, after("PT17H10M"))).isFalse();
  }

  @Test void whoWasTimedOutBeforeABallotOpenedIsNotLetInByIt() {
    SignIn signIn = signIn();
    assertThat(limits.inForce(signIn, Role.CLERK, after("PT4H"), () -> Optional.of(after("PT3H")))).as("idle an hour before").isFalse();
    assertThat(limits.inForce(signIn, Role.DEPUTY, after("PT40H"), () -> Optional.of(after("PT39H")))).as("the next day").isFalse();
    assertThat(limits.inForce(signIn, Role.CLERK, after("PT4H"), () -> Optional.of(after("PT1H")))).as("the ballot was open already").isTrue();
    assertThat(in(signIn, Role.CLERK, after("PT4H9M"))).isTrue();
  }

  @Test void aShortLimitIsToldInTimeToo() {
    var brief = new SignInLimits(Duration.ofSeconds(80), Duration.ZERO);
    assertThat(brief.told(signIn(), Role.CHAIR, after("PT19S"), false).soon()).isFalse();
    assertThat(brief.told(signIn(), Role.CHAIR, after("PT20S"), false)).isEqualTo(new SignInTime(SignInTime.Cause.LONGEST, 60, 60, false, true));
  }
}
