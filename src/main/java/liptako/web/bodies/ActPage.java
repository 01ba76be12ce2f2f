package liptako.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.StateDecision;
import liptako.publication.Identifier;
import liptako.voting.PublishedScrutins;
import liptako.voting.Scrutin;
import liptako.web.look.Addresses;

/** {@code acte.xhtml}: a published act with what it rests upon. */
@Named
@RequestScoped
public class ActPage {
  @Inject private Acts acts;
  @Inject private Dossiers dossiers;
  @Inject private SessionService sessions;
  @Inject private PublishedScrutins scrutins;
  private String id;
  private BodyAct act;
  private StateDecision decision;
  private Scrutin scrutin;
  private Session session;
  private Dossier dossier;

  public void read() {
    UUID asked = Addresses.id(id, "UNKNOWN_ACT");
    act = acts.published(asked);
    decision = acts.decision(asked).orElse(null);
    scrutin = scrutins.find(act.scrutin()).orElse(null);
    session = sessions.session(act.session());
    dossier = dossiers.published().stream().filter(d -> d.id().equals(act.dossier())).findFirst().orElse(null);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Its persistent identifier, as an address. */
  public String getIdentifier() {
    return Identifier.address(Identifier.act(act));
  }

  public BodyAct getAct() {
    return act;
  }

  /** The decision of the States it rests upon, or null. */
  public StateDecision getDecision() {
    return decision;
  }

  /** The published scrutin it rests upon, or null. */
  public Scrutin getScrutin() {
    return scrutin;
  }

  public Session getSession() {
    return session;
  }

  /** Its dossier when that is published, or null. */
  public Dossier getDossier() {
    return dossier;
  }
}
