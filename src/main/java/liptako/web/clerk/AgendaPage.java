package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaChange;
import liptako.agenda.AgendaVersion;
import liptako.agenda.Paper;
import liptako.agenda.PaperService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.permission.Caller;
import liptako.publication.AgendaPublication;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** The order of business of one session: its items in order, split by sitting, and its published versions. */
@Named("agendaPage")
@ViewScoped
public class AgendaPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AgendaService agenda;
  @Inject private AgendaPublication publication;
  @Inject private PaperReleases releases;
  @Inject private PaperService papers;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Caller caller;
  @Inject @Param(name = "session") private String id;
  private transient Session session;
  private transient List<AgendaItem> items = List.of();
  private transient List<Sitting> planned = List.of();
  private transient List<AgendaVersion> versions = List.of();
  private transient PaperRelease waiting;
  private transient Map<UUID, List<Paper>> attached = Map.of();

  /** The session of the address, or the one of the present sitting, or the latest. */
  public void load() {
    session = id == null ? sittings.current().map(s -> sessions.session(s.getSessionId())).filter(this::keeps)
        .or(() -> sessions.sessions().stream().filter(this::keeps).findFirst()).orElse(null) : sessions.session(uuid(id));
    if (session == null) {
      return;
    }
    items = agenda.items(session.getId());
    planned = sittings.sittings(session.getId());
    versions = agenda.versions(session.getId());
    waiting = releases.of(session.getId()).stream().filter(PaperRelease::isPending).findFirst().orElse(null);
    attached = new HashMap<>();
    items.forEach(i -> attached.put(i.getId(), papers.papers(i.getId())));
  }

  private boolean keeps(Session one) {
    return caller.may(one.getBody().keeper());
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  public void move(AgendaItem item, int by) {
    agenda.move(item.getId(), item.getPosition() + by);
  }

  public void remove(AgendaItem item) {
    agenda.remove(item.getId());
    Say.done("agenda.removed", item.getTitle());
  }

  public void publish() {
    Say.done("documents.asked", publication.ask(session.getId(), null).getTitle());
  }

  /** What was asked to be public and waits, or null. */
  public PaperRelease getWaiting() {
    return waiting;
  }

  public List<Paper> papers(UUID item) {
    return attached.getOrDefault(item, List.of());
  }

  /** The number of the sitting an item is planned for, or null. */
  public Integer sittingOf(AgendaItem item) {
    return planned.stream().filter(s -> s.getId().equals(item.getSittingId())).map(Sitting::getNumber).findFirst().orElse(null);
  }

  public boolean isWritable() {
    return session != null && keeps(session) && session.getStatus() != Session.Status.CLOSED;
  }

  public Session getSession() {
    return session;
  }

  public List<AgendaItem> getItems() {
    return items;
  }

  public List<Sitting> getSittings() {
    return planned;
  }

  /** The latest first. */
  /** What a version changed of the one before it; nothing is said of the first, where all is new. */
  public List<AgendaChange> changes(AgendaVersion version) {
    return version.getNumber() == 1 ? List.of() : agenda.changes(session.getId(), version.getNumber());
  }

  /** The stages a version can still be marked with. */
  public List<AgendaVersion.Stage> stages(AgendaVersion version) {
    return java.util.Arrays.stream(AgendaVersion.Stage.values()).filter(stage -> stage != version.getStage()).toList();
  }

  public void mark(AgendaVersion version, AgendaVersion.Stage stage) {
    agenda.mark(session.getId(), version.getNumber(), stage);
    Say.done("agenda.marked", version.getNumber(), Say.text("agenda.stage." + stage));
  }

  public List<AgendaVersion> getVersions() {
    return versions.stream().sorted(java.util.Comparator.comparing(AgendaVersion::getNumber).reversed()).toList();
  }
}
