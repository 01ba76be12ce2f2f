package liptako.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import liptako.permission.Role;
import liptako.store.Configuration;

/**
 * When time ends a sign-in: after so long in all, and after so long without a request, of which deputies are free. Each is told of beforehand and put off by one
 * press, ten times at least (WCAG 2.2, 2.2.1), and an open ballot puts both off by itself.
 */
record SignInLimits(Duration longest, Duration idle) {
  /** What one press adds to the whole time, and how often: after that the sign-in has lasted more than a day, and ends. */
  static final Duration MORE = Duration.ofHours(1);
  static final int MORE_MOST = 10;
  /** What is left after an open ballot, at least half of it: time to be told, and to press. */
  static final Duration AFTER_BALLOT = Duration.ofMinutes(10);
  private static final Duration TOLD_MOST = Duration.ofMinutes(5);

  static SignInLimits configured() {
    return new SignInLimits(Configuration.longest(), Configuration.idle());
  }

  private Instant endOfAll(SignIn signIn) {
    Instant end = signIn.createdAt.plus(longest);
    return signIn.longerUntil != null && signIn.longerUntil.isAfter(end) ? signIn.longerUntil : end;
  }

  private Instant endOfIdleness(SignIn signIn, Role role) {
    return idle.isZero() || role == Role.DEPUTY ? Instant.MAX : signIn.usedAt.plus(idle);
  }

  /**
   * Whether time leaves a sign-in in force. An open ballot puts its end off, unless it was over when the ballot opened: what was signed out yesterday does not come back with today's vote.
   *
   * @param held since when a ballot is open, or empty; asked only when the end is near
   */
  boolean inForce(SignIn signIn, Role role, Instant now, Supplier<Optional<Instant>> held) {
    Optional<Instant> opened = told(signIn, role, now, false).soon() ? held.get() : Optional.empty();
    if (late(signIn, role, opened.orElse(now))) {
      return false;
    }
    opened.ifPresent(since -> keep(signIn, role, now));
    return true;
  }

  private boolean late(SignIn signIn, Role role, Instant now) {
    return !endOfAll(signIn).isAfter(now) || !endOfIdleness(signIn, role).isAfter(now);
  }

  /** Puts off what would end while a ballot is open or right after it. */
  private void keep(SignIn signIn, Role role, Instant now) {
    Duration left = idle.compareTo(AFTER_BALLOT) < 0 ? idle : AFTER_BALLOT;
    if (endOfIdleness(signIn, role).isBefore(now.plus(left.dividedBy(2)))) {
      signIn.usedAt = now;
    }
    if (endOfAll(signIn).isBefore(now.plus(AFTER_BALLOT.dividedBy(2)))) {
      signIn.longerUntil = now.plus(AFTER_BALLOT);
    }
  }

  /** Puts off what is told of, at the holder's wish. */
  void prolong(SignIn signIn, Role role, Instant now) {
    boolean told = told(signIn, role, now, false).soon() && signIn.prolonged < MORE_MOST;
    signIn.usedAt = now;
    if (told && endOfAll(signIn).isBefore(now.plus(told(longest)))) {
      signIn.prolonged++;
      signIn.longerUntil = now.plus(MORE);
    }
  }

  /** @param held whether a ballot is open, so that neither ends it */
  SignInTime told(SignIn signIn, Role role, Instant now, boolean held) {
    Instant all = endOfAll(signIn), idleness = endOfIdleness(signIn, role);
    boolean idles = idleness.isBefore(all);
    // Begun seconds count: what is told of only a moment later is not yet told of.
    long left = Duration.between(now, idles ? idleness : all).plusMillis(999).toSeconds();
    return new SignInTime(idles ? SignInTime.Cause.IDLE : SignInTime.Cause.LONGEST, Math.max(0, left), told(idles ? idle : longest).toSeconds(), held, idles || signIn.prolonged < MORE_MOST);
  }

  /** How long before its end a limit is told of: five minutes, of a short one three quarters. */
  private static Duration told(Duration limit) {
    Duration part = limit.multipliedBy(3).dividedBy(4);
    return part.compareTo(TOLD_MOST) < 0 ? part : TOLD_MOST;
  }
}
