package liptako.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import liptako.journal.Entry;
import liptako.publication.PublicSite;

/** {@code verifier.xhtml}. */
@Named
@RequestScoped
public class VerifyPage {
  @Inject private PublicSite site;
  private Entry head;

  @PostConstruct void read() {
    head = site.head().orElse(null);
  }

  /** The journal's last act, or null. */
  public Entry getHead() {
    return head;
  }
}
