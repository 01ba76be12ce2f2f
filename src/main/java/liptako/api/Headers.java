package liptako.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;

/** What every answer tells the browser not to do. Pages get their policy for scripts from PrimeFaces, which knows each page's nonce. */
final class Headers {
  /** A file of the API opened as a page runs nothing and is framed by nobody; a PDF still shows. */
  private static final String FILES = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
  /** The window id of Faces, which no page of ours uses: anything but a plain name in its place is an attack. */
  private static final Pattern WINDOW = Pattern.compile("(?:^|&)(?:jfwid|jakarta\\.faces\\.ClientWindow|javax\\.faces\\.ClientWindow)=(?![A-Za-z0-9:_-]{1,64}(?:&|$))");
  private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int YEAR_SECONDS = 31_536_000;

  private Headers() {}

  /** A query with an escape that is none, or the attack above. */
  static boolean forbidden(HttpServletRequest request) {
    return request.getQueryString() != null && (ESCAPE.matcher(request.getQueryString()).find() || WINDOW.matcher(request.getQueryString()).find());
  }

  static void put(HttpServletRequest request, HttpServletResponse response) {
    boolean api = request.getRequestURI().startsWith("/api/");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", request.getRequestURI().startsWith("/api/v1/public/") ? "cross-origin" : "same-origin");
    // The door reads badges by the camera; nothing else of the machine is wanted.
    response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=()");
    if (api) {
      response.setHeader("Content-Security-Policy", FILES);
    }
    if (HostCookie.overTls(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
    }
  }
}
