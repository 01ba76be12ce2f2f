package liptako.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Says who calls in a test of the services, where no browser signs in; the wall that judges the caller is the real one. */
@Specializes
@ApplicationScoped
public class PersonInTest extends Caller {
  private static final ThreadLocal<AccountPrincipal> PERSON = new ThreadLocal<>();

  /** Does something as a person of a role; the deputy is null unless the role is a deputy's. */
  public static <T> T as(String name, Role role, UUID deputy, Callable<T> act) throws Exception {
    AccountPrincipal before = PERSON.get();
    PERSON.set(new AccountPrincipal(name, name, role, deputy, UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), null, java.time.Instant.MAX, null));
    try {
      return act.call();
    } finally {
      PERSON.set(before);
    }
  }

  private static Optional<AccountPrincipal> person() {
    return Optional.ofNullable(PERSON.get());
  }

  @Override public Optional<Role> role() {
    return isSystem() ? Optional.empty() : person().map(AccountPrincipal::role);
  }

  @Override public String name() {
    return isSystem() ? super.name() : person().map(AccountPrincipal::getName).orElse("public");
  }

  @Override public String mark() {
    String written = super.mark();
    return !written.equals("public") ? written : person().map(AccountPrincipal::mark).orElse("public");
  }

  @Override public boolean made(String mark) {
    return isSystem() ? super.made(mark) : person().filter(one -> one.made(mark)).isPresent();
  }

  @Override public String displayName() {
    return person().map(AccountPrincipal::displayName).orElse("");
  }

  @Override public Optional<UUID> deputy() {
    return person().map(AccountPrincipal::deputy);
  }
}
