package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liptako.refusal.Refusal;

/** The store's side of a sign-in by the identity provider: short transactions, none of which waits for the provider. */
@ApplicationScoped
class ProviderAttempts {
  /** Somebody may have to look for a telephone there. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  @PersistenceContext private EntityManager em;
  @Inject private SignInAttempts attempts;
  @Inject private Clock clock;

  /** What the answer must match. */
  record Asked(String nonce, String verifier) {}

  @Transactional
  void begin(String cookie, String state, String nonce, String verifier, String next) {
    em.createQuery("delete from ProviderAttempt a where a.expiresAt < :now").setParameter("now", clock.instant()).executeUpdate();
    var attempt = new ProviderAttempt();
    attempt.tokenHash = SignInService.hash(cookie);
    attempt.stateHash = SignInService.hash(state);
    attempt.nonce = nonce;
    attempt.verifier = verifier;
    attempt.next = next;
    attempt.expiresAt = clock.instant().plus(PATIENCE);
    em.persist(attempt);
  }

  /** An answer is taken once, by the browser that asked, with the state it was sent with. */
  @Transactional(dontRollbackOn = Refusal.class)
  Asked take(String cookie, String state) {
    ProviderAttempt attempt = inForce(cookie).filter(a -> a.stateHash != null).orElseThrow(ProviderAttempts::late);
    boolean own = state != null && attempt.stateHash.equals(SignInService.hash(state));
    attempt.stateHash = null;
    if (!own) {
      throw late();
    }
    return new Asked(attempt.nonce, attempt.verifier);
  }

  /** Keeps whose account it is; a subject that came by its address is that account's from now on, whoever gets the address later. */
  @Transactional(dontRollbackOn = Refusal.class)
  void settle(String cookie, IdentityProvider.Person person) {
    ProviderAttempt attempt = inForce(cookie).orElseThrow(ProviderAttempts::late);
    Account account = em.createQuery("select a from Account a where a.enabled = true and (a.providerSubject = :subject or a.providerSubject is null and (a.providerIdentity = :subject or a.providerIdentity = :email))", Account.class)
        .setParameter("subject", person.subject()).setParameter("email", person.email() == null ? person.subject() : person.email().toLowerCase(Locale.ROOT))
        .getResultStream().reduce((one, other) -> one.providerSubject != null ? one : other).orElse(null);
    if (account == null) {
      AuditLog.write(clock.instant(), "sign-in.failed", "public", Map.of("by", "provider"));
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PROVIDER_UNKNOWN");
    }
    account.providerSubject = person.subject();
    attempt.accountId = account.id;
  }

  /** Whom the provider named to this browser, while that is to be confirmed. */
  @Transactional
  Optional<ProviderSignIn.Met> met(String cookie) {
    return found(cookie, LockModeType.NONE).filter(a -> a.accountId != null).map(a -> em.find(Account.class, a.accountId))
        .map(account -> new ProviderSignIn.Met(account.name, account.displayName, account.factorSecret != null));
  }

  @Transactional(dontRollbackOn = Refusal.class)
  ProviderSignIn.Entered finish(String cookie, String code, String device) {
    ProviderAttempt attempt = inForce(cookie).filter(a -> a.accountId != null).orElseThrow(ProviderAttempts::late);
    OpenedSignIn opened = attempts.byProvider(attempt.accountId, code, device);
    em.remove(attempt);
    return new ProviderSignIn.Entered(opened, attempt.next);
  }

  private Optional<ProviderAttempt> inForce(String cookie) {
    return found(cookie, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<ProviderAttempt> found(String cookie, LockModeType lock) {
    return Optional.ofNullable(cookie).map(c -> em.find(ProviderAttempt.class, SignInService.hash(c), lock)).filter(a -> clock.instant().isBefore(a.expiresAt));
  }

  private static Refusal late() {
    return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PROVIDER_LATE");
  }
}
