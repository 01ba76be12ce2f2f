package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.ProvedAgain;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/**
 * The hall's own tablets: enrolled by the clerk at the tablet itself, which keeps a key; only there a badge with its holder's PIN signs in. Such a sign-in is worth nothing without the
 * tablet's key, and a deputy has one at a time.
 */
@ApplicationScoped
public class Terminals {
  /** Six digits and more; neither one digit over and over nor digits in a row. */
  private static final String PIN = "(?!(\\d)\\1+$)\\d{6,12}", ROWS = "01234567890123456789 98765432109876543210";
  @PersistenceContext private EntityManager em;
  @Inject private TerminalAttempts attempts;
  @Inject private Instance<BadgeHolders> badges;
  @Inject private JournalService journal;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** A tablet as the clerk sees it. */
  public record View(UUID id, String name, Instant enrolledAt, boolean revoked) {}

  /** Enrols the tablet at which the clerk stands; the answer is the key it keeps. */
  @Allowed({Act.ACCREDIT, Act.MANAGE_ACCOUNTS})
  @Transactional
  public String enrol(String name) {
    var terminal = new Terminal();
    terminal.id = Ids.next();
    terminal.name = Check.text("name", name, 80);
    String key = SignInAttempts.token();
    terminal.keyHash = SignInService.hash(key);
    terminal.enrolledAt = clock.instant();
    em.persist(terminal);
    journal.append("terminal.enrolled", terminal.id, Map.of("name", terminal.name));
    return key;
  }

  @Allowed({Act.ACCREDIT, Act.MANAGE_ACCOUNTS})
  @Transactional
  public List<View> all() {
    return em.createQuery("select t from Terminal t order by t.name, t.enrolledAt", Terminal.class).getResultStream().map(t -> new View(t.id, t.name, t.enrolledAt, t.revokedAt != null)).toList();
  }

  /** Takes a lost tablet away: its sign-ins end with its key. */
  @Allowed({Act.ACCREDIT, Act.MANAGE_ACCOUNTS})
  @Transactional
  public void revoke(UUID id) {
    Terminal terminal = em.find(Terminal.class, id);
    if (terminal == null) {
      throw Refusal.notFound("UNKNOWN_TERMINAL");
    }
    terminal.revokedAt = clock.instant();
    em.createQuery("update SignIn s set s.endedAt = :now where s.terminalId = :terminal and s.endedAt is null").setParameter("now", clock.instant()).setParameter("terminal", id).executeUpdate();
    journal.append("terminal.revoked", id, Map.of("name", terminal.name));
  }

  /** The tablet's name, when its key is one of ours and in force. */
  @Public("a tablet may know its own name")
  @Transactional
  public Optional<String> name(String key) {
    return of(key).map(t -> t.name);
  }

  /** The PIN with which the own badge signs in at the hall's tablets. */
  @Allowed(Act.FOLLOW_SITTING)
  @ProvedAgain
  @Transactional
  public void setOwnPin(String pin) {
    if (pin == null || !pin.matches(PIN) || ROWS.contains(pin)) {
      throw Refusal.invalid("PIN_WEAK", "pin");
    }
    String hash = Passwords.hash(pin);
    Account account = em.createQuery("select a from Account a where a.name = :name", Account.class).setParameter("name", caller.name()).getSingleResult();
    if (account.deputyId == null) {
      throw Refusal.conflict("PIN_FOR_DEPUTIES");
    }
    account.pinHash = hash;
    journal.append("account.pin-set", account.id, Map.of("name", account.name));
  }

  /** Signs the holder of a badge in at an enrolled tablet. Unknown badge, no PIN and wrong PIN get one answer in one time. */
  @Public("everybody signs in here")
  public OpenedSignIn signIn(String badge, String pin, String key, String device) {
    Terminal terminal = of(key).orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "NO_TERMINAL"));
    Account account = badges.stream().map(b -> b.holderOf(badge)).flatMap(Optional::stream).findFirst().flatMap(this::account).orElse(null);
    String hash = account == null ? null : account.pinHash;
    boolean matches = Passwords.matches(pin == null ? "" : pin, hash);
    if (hash == null) {
      throw Refusal.unauthenticated("PIN_WRONG", "pin");
    }
    return attempts.settle(terminal.id, account.id, hash, matches, device);
  }

  private Optional<Account> account(UUID deputy) {
    return em.createQuery("select a from Account a where a.deputyId = :deputy and a.enabled = true order by a.createdAt", Account.class).setParameter("deputy", deputy).getResultStream().findFirst();
  }

  private Optional<Terminal> of(String key) {
    return key == null ? Optional.empty() : em.createQuery("select t from Terminal t where t.keyHash = :hash and t.revokedAt is null", Terminal.class)
        .setParameter("hash", SignInService.hash(key)).getResultStream().findFirst();
  }
}
