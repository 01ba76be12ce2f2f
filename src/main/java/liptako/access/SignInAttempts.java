package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import liptako.refusal.Refusal;

/** What follows from a password once it was compared: a sign-in, or one more failure. Short, because it holds the account's row. */
@ApplicationScoped
class SignInAttempts {
  /** Wrong passwords before an account waits, and for how long: slows guessing without locking a deputy out of a vote for long. */
  static final int FAILURES_MOST = 10;
  static final Duration LOCK = Duration.ofMinutes(2);
  private static final SecureRandom RANDOM = new SecureRandom();
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** The token, when the password matched the hash that is still the account's. */
  @Transactional(dontRollbackOn = Refusal.class)
  String settle(UUID id, String comparedWith, boolean matches) {
    Account account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (account.lockedUntil != null && now.isBefore(account.lockedUntil)) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_WAIT", LOCK.toMinutes());
    }
    if (!matches || !account.enabled || !account.passwordHash.equals(comparedWith)) {
      if (++account.failures >= FAILURES_MOST) {
        account.lockedUntil = now.plus(LOCK);
        account.failures = 0;
      }
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_WRONG");
    }
    account.failures = 0;
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    var signIn = new SignIn();
    signIn.tokenHash = SignInService.hash(token);
    signIn.accountId = account.id;
    signIn.createdAt = now;
    signIn.usedAt = now;
    em.persist(signIn);
    return token;
  }
}
