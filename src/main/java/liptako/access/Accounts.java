package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import liptako.refusal.Refusal;

/** What every change of an account begins or ends with, within the transaction of who changes it. */
@ApplicationScoped
class Accounts {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** @throws Refusal UNKNOWN_ACCOUNT when there is none */
  Account existing(UUID id) {
    Account account = em.find(Account.class, id);
    if (account == null) {
      throw Refusal.notFound("UNKNOWN_ACCOUNT");
    }
    return account;
  }

  /** Ends every sign-in of an account, at whatever browser. */
  void endSignIns(UUID account) {
    em.createQuery("update SignIn s set s.endedAt = :now where s.accountId = :account and s.endedAt is null")
        .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
  }
}
