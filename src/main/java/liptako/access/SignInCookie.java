package liptako.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import liptako.api.HostCookie;
import liptako.api.Reader;
import liptako.language.Language;
import liptako.store.Configuration;

/** Puts a sign-in into the browser, with the language its holder reads, and takes it out again: page and API do it alike. */
public final class SignInCookie {
  static final String TOKEN = "liptako";
  /** The browser's own key, which outlives the sign-in, and that of an enrolled tablet. */
  private static final String DEVICE = "liptako-appareil", TERMINAL = "liptako-terminal";
  /** Who was sent to the identity provider. It must come back with a link from there, so it alone is not Strict. */
  private static final String PROVIDER = "liptako-identite";
  /** The store says when a sign-in ends, which may be put off; the browser keeps its cookie beyond that, so that it ends none by itself while a ballot is open. */
  private static final Duration BEYOND = Duration.ofDays(1);
  private static final Duration DEVICE_KEPT = Duration.ofDays(400), PROVIDER_KEPT = Duration.ofMinutes(10);

  private SignInCookie() {}

  public static void put(HttpServletRequest request, HttpServletResponse response, OpenedSignIn opened) {
    response.addCookie(cookie(request, TOKEN, opened.token(), Configuration.longest().plus(BEYOND)));
    response.addCookie(cookie(request, DEVICE, opened.device(), DEVICE_KEPT));
    Optional.ofNullable(opened.language()).flatMap(Language::of).ifPresent(language -> Reader.keep(request, response, language));
  }

  /** The key of an enrolled tablet. */
  static void putTerminal(HttpServletRequest request, HttpServletResponse response, String key) {
    response.addCookie(cookie(request, TERMINAL, key, DEVICE_KEPT));
  }

  /** What a browser is known by that is sent to the identity provider; null when it is done. */
  public static void putProvider(HttpServletRequest request, HttpServletResponse response, String attempt) {
    response.addCookie(HostCookie.of(request, PROVIDER, attempt == null ? "" : attempt, attempt == null ? Duration.ZERO : PROVIDER_KEPT, "Lax"));
  }

  /** What {@link #putProvider} put, or null. */
  public static String provider(HttpServletRequest request) {
    return HostCookie.read(request, PROVIDER).orElse(null);
  }

  /** The key of the tablet, or null. */
  public static String terminal(HttpServletRequest request) {
    return HostCookie.read(request, TERMINAL).orElse(null);
  }

  /** What the browser is known by, or null. */
  public static String device(HttpServletRequest request) {
    return HostCookie.read(request, DEVICE).orElse(null);
  }

  static BrowserKeys keys(HttpServletRequest request) {
    return new BrowserKeys(device(request), terminal(request));
  }

  /** The token of the sign-in the request comes with, or null. */
  public static String token(HttpServletRequest request) {
    return HostCookie.read(request, TOKEN).orElse(null);
  }

  /** Removes the cookie and answers the token it held, or null. */
  public static String take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, TOKEN, "", Duration.ZERO));
    return token(request);
  }

  private static Cookie cookie(HttpServletRequest request, String name, String value, Duration kept) {
    return HostCookie.of(request, name, value, kept, "Strict");
  }
}
