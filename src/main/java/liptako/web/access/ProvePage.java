package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import liptako.access.SignInCookie;
import liptako.access.SignInService;
import liptako.permission.Caller;
import liptako.web.look.OwnPath;
import liptako.web.look.Say;

/** {@code confirmer.xhtml}: who is signed in proves again who it is, and goes on where it was. */
@Named
@RequestScoped
public class ProvePage {
  @Inject private SignInService signIns;
  @Inject private Caller caller;
  @Inject private FacesContext faces;
  private String password;
  private String secondFactor;
  private String suite;

  /** Who is not signed in signs in. */
  public String enter() {
    return caller.role().isEmpty() ? "/connexion.xhtml?faces-redirect=true" : null;
  }

  public void prove() throws IOException {
    var external = faces.getExternalContext();
    var request = (HttpServletRequest) external.getRequest();
    signIns.prove(SignInCookie.token(request), password, secondFactor, SignInCookie.device(request));
    Say.done("prove.done");
    external.redirect(external.getApplicationContextPath() + OwnPath.of(suite).or(() -> caller.role().map(Desk::of)).orElse("/"));
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
