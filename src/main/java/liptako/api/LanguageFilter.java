package liptako.api;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import liptako.language.Language;
import liptako.store.Configuration;

/** Answers each request in its reader's language. {@code ?langue=en} on any page chooses one: this browser keeps it, and so does the account of who is signed in; the same page comes again without the parameter. */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC})
public class LanguageFilter implements Filter {
  private static final String PARAMETER = "langue=";
  @Inject @Any private Instance<KeepsLanguage> keepers;

  @Override public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) throws IOException, ServletException {
    var request = (HttpServletRequest) req;
    var response = (HttpServletResponse) res;
    Optional<Language> chosen = request.getDispatcherType() == DispatcherType.REQUEST && request.getMethod().equals("GET") ? chosen(request) : Optional.empty();
    if (chosen.isPresent()) {
      Reader.keep(request, response, chosen.get());
      if (request.getUserPrincipal() != null) {
        keepers.forEach(keeper -> keeper.keep(request.getUserPrincipal(), chosen.get()));
      }
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", here(request));
      return;
    }
    Language language = Reader.language(request);
    // The page is another one for who reads another language.
    if (request.getRequestURI().endsWith(".xhtml") || request.getRequestURI().endsWith("/")) {
      response.addHeader("Vary", "Cookie, Accept-Language");
    }
    Language before = Language.speak(language);
    try {
      chain.doFilter(req, res);
    } finally {
      Language.restore(before);
    }
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    if (request.getQueryString() == null || request.getRequestURI().startsWith("/api/")) {
      return Optional.empty();
    }
    return Arrays.stream(request.getQueryString().split("&")).filter(p -> p.startsWith(PARAMETER)).map(p -> p.substring(PARAMETER.length())).findFirst()
        .flatMap(Language::of).filter(l -> l.choosable(Configuration.layoutTest()));
  }

  /** The same address without the choice; a path that begins with two slashes would be another server's. */
  private static String here(HttpServletRequest request) {
    String rest = Arrays.stream(request.getQueryString().split("&")).filter(p -> !p.startsWith(PARAMETER)).collect(Collectors.joining("&"));
    return "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "") + (rest.isEmpty() ? "" : "?" + rest);
  }
}
