package liptako.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.election.Election;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.publication.Identifier;
import liptako.sealed.SecretReading;
import liptako.sealed.SecretVote;
import liptako.web.look.Addresses;

/** {@code election.xhtml}: who was elected, then each round's figures and who took part. */
@Named
@RequestScoped
public class ElectionPage {
  @Inject private Elections elections;
  @Inject private SessionService sessions;
  @Inject private SecretReading secret;
  private String id;
  private ElectionView view;
  private Session session;

  public void read() {
    view = elections.published(Addresses.id(id, "UNKNOWN_ELECTION"));
    session = sessions.session(view.election().getSessionId());
  }

  /** A round's figure for a field, or null. */
  public Integer figure(ElectionView.RoundView round, Object field) {
    return round.round().figures().get(field.toString());
  }

  /** Its persistent identifier, as an address. */
  public String getIdentifier() {
    return Identifier.address(Identifier.election(session, view.election().getNumber()));
  }

  public boolean isWithheld() {
    return view.rounds().stream().anyMatch(r -> r.round().isWithheld());
  }

  public boolean isAnnulled() {
    return view.election().getStatus() == Election.Status.ANNULLED;
  }

  /** The votes of its rounds that were held on terminals, with the boxes that prove their figures. */
  public List<SecretVote> getSecretVotes() {
    return secret.publishedOf(session.getId()).stream().filter(vote -> view.election().getId().equals(vote.getElectionId())).toList();
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public ElectionView getView() {
    return view;
  }

  public Session getSession() {
    return session;
  }

  public ZoneId getZone() {
    return session.getZone();
  }
}
