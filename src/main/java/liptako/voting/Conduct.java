package liptako.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import liptako.refusal.Refusal;

/**
 * Where a scrutin stands and which act may follow which: pure, by the instant it is handed. A timed scrutin takes no ballot from its end on,
 * whether or not anybody has closed it yet, so what counts depends on the server's clock and on nothing that may be late. A hold stops the
 * clock; the resumption gives the time that was left.
 *
 * @param closesAt the end of a timed scrutin, or null when it is not timed, or held
 * @param left while a timed scrutin is held: the time it still has; otherwise null
 */
record Conduct(Scrutin.Status status, Instant closesAt, Duration left) {
  /** Shorter nobody can read the question; longer is no time limit. */
  static final Duration LEAST = Duration.ofSeconds(10), MOST = Duration.ofHours(2);

  /**
   * Opened now.
   *
   * @param time how long ballots are taken, or null until somebody closes
   */
  static Conduct opened(Instant now, Duration time) {
    return new Conduct(Scrutin.Status.OPEN, time == null ? null : now.plus(within(time)), null);
  }

  /** Whether the time of an open scrutin has run out. */
  boolean over(Instant now) {
    return status == Scrutin.Status.OPEN && closesAt != null && !now.isBefore(closesAt);
  }

  /** Why a ballot is not taken now, or empty when it is. */
  Optional<Receipt.Reason> refusal(Instant now) {
    return switch (status) {
      case ANNULLED -> Optional.of(Receipt.Reason.SCRUTIN_ANNULLED);
      case CLOSED, PROCLAIMED -> Optional.of(Receipt.Reason.SCRUTIN_CLOSED);
      case HELD -> Optional.of(Receipt.Reason.SCRUTIN_HELD);
      case OPEN -> over(now) ? Optional.of(Receipt.Reason.SCRUTIN_CLOSED) : Optional.empty();
    };
  }

  Conduct hold(Instant now) {
    running(now);
    return new Conduct(Scrutin.Status.HELD, null, closesAt == null ? null : Duration.between(now, closesAt));
  }

  Conduct resume(Instant now) {
    if (status != Scrutin.Status.HELD) {
      throw Refusal.conflict("SCRUTIN_NOT_HELD");
    }
    return new Conduct(Scrutin.Status.OPEN, left == null ? null : now.plus(left), null);
  }

  /** More time, from the end that was said, or from now where none was; a scrutin that is not timed becomes so. */
  Conduct extend(Instant now, Duration by) {
    running(now);
    Instant end = (closesAt == null ? now : closesAt).plus(within(by));
    if (Duration.between(now, end).compareTo(MOST) > 0) {
      throw tooLong();
    }
    return new Conduct(status, end, null);
  }

  /** Closed; the end that was said stays on record. Closing again changes nothing. */
  Conduct close() {
    if (status == Scrutin.Status.CLOSED) {
      return this;
    }
    if (status != Scrutin.Status.OPEN && status != Scrutin.Status.HELD) {
      throw Refusal.conflict("SCRUTIN_NOT_OPEN");
    }
    return new Conduct(Scrutin.Status.CLOSED, closesAt, null);
  }

  Conduct annul() {
    if (status == Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("ALREADY_ANNULLED");
    }
    return new Conduct(Scrutin.Status.ANNULLED, closesAt, null);
  }

  private void running(Instant now) {
    if (status != Scrutin.Status.OPEN) {
      throw Refusal.conflict("SCRUTIN_NOT_OPEN");
    }
    if (over(now)) {
      throw Refusal.conflict("TIME_IS_OVER");
    }
  }

  private static Duration within(Duration time) {
    if (time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0) {
      throw tooLong();
    }
    return time;
  }

  private static Refusal tooLong() {
    return Refusal.invalid("SCRUTIN_TIME", "seconds", LEAST.toSeconds(), MOST.toSeconds());
  }
}
