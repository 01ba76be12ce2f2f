package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.AccountPrincipal;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.ProvedAgain;
import liptako.permission.Public;
import liptako.refusal.Refusal;

/** The second factor of an account: a code of an authenticator app, set up by who knows the password, taken away by an administrator alone. */
@ApplicationScoped
public class SecondFactor {
  @PersistenceContext private EntityManager em;
  @Inject private Accounts accounts;
  @Inject private SignInAttempts attempts;
  @Inject private JournalService journal;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * A secret to be set up.
   *
   * @param secret for typing into an app, in base 32
   * @param address what its QR code says
   */
  public record Offer(String secret, String address) {}

  /** Offers a new secret to who knows the password of an account without a second factor; it counts once a code of it was given. */
  @Public("who must set a factor up before the first sign-in is not signed in yet; the password is asked")
  @Transactional(dontRollbackOn = Refusal.class)
  public Offer offer(String name, String password) {
    Account account = proven(name, password);
    byte[] secret = Totp.secret();
    account.factorPending = FactorSafe.shut(account.id, secret);
    String text = Totp.base32(secret);
    return new Offer(text, "otpauth://totp/Liptako:" + URLEncoder.encode(account.name, StandardCharsets.UTF_8) + "?secret=" + text + "&issuer=Liptako");
  }

  /** The offered secret becomes the account's factor. */
  @Public("as above")
  @Transactional(dontRollbackOn = Refusal.class)
  public void confirm(String name, String password, String code) {
    Account account = proven(name, password);
    if (account.factorPending == null) {
      throw Refusal.conflict("SECOND_FACTOR_NOT_OFFERED");
    }
    OptionalLong step = Totp.step(FactorSafe.open(account.id, account.factorPending), code, clock.instant(), 0);
    if (step.isEmpty()) {
      throw Refusal.invalid("SECOND_FACTOR_WRONG", "secondFactor");
    }
    account.factorSecret = account.factorPending;
    account.factorPending = null;
    account.factorStep = step.getAsLong();
    caller.onRecordAs(AccountPrincipal.mark(account.role, account.id), () -> journal.append("account.factor-set", account.id, Map.of("name", account.name)));
  }

  /** Takes the factor of a lost telephone away, with the reason on record; the account's sign-ins end. */
  @Allowed(Act.MANAGE_ACCOUNTS)
  @ProvedAgain
  @Transactional
  public void remove(UUID id, String reason) {
    String why = liptako.refusal.Check.text("reason", reason, 500);
    Account account = accounts.existing(id);
    account.factorSecret = null;
    account.factorPending = null;
    accounts.endSignIns(id);
    journal.append("account.factor-removed", id, Map.of("name", account.name, "reason", why));
  }

  /** The account, its row held, when the password is right; an account that has a factor is changed by nobody but an administrator. */
  private Account proven(String name, String password) {
    Account found = em.createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", name == null ? "" : name.strip().toLowerCase(java.util.Locale.ROOT)).getResultStream().findFirst().orElse(null);
    boolean matches = Passwords.matches(password == null ? "" : password, found == null ? null : found.passwordHash);
    if (found == null) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_WRONG");
    }
    attempts.prove(found.id, found.passwordHash, matches, "-", null);
    Account account = em.find(Account.class, found.id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(account);
    if (account.factorSecret != null) {
      throw Refusal.conflict("SECOND_FACTOR_THERE");
    }
    return account;
  }
}
