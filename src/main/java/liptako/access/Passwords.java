package liptako.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import liptako.refusal.Refusal;

/**
 * Argon2id with OWASP's second set of parameters (19 MiB, 2 passes, 1 lane): a guess costs as much for an attacker as for us. Only two are
 * computed at once: sixteen together took the whole heap (measured: the server ended itself), and four grew old before they were done, so that
 * the hall stood still for the full collections (measured: 225 of 0.3 s while 246 people got an account and signed in, 6 with two).
 */
final class Passwords {
  static final int LEAST = 8, LONGEST = 200;
  /** Twice 19 MiB is what a survivor space holds, so that it dies young: the young generation in config/run.sh is sized for it. */
  private static final int AT_ONCE = 2;
  /** A hall of 150 that signs in at one instant is through in 7 s (45 ms each on two cores); whoever waits longer is told to try again. */
  private static final int WAIT_SECONDS = 10;
  private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);
  private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  /** Checked when the account does not exist, so that both answers take the same time. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  static String hash(String password) {
    return inTurn(() -> Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult());
  }

  static boolean matches(String password, String hash) {
    return inTurn(() -> Password.check(password, hash == null ? NOBODY : hash).with(FUNCTION)) && hash != null;
  }

  private static <T> T inTurn(Supplier<T> work) {
    try {
      if (!TURNS.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.of(Refusal.Kind.BUSY, "TRY_AGAIN");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of(Refusal.Kind.BUSY, "TRY_AGAIN");
    }
    try {
      return work.get();
    } finally {
      TURNS.release();
    }
  }
}
