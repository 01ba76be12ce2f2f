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
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import liptako.permission.AccountPrincipal;
import liptako.permission.Role;
import liptako.refusal.Refusal;
import liptako.store.Configuration;

/** What follows from a password once it was compared: a sign-in, or one more failure. Short, because it holds the account's row. */
@ApplicationScoped
class SignInAttempts {
  /** Wrong passwords before who tries waits, and for how long: slows guessing. Strangers wait together, a browser known to the account alone. */
  static final int FAILURES_MOST = 10;
  static final Duration LOCK = Duration.ofMinutes(2);
  private static final SecureRandom RANDOM = new SecureRandom();
  @PersistenceContext private EntityManager em;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  /** The sign-in, when the password matched the hash that is still the account's and so did the second factor, if there is one. */
  @Transactional(dontRollbackOn = Refusal.class)
  OpenedSignIn settle(UUID id, String comparedWith, boolean matches, String code, String deviceToken) {
    Account account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    KnownDevice device = device(id, deviceToken);
    Instant now = clock.instant();
    judge(account, device, comparedWith, matches, code, now);
    if (account.factorSecret == null && needsFactor(account.role)) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SECOND_FACTOR_FIRST");
    }
    return open(account, device, deviceToken, now);
  }

  /** The sign-in of who proved to be the account's holder by a key of the device. */
  @Transactional
  OpenedSignIn byKey(UUID id, String deviceToken) {
    Account account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (!account.enabled) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PASSKEY_REFUSED");
    }
    return open(account, device(id, deviceToken), deviceToken, clock.instant());
  }

  /** The sign-in of whom the identity provider vouched for: it stands in the password's place, and the account's second factor is asked for as ever. */
  @Transactional(dontRollbackOn = Refusal.class)
  OpenedSignIn byProvider(UUID id, String code, String deviceToken) {
    Account account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    KnownDevice device = device(id, deviceToken);
    Instant now = clock.instant();
    if (!account.enabled) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PROVIDER_UNKNOWN");
    }
    if (account.factorSecret != null) {
      judge(account, device, account.passwordHash, true, code, now);
    } else if (needsFactor(account.role)) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SECOND_FACTOR_FIRST");
    }
    return open(account, device, deviceToken, now);
  }

  /** The same proof of somebody who is signed in. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = Refusal.class)
  void prove(UUID id, String comparedWith, boolean matches, String code, String deviceToken) {
    judge(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE), device(id, deviceToken), comparedWith, matches, code, clock.instant());
  }

  static boolean needsFactor(Role role) {
    return Configuration.secondFactor() && role != Role.DEPUTY && role != Role.OBSERVER;
  }

  private KnownDevice device(UUID account, String token) {
    KnownDevice device = token == null ? null : em.find(KnownDevice.class, SignInService.hash(token));
    return device != null && device.accountId.equals(account) ? device : null;
  }

  private static void judge(Account account, KnownDevice device, String comparedWith, boolean matches, String code, Instant now) {
    Instant locked = device == null ? account.lockedUntil : device.lockedUntil;
    if (locked != null && now.isBefore(locked)) {
      audit(account, "sign-in.locked", now);
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_WAIT", LOCK.toMinutes());
    }
    if (!matches || !account.enabled || !account.passwordHash.equals(comparedWith)) {
      throw failed(account, device, now, "SIGN_IN_WRONG");
    }
    if (account.factorSecret == null) {
      return;
    }
    if (code == null || code.isBlank()) {
      throw Refusal.unauthenticated("SECOND_FACTOR_NEEDED", "secondFactor");
    }
    OptionalLong step = Totp.step(FactorSafe.open(account.id, account.factorSecret), code, now, account.factorStep);
    if (step.isEmpty()) {
      throw failed(account, device, now, "SECOND_FACTOR_WRONG");
    }
    account.factorStep = step.getAsLong();
  }

  private OpenedSignIn open(Account account, KnownDevice device, String deviceToken, Instant now) {
    if (device == null) {
      account.failures = 0;
    } else {
      device.failures = 0;
    }
    if (account.role == Role.DEPUTY && Configuration.oneTerminal()) {
      accounts.endSignIns(account.id);
    }
    String browser = device == null ? known(account.id, now) : deviceToken;
    String token = token();
    var signIn = new SignIn();
    signIn.deviceHash = SignInService.hash(browser);
    signIn.tokenHash = SignInService.hash(token);
    signIn.accountId = account.id;
    signIn.createdAt = now;
    signIn.usedAt = now;
    signIn.provedAt = now;
    em.persist(signIn);
    audit(account, "sign-in", now);
    return new OpenedSignIn(token, browser, account.language);
  }

  private String known(UUID account, Instant now) {
    String token = token();
    var device = new KnownDevice();
    device.tokenHash = SignInService.hash(token);
    device.accountId = account;
    device.createdAt = now;
    em.persist(device);
    return token;
  }

  private static Refusal failed(Account account, KnownDevice device, Instant now, String code) {
    int failures = device == null ? ++account.failures : ++device.failures;
    if (failures >= FAILURES_MOST) {
      if (device == null) {
        account.lockedUntil = now.plus(LOCK);
        account.failures = 0;
      } else {
        device.lockedUntil = now.plus(LOCK);
        device.failures = 0;
      }
    }
    audit(account, "sign-in.failed", now);
    return code.startsWith("SECOND") ? Refusal.unauthenticated(code, "secondFactor") : Refusal.of(Refusal.Kind.UNAUTHENTICATED, code);
  }

  private static void audit(Account account, String event, Instant now) {
    AuditLog.write(now, event, AccountPrincipal.mark(account.role, account.id), Map.of());
  }

  static String token() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
