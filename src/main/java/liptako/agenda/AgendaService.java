package liptako.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Version;

/** Writes, orders, publishes and calls the items of a session. */
@ApplicationScoped
@Transactional
public class AgendaService {
  /** A day of amendments has some hundreds; beyond it a page is no longer an agenda. */
  static final int ITEMS_MOST = 500;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Allowed(Act.READ_WORKING_PAPERS)
  public List<AgendaItem> items(UUID session) {
    sessions.requireReader(session);
    return ordered(session);
  }

  @Public("an item is named wherever a published result or the hall display names it")
  public AgendaItem item(UUID id) {
    AgendaItem item = id == null ? null : em.find(AgendaItem.class, id);
    if (item == null) {
      throw Refusal.notFound("UNKNOWN_ITEM");
    }
    return item;
  }

  /** The order of business as last published, or empty. */
  @Public("published on purpose")
  public Optional<AgendaVersion> published(UUID session) {
    return versions(session).stream().reduce((first, second) -> second);
  }

  @Public("published on purpose")
  public List<AgendaVersion> versions(UUID session) {
    return em.createQuery("select v from AgendaVersion v where v.sessionId = :session order by v.number", AgendaVersion.class)
        .setParameter("session", session).getResultList();
  }

  /** What a version changed of the one before it; everything is new in the first. */
  @Public("published on purpose")
  public List<AgendaChange> changes(UUID session, int number) {
    List<AgendaVersion> versions = versions(session);
    AgendaVersion after = versions.stream().filter(v -> v.number == number).findFirst().orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
    return AgendaChange.between(versions.stream().filter(v -> v.number == number - 1).findFirst().map(AgendaVersion::lines).orElse(List.of()), after.lines());
  }

  /** Adds an item at the end. */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaItem add(UUID session, String title, Topic topic, String description, Integer minutes, UUID sitting) {
    List<AgendaItem> items = writable(session);
    if (items.size() >= ITEMS_MOST) {
      throw Refusal.conflict("AGENDA_FULL", ITEMS_MOST);
    }
    var item = new AgendaItem();
    item.id = Ids.next();
    item.sessionId = session;
    item.position = items.size() + 1;
    item.status = AgendaItem.Status.PENDING;
    fill(item, title, topic, description, minutes, sitting);
    em.persist(item);
    journal.append("item.added", item.id, item.facts());
    return item;
  }

  /** As {@link #change(UUID, String, Topic, String, Integer, UUID)}, refused when the item is no longer the one the page knows. */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaItem change(UUID id, String version, String title, Topic topic, String description, Integer minutes, UUID sitting) {
    requireFresh(id, version);
    return change(id, title, topic, description, minutes, sitting);
  }

  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaItem change(UUID id, String title, Topic topic, String description, Integer minutes, UUID sitting) {
    writable(item(id).sessionId);
    AgendaItem item = item(id);
    fill(item, title, topic, description, minutes, sitting);
    journal.append("item.changed", id, item.facts());
    return item;
  }

  /** As {@link #move(UUID, int)}, refused when the item is no longer the one the page knows, or no longer stands where it stood. */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaItem move(UUID id, String version, Integer position) {
    requireFresh(id, version);
    move(id, Check.given("position", position));
    return item(id);
  }

  /** Moves an item to a place in the order, from 1; the others make room. */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public void move(UUID id, int position) {
    List<AgendaItem> items = new ArrayList<>(writable(item(id).sessionId));
    Check.number("position", position, 1, items.size());
    AgendaItem item = items.stream().filter(i -> i.id.equals(id)).findFirst().orElseThrow();
    items.remove(item);
    items.add(position - 1, item);
    number(items);
    journal.append("item.moved", id, Map.of("position", position));
  }

  /** Takes out an item that was never called, has no paper and carries no dossier. */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public void remove(UUID id) {
    List<AgendaItem> items = new ArrayList<>(writable(item(id).sessionId));
    AgendaItem item = item(id);
    Number held = (Number) em.createNativeQuery("select (select count(*) from paper where item_id = ?) + (select count(*) from dossier_item where item_id = ?)")
        .setParameter(1, id).setParameter(2, id).getSingleResult();
    if (item.status != AgendaItem.Status.PENDING || held.intValue() > 0) {
      throw Refusal.conflict("ITEM_IN_USE", item.title);
    }
    items.removeIf(i -> i.id.equals(id));
    em.remove(item);
    number(items);
    journal.append("item.removed", id, item.facts());
  }

  /** The order of business as it stands, as the version that {@link #publish} would make of it now. */
  @Allowed({Act.WRITE_AGENDA, Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaVersion next(UUID session) {
    List<AgendaItem> items = ordered(session);
    if (items.isEmpty()) {
      throw Refusal.conflict("AGENDA_EMPTY");
    }
    var version = new AgendaVersion();
    version.id = Ids.next();
    version.sessionId = session;
    version.number = versions(session).size() + 1;
    version.publishedAt = clock.instant();
    version.stage = AgendaVersion.Stage.FINAL_DRAFT;
    version.content = Json.write(items.stream().map(AgendaItem::facts).toList());
    return version;
  }

  /**
   * Publishes the order of business as it stands, as the next version: the last step of a release, which two persons asked and confirmed.
   */
  @Allowed({Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaVersion publish(UUID session) {
    journal.lock();
    Session of = sessions.session(session);
    sessions.requirePublisher(of.getBody());
    requireNotClosed(of);
    AgendaVersion version = next(session);
    em.persist(version);
    journal.append("agenda.published", session, Map.of("version", version.number, "items", Json.parse(version.content)));
    return version;
  }

  /** Says what a published version is: a draft, the draft put to the assembly, or what the assembly adopted. */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaVersion mark(UUID session, int number, AgendaVersion.Stage stage) {
    journal.lock();
    sessions.requireKeeper(sessions.session(session).getBody());
    AgendaVersion version = versions(session).stream().filter(v -> v.number == number).findFirst().orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
    version.stage = Check.given("stage", stage);
    journal.append("agenda.stage", session, Map.of("version", number, "stage", version.stage.name()));
    return version;
  }

  /** Calls an item in the open sitting; the one before it is done. */
  @Allowed(Act.CALL_ITEM)
  public AgendaItem call(UUID sittingId, UUID id) {
    Sitting sitting = sittings.requireOpen(sittingId);
    AgendaItem item = item(id);
    if (!item.sessionId.equals(sitting.getSessionId())) {
      throw Refusal.conflict("ITEM_OF_OTHER_SESSION");
    }
    endCalled(sitting, id);
    item.status = AgendaItem.Status.CALLED;
    item.calledAt = clock.instant();
    item.endedAt = null;
    sittings.discuss(sittingId, id);
    journal.append("item.called", id, item.facts());
    return item;
  }

  /** Ends the item under discussion without calling another. */
  @Allowed(Act.CALL_ITEM)
  public void end(UUID sittingId) {
    Sitting sitting = sittings.requireOpen(sittingId);
    endCalled(sitting, null);
    sittings.discuss(sittingId, null);
  }

  /** Puts off the item under discussion: it waits to be called again, in this sitting or another. */
  @Allowed(Act.CALL_ITEM)
  public void adjourn(UUID sittingId) {
    Sitting sitting = sittings.requireOpen(sittingId);
    if (sitting.getItemId() == null) {
      return;
    }
    AgendaItem item = item(sitting.getItemId());
    endCalled(sitting, null);
    item.status = AgendaItem.Status.PENDING;
    sittings.discuss(sittingId, null);
    journal.append("item.adjourned", item.id, item.facts());
  }

  private void endCalled(Sitting sitting, UUID next) {
    if (sitting.getItemId() == null || sitting.getItemId().equals(next)) {
      return;
    }
    Number open = (Number) em.createNativeQuery("select count(*) from scrutin where item_id = ? and status in ('OPEN', 'HELD', 'CLOSED')")
        .setParameter(1, sitting.getItemId()).getSingleResult();
    if (open.intValue() > 0) {
      throw Refusal.conflict("SCRUTIN_PENDING");
    }
    AgendaItem item = item(sitting.getItemId());
    item.status = AgendaItem.Status.DONE;
    item.endedAt = clock.instant();
    journal.append("item.ended", item.id, item.facts());
  }

  private List<AgendaItem> writable(UUID session) {
    journal.lock();
    Session of = sessions.session(session);
    sessions.requireKeeper(of.getBody());
    requireNotClosed(of);
    return ordered(session);
  }

  private static void requireNotClosed(Session session) {
    if (session.getStatus() == Session.Status.CLOSED) {
      throw Refusal.conflict("SESSION_CLOSED");
    }
  }

  private void requireFresh(UUID id, String version) {
    Check.text("version", version, 64);
    journal.lock();
    Version.require(version, item(id).version());
  }

  private List<AgendaItem> ordered(UUID session) {
    return em.createQuery("select i from AgendaItem i where i.sessionId = :session order by i.position", AgendaItem.class)
        .setParameter("session", session).getResultList();
  }

  private static void number(List<AgendaItem> items) {
    for (int i = 0; i < items.size(); i++) {
      items.get(i).position = i + 1;
    }
  }

  private void fill(AgendaItem item, String title, Topic topic, String description, Integer minutes, UUID sitting) {
    if (sitting != null && !sittings.sitting(sitting).getSessionId().equals(item.sessionId)) {
      throw Refusal.invalid("SITTING_OF_OTHER_SESSION", "sitting");
    }
    item.title = Check.text("title", title, 300);
    item.topic = Check.given("topic", topic);
    item.description = Check.optional("description", description, 4_000);
    item.minutes = minutes == null ? null : Check.number("minutes", minutes, 1, 1_440);
    item.sittingId = sitting;
  }
}
