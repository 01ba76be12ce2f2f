package liptako.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id with OWASP's second set of parameters (19 MiB, 2 passes, 1 lane): a guess costs as much for an attacker as for us. */
final class Passwords {
  static final int LEAST = 8, LONGEST = 200;
  private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  /** Checked when the account does not exist, so that both answers take the same time. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(FUNCTION).getResult();
  }

  static boolean matches(String password, String hash) {
    return Password.check(password, hash == null ? NOBODY : hash).with(FUNCTION) && hash != null;
  }
}
