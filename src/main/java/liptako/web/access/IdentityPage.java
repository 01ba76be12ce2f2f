package liptako.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import liptako.access.ProviderSignIn;
import liptako.access.SignInCookie;
import liptako.access.SignInService;
import liptako.refusal.Refusal;
import liptako.web.look.OwnPath;
import liptako.web.look.Say;

/** {@code identite.xhtml}: leads to the identity provider, takes its answer, and lets in whom it named. */
@Named
@RequestScoped
public class IdentityPage {
  @Inject private ProviderSignIn providers;
  @Inject private SignInService signIns;
  @Inject private FacesContext faces;
  private String go;
  private String suite;
  private String state;
  private String code;
  private String error;
  private String secondFactor;
  private Optional<ProviderSignIn.Met> met;

  /** What is refused here came with a link, not with a button of this page: it is said on the page, which leads back to the sign-in. */
  public void enter() throws IOException {
    try {
      if (go != null) {
        ProviderSignIn.Begun begun = providers.begin(OwnPath.of(suite).orElse(null));
        SignInCookie.putProvider(request(), response(), begun.cookie());
        faces.getExternalContext().redirect(begun.address().toString());
      } else if (state != null || code != null || error != null) {
        providers.meet(SignInCookie.provider(request()), state, code, error);
      }
    } catch (Refusal refused) {
      Say.refused(refused);
    }
  }

  public void signIn() throws IOException {
    ProviderSignIn.Entered entered = providers.enter(SignInCookie.provider(request()), secondFactor, SignInCookie.device(request()));
    SignInCookie.putProvider(request(), response(), null);
    Entrance.enter(faces, entered.signIn(), entered.next(), () -> signIns.role(entered.signIn()));
  }

  /** Whom the provider named, or null. */
  public ProviderSignIn.Met getMet() {
    if (met == null) {
      met = providers.met(SignInCookie.provider(request()));
    }
    return met.orElse(null);
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse) faces.getExternalContext().getResponse();
  }

  public String getGo() {
    return go;
  }

  public void setGo(String go) {
    this.go = go;
  }

  public String getSuite() {
    return suite;
  }

  public void setSuite(String suite) {
    this.suite = suite;
  }

  public String getState() {
    return null;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getError() {
    return null;
  }

  public void setError(String error) {
    this.error = error;
  }

  public String getSecondFactor() {
    return null;
  }

  public void setSecondFactor(String secondFactor) {
    this.secondFactor = secondFactor;
  }
}
