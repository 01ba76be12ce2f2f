package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import liptako.api.HostCookie;
import liptako.permission.AccountPrincipal;

/** Jakarta Security's door: the cookie of {@link SignInService} becomes the container's caller; a protected page leads to the sign-in page. */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
  @Inject private SignInService signIns;

  @Override
  public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<AccountPrincipal> account = HostCookie.read(request, SignInCookie.TOKEN).flatMap(token -> signIns.principal(token, SignInCookie.keys(request), !asksTheTime(request)));
    if (account.isPresent()) {
      return context.notifyContainerAboutLogin(account.get(), Set.of(account.get().role().name()));
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    try {
      String wanted = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
      response.sendRedirect("/connexion.xhtml?suite=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** A page that only watches over its time would keep an idle desk signed in for ever. */
  private static boolean asksTheTime(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getRequestURI().equals(request.getContextPath() + SignInTime.PATH);
  }
}
