package liptako.api;

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
import java.util.Map;
import java.util.Set;
import liptako.refusal.Refusal;

/**
 * Refuses a change, or a WebSocket, that another site's page sends in a signed-in browser's name (CSRF): browsers say where a request comes from. A socket is a GET that
 * no browser keeps to its own site, so it is refused before it opens.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true, dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SameOriginFilter implements Filter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) throws IOException, ServletException {
    var request = (HttpServletRequest) req;
    var response = (HttpServletResponse) res;
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      // Judged already; what was refused may have emptied the answer.
      Headers.put(request, response);
      chain.doFilter(req, res);
      return;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none")
        || origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    if (foreign && (!SAFE.contains(request.getMethod()) || request.getHeader("Sec-WebSocket-Key") != null)) {
      response.setStatus(403);
      response.setHeader("Connection", "close");
      response.setContentType(Problem.TYPE + ";charset=UTF-8");
      response.getWriter().write(Problem.body(403, "OTHER_SITE", null, Refusal.told("OTHER_SITE"), Map.of()));
      return;
    }
    if (Headers.forbidden(request)) {
      response.sendError(400);
      return;
    }
    Headers.put(request, response);
    chain.doFilter(req, res);
  }
}
