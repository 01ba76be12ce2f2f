package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Decisions;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.council.Path;
import liptako.council.Paths;
import liptako.council.Placement;
import liptako.council.Referral;
import liptako.council.Referrals;
import liptako.council.RoadmapAction;
import liptako.council.Roadmaps;
import liptako.council.StateDecision;
import liptako.permission.Caller;
import liptako.publication.CouncilPublication;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.web.look.Addresses;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** One dossier: its path, and what the caller's bodies can do with it. */
@Named("dossierDesk")
@ViewScoped
public class DossierDesk implements Serializable {
  private static final long serialVersionUID = 1;

  /** The dossier on an order of business of a body the caller keeps. */
  public record Point(AgendaItem item, Session session) {
    public boolean decides() {
      return session.getBody() != Body.PARLEMENTS && session.getStatus() == Session.Status.CONVENED;
    }
  }

  @Inject private Dossiers dossiers;
  @Inject private Referrals referrals;
  @Inject private Decisions decisions;
  @Inject private Acts acts;
  @Inject private CouncilPublication publication;
  @Inject private PaperReleases releases;
  @Inject private Paths paths;
  @Inject private Roadmaps roadmaps;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private Caller caller;
  @Inject @Param(name = "id") private String id;
  private UUID known;
  private transient Dossier dossier;
  private transient Path path;
  private transient List<Point> points = List.of();
  private transient List<Referral> open = List.of();
  private transient List<StateDecision> decided = List.of();
  private transient List<BodyAct> issued = List.of();
  private transient List<RoadmapAction> actions = List.of();

  public void load() {
    known = known == null ? Addresses.id(id, "UNKNOWN_DOSSIER") : known;
    dossier = dossiers.mine(known);
    path = paths.desk(known);
    points = dossiers.placements(known).stream().map(Placement::item).map(agenda::item).map(i -> new Point(i, sessions.session(i.getSessionId())))
        .filter(p -> caller.may(p.session().getBody().keeper())).toList();
    open = referrals.of(known).stream().filter(r -> !r.answered() && caller.may(r.to().keeper())).toList();
    decided = decisions.of(known).stream().filter(d -> caller.may(sessions.session(d.session()).getBody().keeper())).toList();
    issued = acts.of(known);
    actions = roadmaps.served(known);
  }

  public void publish() {
    Say.done("documents.asked", publication.askDossier(known, null).getTitle());
  }

  public void publishAct(UUID act) {
    Say.done("documents.asked", publication.askAct(act, null).getTitle());
  }

  public void withdraw(UUID item) {
    dossiers.withdraw(item);
    Say.done("dossier.withdrawn");
  }

  /** Whether the caller keeps its origin, which alone changes and publishes it. */
  public boolean isOwned() {
    return dossier != null && caller.may(dossier.origin().keeper());
  }

  /** What was asked about the publication of the dossier or an act and still waits, or null. */
  public PaperRelease waiting(UUID subject) {
    return releases.of(subject).stream().filter(PaperRelease::isPending).findFirst().orElse(null);
  }

  public boolean keeps(Body body) {
    return caller.may(body.keeper());
  }

  public Dossier getDossier() {
    return dossier;
  }

  public Path getPath() {
    return path;
  }

  public List<Point> getPoints() {
    return points;
  }

  /** Referrals that await the caller's answer. */
  public List<Referral> getOpen() {
    return open;
  }

  public List<StateDecision> getDecided() {
    return decided;
  }

  public List<BodyAct> getIssued() {
    return issued;
  }

  public List<RoadmapAction> getActions() {
    return actions;
  }

  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
