package liptako.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import liptako.assembly.Session;
import liptako.publication.LinkedData;
import liptako.publication.PublicSite;

/** {@code index.xhtml} and {@code seances.xhtml}. */
@Named
@RequestScoped
public class HomePage {
  @Inject private PublicSite site;
  private PublicSite.Home home;

  @PostConstruct void read() {
    home = site.home();
  }

  public PublicSite.Home getHome() {
    return home;
  }

  /** The institution for search engines. */
  public String getLinked() {
    return LinkedData.home();
  }

  /** Whether something shown is an example and not the institution's own. */
  public boolean isSample() {
    return home.sessions().stream().anyMatch(Session::isSample);
  }
}
