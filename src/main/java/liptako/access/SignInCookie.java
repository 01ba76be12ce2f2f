package liptako.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Puts a sign-in into the browser and takes it out again: page and API do it alike. */
public final class SignInCookie {
  private SignInCookie() {}

  /** The browser's own token, which outlives the sign-in. */
  private static final String DEVICE = "liptako-appareil";
  private static final int DEVICE_SECONDS = 400 * 86_400;

  public static void put(HttpServletRequest request, HttpServletResponse response, OpenedSignIn opened) {
    response.addCookie(cookie(request, SignInMechanism.COOKIE, opened.token(), (int) SignInService.LONGEST.toSeconds()));
    response.addCookie(cookie(request, DEVICE, opened.device(), DEVICE_SECONDS));
  }

  /** The key of an enrolled tablet. */
  static void putTerminal(HttpServletRequest request, HttpServletResponse response, String key) {
    response.addCookie(cookie(request, SignInMechanism.TERMINAL, key, DEVICE_SECONDS));
  }

  /** The key of the tablet, or null. */
  public static String terminal(HttpServletRequest request) {
    return SignInMechanism.cookie(request, SignInMechanism.TERMINAL).orElse(null);
  }

  /** What the browser is known by, or null. */
  public static String device(HttpServletRequest request) {
    return SignInMechanism.cookie(request, DEVICE).orElse(null);
  }

  /** The token of the sign-in the request comes with, or null. */
  public static String token(HttpServletRequest request) {
    return SignInMechanism.token(request).orElse(null);
  }

  /** Removes the cookie and answers the token it held, or null. */
  public static String take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, SignInMechanism.COOKIE, "", 0));
    return SignInMechanism.token(request).orElse(null);
  }

  private static Cookie cookie(HttpServletRequest request, String name, String value, int seconds) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    // Behind a proxy with TLS the request itself came in clear over loopback.
    cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }
}
