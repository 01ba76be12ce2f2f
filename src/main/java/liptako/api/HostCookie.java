package liptako.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie of this host alone, which scripts do not see. Behind TLS its name begins with « __Host- », by which browsers keep every other host, neighbours
 * under the same domain too, from planting one; who reads it under its plain name does not find it there.
 */
public final class HostCookie {
  private HostCookie() {}

  /** @param sameSite {@code Strict}, or {@code Lax} where it must come along with a link from elsewhere */
  public static Cookie of(HttpServletRequest request, String name, String value, Duration kept, String sameSite) {
    var cookie = new Cookie(full(request, name), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(overTls(request));
    cookie.setMaxAge((int) kept.toSeconds());
    cookie.setAttribute("SameSite", sameSite);
    return cookie;
  }

  /** What it holds, if it came. */
  public static Optional<String> read(HttpServletRequest request, String name) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(full(request, name))) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static String full(HttpServletRequest request, String name) {
    return overTls(request) ? "__Host-" + name : name;
  }

  /** Behind a proxy with TLS the request itself came in clear over loopback. */
  static boolean overTls(HttpServletRequest request) {
    return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
  }
}
