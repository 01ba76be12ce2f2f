package liptako.web.access;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import liptako.access.OpenedSignIn;
import liptako.access.SignInCookie;
import liptako.permission.Role;
import liptako.web.look.OwnPath;

/** Lets a browser in whose sign-in was just opened, by whichever proof. */
final class Entrance {
  private Entrance() {}

  /**
   * Gives the browser its sign-in and leads on; whatever session it had before gets another name, so that nobody who planted it comes in too.
   *
   * @param wanted the page that was asked for, or null
   * @param role whose desk it is else
   */
  static void enter(FacesContext faces, OpenedSignIn opened, String wanted, Supplier<Optional<Role>> role) throws IOException {
    ExternalContext external = faces.getExternalContext();
    var request = (HttpServletRequest) external.getRequest();
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SignInCookie.put(request, (HttpServletResponse) external.getResponse(), opened);
    external.redirect(external.getApplicationContextPath() + OwnPath.of(wanted).orElseGet(() -> role.get().map(Desk::of).orElse("/")));
  }
}
