package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.permission.AccountPrincipal;
import liptako.refusal.Refusal;

/** What follows from a PIN once it was compared. Wrong ones shut one terminal to one account, until the clerk opens it; every other terminal, and the password, stay open. */
@ApplicationScoped
class TerminalAttempts {
  /** Wrong PINs of an account at a terminal; six digits give who stands there five chances in a million. */
  static final int FAILURES_MOST = 5;
  @PersistenceContext private EntityManager em;
  @Inject private SignInAttempts attempts;
  @Inject private Clock clock;

  @Transactional(dontRollbackOn = Refusal.class)
  OpenedSignIn settle(UUID terminal, UUID id, String comparedWith, boolean matches, String device) {
    Account account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    int failures = ((List<?>) em.createNativeQuery("select failures from terminal_lock where terminal_id = ? and account_id = ?").setParameter(1, terminal).setParameter(2, id).getResultList())
        .stream().map(n -> ((Number) n).intValue()).findFirst().orElse(-1);
    if (failures >= FAILURES_MOST) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "TERMINAL_SHUT");
    }
    if (!matches || !account.enabled || !comparedWith.equals(account.pinHash)) {
      em.createNativeQuery(failures < 0 ? "insert into terminal_lock (failures, terminal_id, account_id) values (?, ?, ?)" : "update terminal_lock set failures = ? where terminal_id = ? and account_id = ?")
          .setParameter(1, Math.max(failures, 0) + 1).setParameter(2, terminal).setParameter(3, id).executeUpdate();
      AuditLog.write(clock.instant(), "pin.failed", AccountPrincipal.mark(account.role, account.id), Map.of("terminal", terminal.toString()));
      throw Refusal.unauthenticated("PIN_WRONG", "pin");
    }
    em.createNativeQuery("delete from terminal_lock where terminal_id = ? and account_id = ?").setParameter(1, terminal).setParameter(2, id).executeUpdate();
    em.createQuery("update SignIn s set s.endedAt = :now where s.accountId = :account and s.terminalId is not null and s.endedAt is null").setParameter("now", clock.instant()).setParameter("account", id).executeUpdate();
    OpenedSignIn opened = attempts.byKey(id, device);
    em.find(SignIn.class, SignInService.hash(opened.token())).terminalId = terminal;
    return opened;
  }
}
