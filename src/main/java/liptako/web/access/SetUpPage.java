package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import liptako.access.AccessService;
import liptako.web.look.Say;

/** {@code premiere-installation.xhtml}: only while no account exists. */
@Named
@RequestScoped
public class SetUpPage {
  private static final String SIGN_IN = "/connexion.xhtml?faces-redirect=true";
  @Inject private AccessService accounts;
  private String name;
  private String displayName;
  private String password;
  private String passwordAgain;

  public String enter() {
    return accounts.needsFirstAdministrator() ? null : SIGN_IN;
  }

  public String create() {
    if (!Objects.equals(password, passwordAgain)) {
      Say.wrong("passwordAgain", Say.text("setUp.differ"));
      return null;
    }
    accounts.createFirstAdministrator(name, displayName, password);
    Say.done("setUp.done", name);
    return SIGN_IN;
  }

  public String getPasswordHint() {
    return Say.text("setUp.password.hint", AccessService.PASSWORD_LEAST);
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

  public String getPasswordAgain() {
    return null;
  }

  public void setPasswordAgain(String passwordAgain) {
    this.passwordAgain = passwordAgain;
  }
}
