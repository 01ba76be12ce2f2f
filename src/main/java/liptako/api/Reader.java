package liptako.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import liptako.language.Language;
import liptako.store.Configuration;

/** In which language a request is answered: the one its reader chose and this browser keeps; on the public site, for want of a choice, the one the browser asks for; else French. */
public final class Reader {
  private static final String CHOSEN = "liptako-langue", SIGNED_IN = "liptako";
  private static final Duration KEPT = Duration.ofDays(365);
  /** The desks and the ways into them: they are French until somebody chooses. */
  private static final Pattern DESKS = Pattern.compile("/(?:terminal|greffe|presidence|salle|urne|reglages|secretariat|secret|garant|registraire)/.*|/(?:connexion|second-facteur|cles|confirmer|premiere-installation)\\.xhtml");

  private Reader() {}

  /** The language of this request's answer. */
  public static Language language(HttpServletRequest request) {
    boolean guess = HostCookie.read(request, SIGNED_IN).isEmpty() && !DESKS.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
    return Language.choose(HostCookie.read(request, CHOSEN).orElse(null), guess ? request.getHeader("Accept-Language") : null, Configuration.layoutTest());
  }

  /** Has this browser keep a choice for a year. */
  public static void keep(HttpServletRequest request, HttpServletResponse response, Language language) {
    response.addCookie(HostCookie.of(request, CHOSEN, language.code(), KEPT, "Lax"));
  }
}
