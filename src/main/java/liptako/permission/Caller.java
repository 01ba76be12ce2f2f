package liptako.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import liptako.refusal.Refusal;

/** Who is calling: the signed-in account, or the system itself while it fills an empty store. */
@ApplicationScoped
public class Caller {
  private static final ThreadLocal<String> MARK = new ThreadLocal<>();
  private static final ThreadLocal<AccountPrincipal> ON_LINE = new ThreadLocal<>();
  private static final ThreadLocal<Boolean> SYSTEM = ThreadLocal.withInitial(() -> false);
  @Inject private SecurityContext security;
  @Inject @Any private Instance<SignInsInForce> signIns;

  /** Runs as the system: for the sample confederation and the first administrator only. */
  public <T> T asSystem(Supplier<T> work) {
    boolean before = SYSTEM.get();
    SYSTEM.set(true);
    try {
      return work.get();
    } finally {
      SYSTEM.set(before);
    }
  }

  /** Writes down what somebody did who is no longer calling: acts carry that mark, and nothing more is allowed than to anybody. */
  public <T> T onRecordAs(String mark, Supplier<T> work) {
    MARK.set(mark);
    try {
      return work.get();
    } finally {
      MARK.remove();
    }
  }

  /**
   * Runs for the account that opened a line which stays open, after asking whether its sign-in still stands: no request comes with a cookie any more.
   *
   * @throws Refusal SIGN_IN_FIRST when it does not
   */
  public <T> T onLine(AccountPrincipal who, Supplier<T> work) {
    if (signIns.stream().noneMatch(known -> known.stands(who))) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "SIGN_IN_FIRST");
    }
    ON_LINE.set(who);
    try {
      return work.get();
    } finally {
      ON_LINE.remove();
    }
  }

  boolean isSystem() {
    return SYSTEM.get();
  }

  private Optional<AccountPrincipal> principal() {
    AccountPrincipal onLine = ON_LINE.get();
    if (onLine != null) {
      return Optional.of(onLine);
    }
    return security.getCallerPrincipal() instanceof AccountPrincipal account ? Optional.of(account) : Optional.empty();
  }

  public Optional<Role> role() {
    return isSystem() ? Optional.empty() : principal().map(AccountPrincipal::role);
  }

  /** The account's name, for the account's own eyes and the log. */
  public String name() {
    return isSystem() ? "système" : principal().map(AccountPrincipal::getName).orElse("public");
  }

  /** Who acts, as the journal and public acts write it ({@link AccountPrincipal#mark}): a role and a mark, never the name that signs in. */
  public String mark() {
    return MARK.get() != null ? MARK.get() : isSystem() ? "système" : principal().map(AccountPrincipal::mark).orElse("public");
  }

  /** Whether what carries this mark was done by the same person: who asks is not the second person, whatever the role. */
  public boolean made(String mark) {
    return isSystem() ? mark.equals(mark()) : principal().filter(person -> person.made(mark)).isPresent();
  }

  public String displayName() {
    return principal().map(AccountPrincipal::displayName).orElse("");
  }

  /** The deputy the account belongs to, when its role is a deputy's. */
  public Optional<UUID> deputy() {
    return principal().map(AccountPrincipal::deputy);
  }

  /** Whether the person proved who it is recently enough for what weighs most; where nothing signs in, nothing asks. */
  boolean proved(Instant now) {
    return isSystem() || principal().map(person -> person.proved(now)).orElse(true);
  }

  /** The State for which the account acts, when its role is one of a State. */
  public Optional<String> state() {
    return principal().map(AccountPrincipal::state);
  }

  public boolean may(Act act) {
    return isSystem() || role().filter(act::allowedTo).isPresent();
  }
}
