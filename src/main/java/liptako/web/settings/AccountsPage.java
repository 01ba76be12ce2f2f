package liptako.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import liptako.access.AccessService;
import liptako.access.AccountHolders;
import liptako.access.AccountView;
import liptako.access.ProviderSignIn;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.assembly.AssemblyService;
import liptako.assembly.State;
import liptako.permission.Role;
import liptako.web.look.Say;

/** {@code reglages/comptes.xhtml}. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {
  private static final long serialVersionUID = 1;
  @Inject private AccessService access;
  @Inject private AccountHolders holders;
  @Inject private ProviderSignIn providers;
  @Inject private AccreditationService accreditation;
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;
  private transient List<AccountView> accounts;
  private String name;
  private String displayName;
  private String password;
  private Role role = Role.OBSERVER;
  private UUID deputy;
  private String state;
  private UUID chosen;
  private String newPassword;
  private String newDisplayName;
  private String identity;

  @PostConstruct void read() {
    accounts = access.accounts();
  }

  public void create() {
    access.create(name, displayName, password, role, role == Role.DEPUTY ? deputy : null, role.ofState() ? state : null, false);
    Say.done("accounts.created", name);
    name = displayName = password = null;
    deputy = null;
    read();
  }

  /** Opens the line on which a password is set or the account is switched. */
  public void choose(UUID account) {
    chosen = account;
    newPassword = null;
    newDisplayName = account == null ? null : of(account).displayName();
    identity = account == null ? null : of(account).identity();
  }

  public void setNewPasswordOfChosen() {
    access.setPassword(chosen, newPassword);
    Say.done("accounts.password.done", of(chosen).name());
    choose(null);
    read();
  }

  public void rename() {
    holders.rename(chosen, newDisplayName);
    Say.done("accounts.renamed", of(chosen).name());
    choose(null);
    read();
  }

  /** Says as whom the identity provider knows the chosen account's holder; nothing takes it away. */
  public void link() {
    holders.know(chosen, identity);
    Say.done(identity == null ? "accounts.identity.removed" : "accounts.identity.done", of(chosen).name());
    choose(null);
    read();
  }

  /** Whether there is an identity provider to be known by. */
  public boolean isProvided() {
    return providers.label().isPresent();
  }

  public void toggle() {
    AccountView account = of(chosen);
    access.setEnabled(chosen, !account.enabled());
    Say.done(account.enabled() ? "accounts.disabled" : "accounts.enabled", account.name());
    choose(null);
    read();
  }

  private AccountView of(UUID id) {
    return getAccounts().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  public List<AccountView> getAccounts() {
    if (accounts == null) {
      read();
    }
    return accounts;
  }

  /** The account on whose line something is being done, or null. */
  public AccountView getChosenAccount() {
    return chosen == null ? null : of(chosen);
  }

  public List<Role> getRoles() {
    return Arrays.asList(Role.values());
  }

  public List<Deputy> getDeputies() {
    return accreditation.inOffice(clock.instant());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public List<State> getStates() {
    return assembly.states();
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  /** As text, for the list's values. */
  public String getDeputy() {
    return deputy == null ? null : deputy.toString();
  }

  public void setDeputy(String deputy) {
    this.deputy = deputy == null || deputy.isEmpty() ? null : UUID.fromString(deputy);
  }

  public String getNewPassword() {
    return null;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getNewDisplayName() {
    return newDisplayName;
  }

  public void setNewDisplayName(String newDisplayName) {
    this.newDisplayName = newDisplayName;
  }

  public String getIdentity() {
    return identity;
  }

  public void setIdentity(String identity) {
    this.identity = identity;
  }
}
