package liptako.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Puts a sign-in into the browser and takes it out again: page and API do it alike. */
public final class SignInCookie {
  private SignInCookie() {}

  public static void put(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(cookie(request, token, (int) SignInService.LONGEST.toSeconds()));
  }

  /** Removes the cookie and answers the token it held, or null. */
  public static String take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
    return SignInMechanism.token(request).orElse(null);
  }

  private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
    var cookie = new Cookie(SignInMechanism.COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
