package liptako.permission;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;
import java.util.UUID;

/** The signed-in account as the container carries it. */
public class AccountPrincipal extends CallerPrincipal {
  private static final long serialVersionUID = 1;
  private final String displayName;
  private final Role role;
  private final UUID deputy;
  private final UUID account;
  private final String state;
  private final Instant provedUntil;
  private final String signIn;

  /**
   * @param account the account's id, of which its public mark is made
   * @param state the State it acts for, or null ({@link Role#ofState})
   * @param provedUntil until when what needs a recent proof of who it is may be done
   * @param signIn by which its sign-in is found again ({@link SignInsInForce}); never the token
   */
  public AccountPrincipal(String name, String displayName, Role role, UUID deputy, UUID account, String state, Instant provedUntil, String signIn) {
    super(name);
    this.account = account;
    this.state = state;
    this.provedUntil = provedUntil;
    this.signIn = signIn;
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

  /**
   * What public acts say instead of the account's name, as « CHAIR-1f2e3d4c5b6a »: the role, and the end of the account's id. It tells one person from
   * another, and tells nobody what to type at the sign-in.
   */
  public static String mark(Role role, UUID account) {
    return role + "-" + account.toString().substring(24);
  }

  /** The account's id. */
  public UUID id() {
    return account;
  }

  public String signIn() {
    return signIn;
  }

  boolean proved(Instant now) {
    return now.isBefore(provedUntil);
  }

  String mark() {
    return mark(role, account);
  }

  /** Whether a mark was this account's, in whatever role it had then. */
  boolean made(String mark) {
    return mark.endsWith("-" + account.toString().substring(24));
  }

  /** The State it acts for; null unless the role is one of a State. */
  String state() {
    return state;
  }

  /** Null unless the role is a deputy's. */
  public UUID deputy() {
    return deputy;
  }
}
