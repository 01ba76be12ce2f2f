package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import liptako.publication.Hit;
import liptako.publication.Search;

/** {@code recherche.xhtml}. */
@Named
@RequestScoped
public class SearchPage {
  private static final int EXCERPT = 220;
  @Inject private Search search;
  private String q;
  private List<Hit> hits = List.of();

  public void read() {
    hits = search.find(q);
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public boolean isAsked() {
    return q != null && !q.isBlank();
  }

  public boolean isTooLong() {
    return q != null && q.length() > Search.QUERY_MOST;
  }

  public List<Hit> getHits() {
    return hits;
  }

  /** Whether more was found than is shown. */
  public boolean isFull() {
    return hits.size() == Search.HITS_MOST;
  }

  public String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, text.lastIndexOf(' ', EXCERPT) > 0 ? text.lastIndexOf(' ', EXCERPT) : EXCERPT) + "…";
  }

  /** Deputies have no date of their own. */
  public boolean dated(Hit hit) {
    return hit.at().isAfter(Instant.EPOCH);
  }

  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
