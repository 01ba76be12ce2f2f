package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import liptako.permission.AccountPrincipal;
import liptako.permission.KeepsSignedIn;
import liptako.permission.Role;
import liptako.store.Configuration;

/** Looks a sign-in up in the store. */
@ApplicationScoped
class SignInReading {
  /** A sign-in's last use is written no oftener than this part of what may pass unused: every request would be a write. */
  private static final int USED_PARTS = 10;
  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<KeepsSignedIn> keepers;

  /**
   * @param device the hash of the key of the browser it was made in; null of sign-ins of before that was kept
   * @param terminal the hash of the key of the tablet it was made at, or null
   */
  record Found(AccountPrincipal principal, String device, String terminal) {
    Optional<AccountPrincipal> at(BrowserKeys keys) {
      return fits(device, keys.device()) && fits(terminal, keys.terminal()) ? Optional.of(principal) : Optional.empty();
    }

    private static boolean fits(String hash, String key) {
      return hash == null || key != null && hash.equals(SignInService.hash(key));
    }
  }

  /**
   * The account of a token's hash, unless it was ended, is past its time, or its account is disabled. Time alone ends no sign-in while a ballot is open, and idleness none of a deputy.
   *
   * @param uses whether the request counts as a use of the sign-in
   */
  @Transactional
  Optional<Found> principal(String hash, Instant now, boolean uses) {
    SignIn signIn = em.find(SignIn.class, hash);
    if (signIn == null || signIn.endedAt != null) {
      return Optional.empty();
    }
    Account account = em.find(Account.class, signIn.accountId);
    Duration idle = Configuration.idle();
    SignInLimits limits = SignInLimits.configured();
    if (!account.enabled) {
      return Optional.empty();
    }
    if (limits.told(signIn, account.role, now, false).soon() && held()) {
      limits.keep(signIn, account.role, now);
    }
    if (limits.late(signIn, account.role, now)) {
      return Optional.empty();
    }
    if (uses && !idle.isZero() && signIn.usedAt.isBefore(now.minus(idle.dividedBy(USED_PARTS)))) {
      signIn.usedAt = now;
    }
    Duration proof = Configuration.proveAgain();
    Instant proved = signIn.provedAt == null ? signIn.createdAt : signIn.provedAt;
    Terminal terminal = signIn.terminalId == null ? null : em.find(Terminal.class, signIn.terminalId);
    return Optional.of(new Found(new AccountPrincipal(account.name, account.displayName, account.role, account.deputyId, account.id, account.stateCode,
        proof.isZero() ? Instant.MAX : proved.plus(proof), hash), signIn.deviceHash, terminal == null ? null : terminal.keyHash));
  }

  /** How long a sign-in that is in force still lasts; {@code more} puts its end off first. */
  @Transactional
  SignInTime time(String hash, Instant now, boolean more) {
    SignIn signIn = em.find(SignIn.class, hash);
    Role role = em.find(Account.class, signIn.accountId).role;
    SignInLimits limits = SignInLimits.configured();
    if (more) {
      limits.prolong(signIn, role, now);
    }
    return limits.told(signIn, role, now, held());
  }

  private boolean held() {
    return keepers.stream().anyMatch(KeepsSignedIn::now);
  }
}
