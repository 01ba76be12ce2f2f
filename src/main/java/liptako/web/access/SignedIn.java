package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import liptako.access.SignInCookie;
import liptako.access.SignInService;
import liptako.permission.Caller;

/** {@code l:account}: who is signed in, and the way out. */
@Named("account")
@RequestScoped
public class SignedIn {
  @Inject private Caller caller;
  @Inject private SignInService signIns;
  @Inject private FacesContext faces;

  public boolean isSignedIn() {
    return caller.role().isPresent();
  }

  public String getDisplayName() {
    return caller.displayName();
  }

  public String getRole() {
    return caller.role().map(liptako.permission.Role::word).orElse("");
  }

  /** The desk of the account, or the site. */
  public String getDesk() {
    return caller.role().map(Desk::of).orElse("/");
  }

  public String signOut() {
    var external = faces.getExternalContext();
    String token = SignInCookie.take((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
    if (token != null) {
      signIns.signOut(token);
    }
    external.invalidateSession();
    return "/connexion.xhtml?faces-redirect=true";
  }
}
