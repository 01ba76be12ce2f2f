package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.ProvedAgain;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** Passkeys: signing in by a key that stays in the person's device, which no false page can ask for and no onlooker can learn. One is both factors. */
@ApplicationScoped
@Transactional
public class Passkeys {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  /** A telephone, a tablet, a spare key and some more. */
  private static final int EACH_MOST = 10;
  @PersistenceContext private EntityManager em;
  @Inject private SignInAttempts attempts;
  @Inject private JournalService journal;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * What a browser is asked with.
   *
   * @param challenge in base 64 for addresses
   * @param host the name the key is or will be bound to
   * @param user for a new key: the account's id; else null
   * @param known keys of the account, which need not be made again
   */
  public record Question(String challenge, String host, String user, String name, String displayName, List<Long> algorithms, List<String> known) {}

  /** A key as its owner sees it. */
  public record Own(String credential, String label, Instant createdAt, Instant usedAt) {}

  @Allowed(Act.FOLLOW_SITTING)
  @ProvedAgain
  public Question offer() {
    Account account = own();
    return new Question(draw(account.id), PasskeyCheck.host(), account.id.toString(), account.name, account.displayName, PasskeyCheck.ALGORITHMS, keys(account.id).stream().map(k -> k.credential).toList());
  }

  @Allowed(Act.FOLLOW_SITTING)
  @ProvedAgain
  public void add(String label, String response) {
    String name = Check.text("label", label, 80);
    Account account = own();
    String challenge = PasskeyCheck.challenge(Check.text("response", response, 20_000), true);
    take(challenge, account.id);
    PasskeyCheck.Registered registered = PasskeyCheck.register(response, challenge);
    journal.lock();
    if (keys(account.id).size() >= EACH_MOST || em.find(Passkey.class, registered.credential()) != null) {
      throw Refusal.conflict("PASSKEY_MANY", EACH_MOST);
    }
    var key = new Passkey();
    key.credential = registered.credential();
    key.accountId = account.id;
    key.label = name;
    key.publicData = registered.publicData();
    key.counter = registered.counter();
    key.createdAt = clock.instant();
    em.persist(key);
    journal.append("account.passkey-added", account.id, Map.of("name", account.name));
  }

  @Allowed(Act.FOLLOW_SITTING)
  public List<Own> own(int most) {
    return keys(own().id).stream().limit(most).map(k -> new Own(k.credential, k.label, k.createdAt, k.usedAt)).toList();
  }

  @Allowed(Act.FOLLOW_SITTING)
  @ProvedAgain
  public void remove(String credential) {
    Account account = own();
    Passkey key = credential == null ? null : em.find(Passkey.class, credential);
    if (key == null || !key.accountId.equals(account.id)) {
      throw Refusal.notFound("UNKNOWN_PASSKEY");
    }
    em.remove(key);
    journal.append("account.passkey-removed", account.id, Map.of("name", account.name));
  }

  @Public("everybody signs in here")
  public Question ask() {
    return new Question(draw(null), PasskeyCheck.host(), null, null, null, PasskeyCheck.ALGORITHMS, List.of());
  }

  /** A sign-in by the answer of a key; the device asked the person, so nothing more is. */
  @Public("everybody signs in here")
  public OpenedSignIn signIn(String response, String device) {
    String challenge = PasskeyCheck.challenge(Check.text("response", response, 20_000), false);
    take(challenge, null);
    Passkey key = em.find(Passkey.class, PasskeyCheck.credential(response), LockModeType.PESSIMISTIC_WRITE);
    if (key == null) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PASSKEY_REFUSED");
    }
    key.counter = PasskeyCheck.authenticate(response, challenge, key);
    key.usedAt = clock.instant();
    return attempts.byKey(key.accountId, device);
  }

  private String draw(UUID account) {
    Instant now = clock.instant();
    em.createQuery("delete from PasskeyChallenge c where c.expiresAt < :now").setParameter("now", now).executeUpdate();
    var challenge = new PasskeyChallenge();
    challenge.challenge = SignInAttempts.token();
    challenge.accountId = account;
    challenge.expiresAt = now.plus(PATIENCE);
    em.persist(challenge);
    return challenge.challenge;
  }

  /** A challenge is answered once, in its time, by whom it was drawn for. */
  private void take(String challenge, UUID account) {
    PasskeyChallenge drawn = em.find(PasskeyChallenge.class, challenge, LockModeType.PESSIMISTIC_WRITE);
    if (drawn == null || drawn.expiresAt.isBefore(clock.instant()) || !java.util.Objects.equals(drawn.accountId, account)) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PASSKEY_LATE");
    }
    em.remove(drawn);
  }

  private Account own() {
    return em.createQuery("select a from Account a where a.name = :name", Account.class).setParameter("name", caller.name()).getSingleResult();
  }

  private List<Passkey> keys(UUID account) {
    return em.createQuery("select k from Passkey k where k.accountId = :account order by k.createdAt", Passkey.class).setParameter("account", account).getResultList();
  }
}
