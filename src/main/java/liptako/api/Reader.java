package liptako.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.regex.Pattern;
import liptako.language.Language;
import liptako.store.Configuration;

/** In which language a request is answered: the one its reader chose and this browser keeps; on the public site, for want of a choice, the one the browser asks for; else French. */
public final class Reader {
  private static final String CHOSEN = "liptako-langue", SIGNED_IN = "liptako";
  private static final int YEAR_SECONDS = 31_536_000;
  /** The desks and the ways into them: they are French until somebody chooses. */
  private static final Pattern DESKS = Pattern.compile("/(?:terminal|greffe|presidence|salle|urne|reglages|secretariat|secret|garant|registraire)/.*|/(?:connexion|second-facteur|cles|confirmer|premiere-installation)\\.xhtml");

  private Reader() {}

  /** The language of this request's answer. */
  public static Language language(HttpServletRequest request) {
    boolean guess = cookie(request, SIGNED_IN) == null && !DESKS.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
    return Language.choose(cookie(request, CHOSEN), guess ? request.getHeader("Accept-Language") : null, Configuration.layoutTest());
  }

  /** Has this browser keep a choice for a year. */
  public static void keep(HttpServletRequest request, HttpServletResponse response, Language language) {
    var cookie = new Cookie(CHOSEN, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private static String cookie(HttpServletRequest request, String name) {
    return request.getCookies() == null ? null : Arrays.stream(request.getCookies()).filter(c -> c.getName().equals(name)).map(Cookie::getValue).findFirst().orElse(null);
  }
}
