package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import liptako.access.AccessService;
import liptako.access.OpenedSignIn;
import liptako.access.SignInCookie;
import liptako.access.SignInService;
import liptako.web.look.OwnPath;

/** {@code connexion.xhtml}. */
@Named
@RequestScoped
public class SignInPage {
  @Inject private SignInService signIns;
  @Inject private AccessService accounts;
  @Inject private FacesContext faces;
  private String name;
  private String password;
  private String secondFactor;
  private String suite;

  /** An empty store has nobody to sign in: the set-up comes first. */
  public String enter() {
    return accounts.needsFirstAdministrator() ? "/premiere-installation.xhtml?faces-redirect=true" : null;
  }

  public void signIn() throws IOException {
    var external = faces.getExternalContext();
    var request = (HttpServletRequest) external.getRequest();
    OpenedSignIn opened = signIns.signIn(name, password, secondFactor, SignInCookie.device(request));
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SignInCookie.put(request, (HttpServletResponse) external.getResponse(), opened);
    String desk = signIns.role(opened.token()).map(Desk::of).orElse("/");
    external.redirect(external.getApplicationContextPath() + OwnPath.of(suite).orElse(desk));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getSecondFactor() {
    return null;
  }

  public void setSecondFactor(String secondFactor) {
    this.secondFactor = secondFactor;
  }

  public String getSuite() {
    return suite;
  }

  public void setSuite(String suite) {
    this.suite = suite;
  }
}
