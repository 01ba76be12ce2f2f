package liptako.access;

/**
 * How long a sign-in still lasts, for who must be told before it ends.
 *
 * @param cause which limit comes first
 * @param secondsLeft until then, the begun one included
 * @param toldSeconds how many seconds before the end its holder is told
 * @param held a ballot is open: nothing ends now, and some minutes will be left after it
 * @param prolongable whether the holder may put it off
 */
public record SignInTime(Cause cause, long secondsLeft, long toldSeconds, boolean held, boolean prolongable) {
  /** Where who asks does not use the sign-in by asking. */
  static final String PATH = "/api/v1/sign-in/time";

  /** What ends a sign-in: time without a request, or time in all. */
  public enum Cause { IDLE, LONGEST }

  boolean soon() {
    return secondsLeft <= toldSeconds;
  }
}
