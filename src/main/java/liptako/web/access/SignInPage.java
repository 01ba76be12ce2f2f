package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import liptako.access.AccessService;
import liptako.access.OpenedSignIn;
import liptako.access.ProviderSignIn;
import liptako.access.SignInCookie;
import liptako.access.SignInService;
import liptako.access.Terminals;
import liptako.permission.Caller;
import liptako.permission.Role;
import liptako.web.look.OwnPath;

/** {@code connexion.xhtml}. */
@Named
@RequestScoped
public class SignInPage {
  @Inject private SignInService signIns;
  @Inject private AccessService accounts;
  @Inject private Terminals terminals;
  @Inject private ProviderSignIn providers;
  @Inject private FacesContext faces;
  @Inject private Caller caller;
  private String name;
  private String password;
  private String secondFactor;
  private String badge;
  private String pin;
  private String suite;

  /** Where a sign-in by passkey goes on: here again, where who is signed in is led to the own desk. */
  public String getAfterKey() {
    return OwnPath.of(suite).orElse("/connexion.xhtml?entree=cle");
  }

  /** An empty store has nobody to sign in: the set-up comes first. Who just came in by a passkey goes on to the own desk. */
  public String enter() {
    if ("cle".equals(faces.getExternalContext().getRequestParameterMap().get("entree")) && caller.role().isPresent()) {
      return Desk.of(caller.role().get()) + "?faces-redirect=true";
    }
    return accounts.needsFirstAdministrator() ? "/premiere-installation.xhtml?faces-redirect=true" : null;
  }

  public void signIn() throws IOException {
    var request = (HttpServletRequest) faces.getExternalContext().getRequest();
    OpenedSignIn opened = signIns.signIn(name, password, secondFactor, SignInCookie.device(request));
    Entrance.enter(faces, opened, suite, () -> signIns.role(opened));
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

  /** How the identity provider is called, or null when there is none. */
  public String getProvider() {
    return providers.label().orElse(null);
  }

  /** The wanted page, for the address that leads to the provider. */
  public String getOnward() {
    return OwnPath.of(suite).map(path -> "&suite=" + URLEncoder.encode(path, StandardCharsets.UTF_8)).orElse("");
  }

  /** The name of this tablet, when it is one of the hall's: then a badge signs in here. */
  public String getTerminal() {
    return terminals.name(SignInCookie.terminal((HttpServletRequest) faces.getExternalContext().getRequest())).orElse(null);
  }

  public void signInByBadge() throws IOException {
    var request = (HttpServletRequest) faces.getExternalContext().getRequest();
    OpenedSignIn opened = terminals.signIn(badge, pin, SignInCookie.terminal(request), SignInCookie.device(request));
    Entrance.enter(faces, opened, suite, () -> Optional.of(Role.DEPUTY));
  }

  public String getBadge() {
    return badge;
  }

  public void setBadge(String badge) {
    this.badge = badge;
  }

  public String getPin() {
    return null;
  }

  public void setPin(String pin) {
    this.pin = pin;
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
