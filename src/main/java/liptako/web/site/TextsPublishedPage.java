package liptako.web.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.assembly.Session;
import liptako.publication.PublicSite;
import liptako.publication.PublicText;
import liptako.publication.PublishedTexts;

/** {@code textes.xhtml}: all published texts, the latest first. */
@Named
@RequestScoped
public class TextsPublishedPage {
  /** Some years of texts; beyond it the search finds them. */
  private static final int MOST = 400;
  @Inject private PublishedTexts published;
  @Inject private PublicSite site;
  private List<PublicText> texts;
  private Map<UUID, Session> sessions;

  @PostConstruct void read() {
    sessions = site.sessions().stream().collect(Collectors.toMap(Session::getId, Function.identity()));
    texts = published.latest(MOST).stream().filter(t -> sessions.containsKey(t.session())).toList();
  }

  public List<PublicText> getTexts() {
    return texts;
  }

  public Map<UUID, Session> getSessions() {
    return sessions;
  }
}
