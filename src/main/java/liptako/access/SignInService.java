package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import liptako.journal.Hash;
import liptako.permission.AccountPrincipal;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.permission.Role;
import liptako.permission.SignInsInForce;
import liptako.refusal.Refusal;

/**
 * Signing in and out. A sign-in is a random token in a cookie; the store keeps its hash, so a restart signs nobody out and a
 * thief of the store gets no session. It ends by signing out, by a changed password, or by time ({@link SignInLimits}).
 */
@ApplicationScoped
public class SignInService implements SignInsInForce {
  /** How long a sign-in is believed without asking the store again: another node's sign-out reaches us within it. */
  private static final Duration BELIEVED = Duration.ofSeconds(10);
  /** Terminals, desks and some: beyond it the cache is emptied, which costs a query each. */
  private static final int CACHE_MOST = 10_000;

  private record Known(SignInReading.Found found, Instant until) {}

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  @PersistenceContext private EntityManager em;
  @Inject private SignInAttempts attempts;
  @Inject private SignInReading reading;
  @Inject private Clock clock;

  /**
   * The token of a new sign-in; wrong name and wrong password get one answer, in one time. The hash is computed outside of any
   * transaction, so that a crowd signing in holds no connection that ballots need.
   */
  @Public("everybody signs in here")
  public OpenedSignIn signIn(String name, String password, String code, String device) {
    Account account = name == null ? null : em.createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", name.strip().toLowerCase(java.util.Locale.ROOT)).getResultStream().findFirst().orElse(null);
    boolean matches = Passwords.matches(password == null ? "" : password, account == null ? null : account.passwordHash);
    if (account == null) {
      AuditLog.write(clock.instant(), "sign-in.failed", "public", Map.of());
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_WRONG");
    }
    return attempts.settle(account.id, account.passwordHash, matches, code, device);
  }

  /** Whoever is signed in proves again to be the account's holder, for what asks for it ({@link liptako.permission.ProvedAgain}). */
  @Allowed(Act.FOLLOW_SITTING)
  @Transactional
  public void prove(String token, String password, String code, String device) {
    SignIn signIn = em.find(SignIn.class, hash(token));
    Account account = em.find(Account.class, signIn.accountId);
    attempts.prove(account.id, account.passwordHash, Passwords.matches(password == null ? "" : password, account.passwordHash), code, device);
    signIn.provedAt = clock.instant();
    known.remove(signIn.tokenHash);
  }

  /**
   * How long the sign-in of a token still lasts: asking is no use of it, and who asks after its end tried nothing that belongs on record.
   *
   * @throws Refusal SIGN_IN_FIRST when it is over, or there is none
   */
  @Public("whoever holds a token may know when it ends")
  public SignInTime time(String token) {
    return left(token, false);
  }

  /** Puts off the end of a sign-in that its holder was told of, and answers what is left then. */
  @Allowed(Act.FOLLOW_SITTING)
  public SignInTime prolong(String token) {
    return left(token, true);
  }

  private SignInTime left(String token, boolean more) {
    return Optional.ofNullable(token).flatMap(held -> reading.time(hash(held), clock.instant(), more)).orElseThrow(() -> Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_FIRST"));
  }

  @Public("whoever holds a token may end it")
  @Transactional
  public void signOut(String token) {
    String hash = hash(token);
    known.remove(hash);
    SignIn signIn = em.find(SignIn.class, hash);
    if (signIn != null && signIn.endedAt == null) {
      signIn.endedAt = clock.instant();
    }
  }

  /** The role a token signs in as: a page that has just signed somebody in asks, since its own request came without the cookie. */
  @Public("who holds the token may know what it opens")
  public Optional<Role> role(OpenedSignIn opened) {
    return principal(opened, null).map(AccountPrincipal::role);
  }

  /** Whose a sign-in is that was just opened, at the tablet of this key or, when that is null, at none: the browser has not brought its cookies back yet. */
  Optional<AccountPrincipal> principal(OpenedSignIn opened, String terminal) {
    return principal(opened.token(), new BrowserKeys(opened.device(), terminal), true);
  }

  @Public("a line that was opened by a sign-in asks whether it still stands")
  @Override public boolean stands(AccountPrincipal who) {
    return who.signIn() != null && found(who.signIn(), true).filter(f -> f.principal().role() == who.role() && Objects.equals(f.principal().deputy(), who.deputy())).isPresent();
  }

  /**
   * Whose token this is, while it is in force and comes with the keys of the browser it was given to: without them it is nobody's. Every request asks, so what is believed is answered
   * without a transaction.
   *
   * @param uses whether the request counts as a use of the sign-in
   */
  Optional<AccountPrincipal> principal(String token, BrowserKeys keys, boolean uses) {
    return found(hash(token), uses).flatMap(f -> f.at(keys));
  }

  private Optional<SignInReading.Found> found(String hash, boolean uses) {
    Instant now = clock.instant();
    if (!uses) {
      return reading.principal(hash, now, false);
    }
    Known believed = known.get(hash);
    if (believed != null && now.isBefore(believed.until)) {
      return Optional.of(believed.found);
    }
    Optional<SignInReading.Found> found = reading.principal(hash, now, true);
    if (known.size() > CACHE_MOST) {
      known.clear();
    }
    found.ifPresentOrElse(f -> known.put(hash, new Known(f, now.plus(BELIEVED))), () -> known.remove(hash));
    return found;
  }

  static String hash(String token) {
    return Hash.hex(token);
  }
}
