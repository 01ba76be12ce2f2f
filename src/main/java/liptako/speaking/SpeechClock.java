package liptako.speaking;

/**
 * One speech's time. Every screen computes the same from it with the server's instant, so that they agree.
 *
 * @param began instant in ms
 * @param stopped instant at which it was paused, or null while it runs
 * @param lost how long it stood still before, in ms
 * @param allotted how long it may last with its extensions, in ms, or null without limit
 */
public record SpeechClock(long began, Long stopped, long lost, Long allotted) {
  /** The last half minute is announced. */
  public static final long SOON = 30_000;

  /** What a screen shows beside the time. */
  public enum Level { RUNNING, SOON, OVER, PAUSED }

  /** Time spoken so far, in ms. */
  public long spoken(long now) {
    return Math.max(0, (stopped == null ? now : stopped) - began - lost);
  }

  /** What is left, in ms; below nothing when it was overrun; null without limit. */
  public Long left(long now) {
    return allotted == null ? null : allotted - spoken(now);
  }

  /** Paused first; then by what is left. */
  public Level level(long now) {
    Long left = left(now);
    return stopped != null ? Level.PAUSED : left == null || left > SOON ? Level.RUNNING : left > 0 ? Level.SOON : Level.OVER;
  }

  public SpeechClock pause(long now) {
    return stopped != null ? this : new SpeechClock(began, Math.max(now, began), lost, allotted);
  }

  public SpeechClock resume(long now) {
    return stopped == null ? this : new SpeechClock(began, null, lost + Math.max(0, now - stopped), allotted);
  }

  /** More time, or less, never below what was spoken at that instant. */
  public SpeechClock extend(long by, long now) {
    return allotted == null ? this : new SpeechClock(began, stopped, lost, Math.max(spoken(now), allotted + by));
  }
}
