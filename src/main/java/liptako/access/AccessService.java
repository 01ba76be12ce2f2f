package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import liptako.journal.JournalService;
import liptako.permission.AccountPrincipal;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.ProvedAgain;
import liptako.permission.Public;
import liptako.permission.Role;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Accounts: who exists, with which role. Sign-in itself is {@link SignInService}. */
@ApplicationScoped
@Transactional
public class AccessService {
  /** Characters a password must have, as pages say it beforehand. */
  public static final int PASSWORD_LEAST = Passwords.LEAST;
  /** Samples share passwords that everybody can read: hashing each once keeps the first start short. */
  private final Map<String, String> sampleHashes = new java.util.concurrent.ConcurrentHashMap<>();
  @PersistenceContext private EntityManager em;
  @Inject private Accounts accounts;
  @Inject private JournalService journal;
  @Inject private Clock clock;
  @Inject private Caller caller;

  @Allowed(Act.MANAGE_ACCOUNTS)
  public List<AccountView> accounts() {
    return em.createQuery("select a from Account a order by a.role, a.name", Account.class).getResultStream().map(Account::view).toList();
  }

  /** The account a deputy votes with, if there is one. */
  @Allowed({Act.MANAGE_ACCOUNTS, Act.ACCREDIT})
  public Optional<AccountView> ofDeputy(UUID deputy) {
    return em.createQuery("select a from Account a where a.deputyId = :deputy order by a.createdAt", Account.class)
        .setParameter("deputy", deputy).getResultStream().findFirst().map(Account::view);
  }

  /** The shown names of those who acted, by the mark that public acts give them; acts of before the marks give the account's name. */
  @Public("who acted for the institution is named in public acts")
  public Map<String, String> displayNames(java.util.Collection<String> actors) {
    Map<String, String> names = new java.util.HashMap<>();
    if (!actors.isEmpty()) {
      var roles = java.util.Arrays.stream(Role.values()).filter(role -> actors.stream().anyMatch(actor -> actor.startsWith(role + "-"))).toList();
      em.createQuery("select a from Account a where a.name in :actors or a.role in :roles", Account.class).setParameter("actors", actors)
          .setParameter("roles", roles.isEmpty() ? List.of(Role.OBSERVER) : roles).getResultStream().forEach(a -> {
            names.put(a.name, a.displayName);
            names.put(AccountPrincipal.mark(a.role, a.id), a.displayName);
          });
      names.keySet().retainAll(actors);
    }
    return names;
  }

  /** The signed-in account. */
  @Allowed(Act.FOLLOW_SITTING)
  public AccessResource.Me me() {
    return new AccessResource.Me(caller.name(), caller.displayName(), caller.role().orElseThrow(), caller.role().get().word(), caller.deputy().orElse(null));
  }

  /** Makes an account. A deputy's account names the deputy it votes for, a trustee's and a registrar's the State they act for; no other may. */
  @Allowed({Act.MANAGE_ACCOUNTS, Act.ACCREDIT})
  @ProvedAgain
  public AccountView create(String name, String displayName, String password, Role role, UUID deputy, String state, boolean sample) {
    String unique = Check.text("name", name, 80).toLowerCase(java.util.Locale.ROOT);
    if (!unique.matches("[a-z0-9][a-z0-9._-]*")) {
      throw Refusal.invalid("ACCOUNT_NAME", "name");
    }
    Check.given("role", role);
    if ((role == Role.DEPUTY) != (deputy != null)) {
      throw Refusal.invalid("ACCOUNT_DEPUTY", "deputy");
    }
    if (role.ofState() ? state == null || !known(state) : state != null) {
      throw Refusal.invalid("ACCOUNT_STATE", "state");
    }
    if (role != Role.DEPUTY && !caller.may(Act.MANAGE_ACCOUNTS)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_ALLOWED", caller.role().map(Role::word).orElse(""));
    }
    checkPassword(unique, password);
    String hash = sample ? sampleHashes.computeIfAbsent(password, Passwords::hash) : Passwords.hash(password);
    journal.lock();
    if (find(unique) != null) {
      throw Refusal.conflict("ACCOUNT_EXISTS", unique);
    }
    var account = new Account();
    account.id = Ids.next();
    account.name = unique;
    account.displayName = Check.text("displayName", displayName, 200);
    account.passwordHash = hash;
    account.role = role;
    account.deputyId = deputy;
    account.stateCode = state;
    account.enabled = true;
    account.sample = sample;
    account.createdAt = clock.instant();
    em.persist(account);
    journal.append("account.created", account.id, Map.of("name", unique, "role", role.name()));
    return account.view();
  }

  /** Ends the wait that wrong passwords brought, for a deputy who must vote now; the reason is on record. */
  @Allowed({Act.MANAGE_ACCOUNTS, Act.ACCREDIT})
  public void unlock(UUID id, String reason) {
    String why = Check.text("reason", reason, 500);
    Account account = accounts.existing(id);
    if (account.role != Role.DEPUTY && !caller.may(Act.MANAGE_ACCOUNTS)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_ALLOWED", caller.role().map(Role::word).orElse(""));
    }
    account.failures = 0;
    account.lockedUntil = null;
    em.createQuery("update KnownDevice d set d.failures = 0, d.lockedUntil = null where d.accountId = :account").setParameter("account", id).executeUpdate();
    em.createNativeQuery("delete from terminal_lock where account_id = ?").setParameter(1, id).executeUpdate();
    journal.append("account.unlocked", id, Map.of("name", account.name, "reason", why));
  }

  @Allowed(Act.MANAGE_ACCOUNTS)
  @ProvedAgain
  public void setPassword(UUID id, String password) {
    Account account = accounts.existing(id);
    checkPassword(account.name, password);
    String hash = Passwords.hash(password);
    account.passwordHash = hash;
    account.failures = 0;
    account.lockedUntil = null;
    accounts.endSignIns(id);
    journal.append("account.password-changed", id, Map.of("name", account.name));
  }

  /** Enables or disables an account; disabling ends its sign-ins. */
  @Allowed(Act.MANAGE_ACCOUNTS)
  @ProvedAgain
  public void setEnabled(UUID id, boolean enabled) {
    Account account = accounts.existing(id);
    if (!enabled && account.role == Role.ADMINISTRATOR && administrators() == 1) {
      throw Refusal.conflict("LAST_ADMINISTRATOR");
    }
    account.enabled = enabled;
    if (!enabled) {
      accounts.endSignIns(id);
    }
    journal.append(enabled ? "account.enabled" : "account.disabled", id, Map.of("name", account.name));
  }

  /** Whether nobody can administer yet: then, and only then, the first administrator may be set up. */
  @Public("the set-up page must know whether it is needed")
  public boolean needsFirstAdministrator() {
    return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
  }

  /** Whether any account is a sample, whose password everybody can read. */
  @Public("the start and the sign-in page warn of it")
  public boolean hasSamples() {
    return em.createQuery("select count(a) from Account a where a.sample = true and a.enabled = true", Long.class).getSingleResult() > 0;
  }

  @Public("nobody can be signed in before the first account exists; it refuses afterwards")
  public void createFirstAdministrator(String name, String displayName, String password) {
    journal.lock();
    if (!needsFirstAdministrator()) {
      throw Refusal.conflict("ALREADY_SET_UP");
    }
    caller.asSystem(() -> create(name, displayName, password, Role.ADMINISTRATOR, null, null, false));
  }

  /** Fills an empty store: the one door to act as the system. */
  @Public("called at start only; refuses once an account exists, so no request can use it")
  public <T> T asSystemWhileEmpty(Supplier<T> work) {
    if (!needsFirstAdministrator()) {
      throw Refusal.conflict("ALREADY_SET_UP");
    }
    return caller.asSystem(work);
  }

  private boolean known(String state) {
    return ((Number) em.createNativeQuery("select count(*) from state where code = ?").setParameter(1, state).getSingleResult()).intValue() == 1;
  }

  private long administrators() {
    return em.createQuery("select count(a) from Account a where a.role = :role and a.enabled = true", Long.class)
        .setParameter("role", Role.ADMINISTRATOR).getSingleResult();
  }

  private Account find(String name) {
    return em.createQuery("select a from Account a where a.name = :name", Account.class).setParameter("name", name)
        .getResultStream().findFirst().orElse(null);
  }

  /** Long enough, and none that attackers try first; what it is made of is nobody's business (NIST SP 800-63B, 3.1.1.2). */
  private static void checkPassword(String account, String password) {
    if (password == null || password.length() < Passwords.LEAST || password.length() > Passwords.LONGEST) {
      throw Refusal.invalid("PASSWORD_LENGTH", "password", Passwords.LEAST, Passwords.LONGEST);
    }
    if (CommonPasswords.has(password) || password.strip().equalsIgnoreCase(account)) {
      throw Refusal.invalid("PASSWORD_COMMON", "password");
    }
  }
}
