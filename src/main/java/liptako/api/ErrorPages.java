package liptako.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Before the page of an error: what failed came with parameters that may be why, and an error page that reads them fails again, and its error page again (measured: one bad
 * request wrote half a million lines). The page is shown as if it had been asked for plainly; should even that fail, a line of text is all.
 */
@WebFilter(urlPatterns = "/erreur/*", dispatcherTypes = {DispatcherType.ERROR, DispatcherType.FORWARD})
public class ErrorPages implements Filter {
  private static final Logger LOG = Logger.getLogger("liptako.api");

  @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
    var answer = (HttpServletResponse) response;
    Headers.put((HttpServletRequest) request, answer);
    try {
      chain.doFilter(new Plain((HttpServletRequest) request), response);
    } catch (ServletException | RuntimeException e) {
      LOG.log(Level.SEVERE, "the error page itself failed", e);
      if (!answer.isCommitted()) {
        answer.setContentType("text/plain;charset=UTF-8");
        answer.getWriter().write("Erreur " + answer.getStatus());
      }
    }
  }

  /** The request without its method and parameters. */
  private static final class Plain extends HttpServletRequestWrapper {
    Plain(HttpServletRequest request) {
      super(request);
    }

    @Override public String getMethod() {
      return "GET";
    }

    @Override public String getQueryString() {
      return null;
    }

    @Override public String getContentType() {
      return null;
    }

    @Override public String getHeader(String name) {
      return name.equalsIgnoreCase("Faces-Request") || name.equalsIgnoreCase("Content-Type") ? null : super.getHeader(name);
    }

    @Override public String getParameter(String name) {
      return null;
    }

    @Override public String[] getParameterValues(String name) {
      return null;
    }

    @Override public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
