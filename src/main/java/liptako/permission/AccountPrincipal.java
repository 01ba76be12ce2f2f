package liptako.permission;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.UUID;

/** The signed-in account as the container carries it. */
public class AccountPrincipal extends CallerPrincipal {
  private static final long serialVersionUID = 1;
  private final String displayName;
  private final Role role;
  private final UUID deputy;

  public AccountPrincipal(String name, String displayName, Role role, UUID deputy) {
    super(name);
    this.displayName = displayName;
    this.role = role;
    this.deputy = deputy;
  }

  public String displayName() {
    return displayName;
  }

  public Role role() {
    return role;
  }

  /** Null unless the role is a deputy's. */
  public UUID deputy() {
    return deputy;
  }
}
