package liptako.web.secret;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.sealed.Elector;
import liptako.sealed.SecretReading;
import liptako.sealed.SecretView;

/** {@code vote-secret.xhtml}: a published secret vote, who took part, and the list in which each voter finds the own ballot. */
@Named("secretVotePage")
@RequestScoped
public class SecretVotePage {
  @Inject private SecretReading reading;
  @Inject private SessionService sessions;
  private UUID id;
  private SecretView view;

  public void read() {
    view = reading.published(id);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  /** Read now when no view action did: a form posted to this page from nowhere gets the page too. */
  public SecretView getView() {
    if (view == null) {
      read();
    }
    return view;
  }

  public Session getSession() {
    return sessions.session(getView().vote().getSessionId());
  }

  /** Those of the roll who took part, by name. */
  public List<Elector> getTook() {
    return view.electors().stream().filter(e -> view.took().contains(e.deputy().toString())).toList();
  }

  /** A box with its list of ballots. */
  public record Listed(SecretView.Box box, List<SecretReading.Listed> ballots) {}

  public List<Listed> getBoxes() {
    List<Listed> boxes = new ArrayList<>();
    view.boxes().stream().filter(b -> b.closingEvent() != null).forEach(b -> boxes.add(new Listed(b, reading.list(id, b.position()))));
    return boxes;
  }
}
