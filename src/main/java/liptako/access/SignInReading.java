package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import liptako.permission.AccountPrincipal;

/** Looks a sign-in up in the store. */
@ApplicationScoped
class SignInReading {
  @PersistenceContext private EntityManager em;

  /** The account of a token's hash, unless it was ended, began before an instant, or its account is disabled. */
  @Transactional
  Optional<AccountPrincipal> principal(String hash, Instant earliest) {
    SignIn signIn = em.find(SignIn.class, hash);
    if (signIn == null || signIn.endedAt != null || signIn.createdAt.isBefore(earliest)) {
      return Optional.empty();
    }
    Account account = em.find(Account.class, signIn.accountId);
    return account.enabled ? Optional.of(new AccountPrincipal(account.name, account.displayName, account.role, account.deputyId, account.id, account.stateCode)) : Optional.empty();
  }
}
