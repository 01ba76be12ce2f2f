package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.web.look.Addresses;
import liptako.assembly.Session;
import liptako.publication.PublicSite;
import liptako.voting.ScrutinSummary;

/** {@code scrutins.xhtml}. */
@Named
@RequestScoped
public class ScrutinsPage {
  @Inject private PublicSite site;
  private String page;
  private int current;
  private int last;
  private List<ScrutinSummary> scrutins;
  private Map<UUID, Session> sessions;

  public void read() {
    last = site.pages();
    current = Addresses.page(page, last);
    scrutins = site.scrutins(current);
    sessions = site.sessions().stream().collect(Collectors.toMap(Session::getId, Function.identity()));
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }

  public int getCurrent() {
    return current;
  }

  public int getLast() {
    return last;
  }

  public List<ScrutinSummary> getScrutins() {
    return scrutins;
  }

  public Map<UUID, Session> getSessions() {
    return sessions;
  }
}
