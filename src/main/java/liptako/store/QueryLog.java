package liptako.store;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.logging.Logger;

/** One line a request in the log, when {@code LIPTAKO_LOG_QUERIES=on}: how many statements it sent to the database, and how long it took. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class QueryLog implements Filter {
  private static final Logger LOG = Logger.getLogger("liptako.store.queries");
  private final boolean on = Configuration.logQueries();

  @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    if (!on) {
      chain.doFilter(request, response);
      return;
    }
    int before = QueryCount.sent();
    long began = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      var http = (HttpServletRequest) request;
      LOG.info(() -> QueryCount.sent() - before + " queries in " + (System.nanoTime() - began) / 1_000_000 + " ms: " + http.getMethod() + " " + http.getRequestURI());
    }
  }
}
