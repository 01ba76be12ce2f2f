package liptako.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import liptako.refusal.Refusal;

/**
 * Argon2id with OWASP's second set of parameters (19 MiB, 2 passes, 1 lane): a guess costs as much for an attacker as for us. Only a few are
 * computed at once: sixteen together took the whole heap (measured: the server ended itself), and two cores gain nothing beyond a few.
 */
final class Passwords {
  static final int LEAST = 8, LONGEST = 200;
  /** Four times 19 MiB is what the heap of 384 MiB can spare beside the hall. */
  private static final int AT_ONCE = 4;
  /** A hall of 150 that signs in at one instant is through in 3 s; whoever waits longer is told to try again. */
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
