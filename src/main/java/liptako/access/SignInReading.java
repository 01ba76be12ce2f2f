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
import java.util.Comparator;
import java.util.Optional;
import liptako.permission.AccountPrincipal;
import liptako.permission.KeepsSignedIn;
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

  private record InForce(SignIn signIn, Account account) {}

  /**
   * The account of a token's hash, while its sign-in is in force.
   *
   * @param uses whether the request counts as a use of the sign-in
   */
  @Transactional
  Optional<Found> principal(String hash, Instant now, boolean uses) {
    return inForce(hash, now).map(found -> {
      SignIn signIn = found.signIn;
      Account account = found.account;
      Duration idle = Configuration.idle(), proof = Configuration.proveAgain();
      if (uses && !idle.isZero() && signIn.usedAt.isBefore(now.minus(idle.dividedBy(USED_PARTS)))) {
        signIn.usedAt = now;
      }
      Instant proved = signIn.provedAt == null ? signIn.createdAt : signIn.provedAt;
      Terminal terminal = signIn.terminalId == null ? null : em.find(Terminal.class, signIn.terminalId);
      return new Found(new AccountPrincipal(account.name, account.displayName, account.role, account.deputyId, account.id, account.stateCode,
          proof.isZero() ? Instant.MAX : proved.plus(proof), hash), signIn.deviceHash, terminal == null ? null : terminal.keyHash);
    });
  }

  /** How long a sign-in still lasts, or empty when it is over; {@code more} puts its end off first. */
  @Transactional
  Optional<SignInTime> time(String hash, Instant now, boolean more) {
    return inForce(hash, now).map(found -> {
      SignInLimits limits = SignInLimits.configured();
      if (more) {
        limits.prolong(found.signIn, found.account.role, now);
      }
      return limits.told(found.signIn, found.account.role, now, heldSince().isPresent());
    });
  }

  /** Neither ended by its holder or a changed password, nor of a disabled account, nor past its time. */
  private Optional<InForce> inForce(String hash, Instant now) {
    SignIn signIn = em.find(SignIn.class, hash);
    Account account = signIn == null || signIn.endedAt != null ? null : em.find(Account.class, signIn.accountId);
    if (account == null || !account.enabled) {
      return Optional.empty();
    }
    return SignInLimits.configured().inForce(signIn, account.role, now, this::heldSince) ? Optional.of(new InForce(signIn, account)) : Optional.empty();
  }

  private Optional<Instant> heldSince() {
    return keepers.stream().map(KeepsSignedIn::since).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }
}
