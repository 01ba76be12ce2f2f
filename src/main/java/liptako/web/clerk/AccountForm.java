package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import liptako.access.AccessService;
import liptako.permission.Role;
import liptako.web.look.Say;

/** Makes the account with which a deputy signs in and votes. */
@Named("deputyAccount")
@ViewScoped
public class AccountForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AccessService access;
  @Inject private PersonPage page;
  private String name;
  private String password;
  private String reason;

  public void prepare() {
    name = page.getDeputy().code().toLowerCase(Locale.ROOT);
    password = null;
  }

  public void create() {
    access.create(name, page.getDeputy().name(), password, Role.DEPUTY, page.getDeputy().id(), null, false);
    password = null;
    Say.done("deputies.accountMade", name);
  }

  /** Ends the wait that wrong passwords brought. */
  public void unlock() {
    access.unlock(page.getAccount().id(), reason);
    Say.done("deputies.account.unlocked", page.getAccount().name());
    reason = null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
