package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Version;

/** Dossiers: opened by a body, put on the orders of business of the bodies they reach, published. */
@ApplicationScoped
@Transactional
public class Dossiers {
  @PersistenceContext private EntityManager em;
  @Inject private DossierStore store;
  @Inject private JournalService journal;
  @Inject private SessionService sessions;
  @Inject private AgendaService agenda;
  @Inject private Roadmaps roadmaps;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The dossiers that the caller's bodies may deal with, the latest first. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<Dossier> mine() {
    return all().filter(this::reachesCaller).map(DossierEntity::view).toList();
  }

  /** One of them. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Dossier mine(UUID id) {
    DossierEntity dossier = store.find(id);
    if (!reachesCaller(dossier)) {
      throw Refusal.notFound("UNKNOWN_DOSSIER");
    }
    return dossier.view();
  }

  @Public("published on purpose")
  public List<Dossier> published() {
    return all().filter(d -> d.publishedAt != null).map(DossierEntity::view).toList();
  }

  /** A published dossier; one that is not does not exist. */
  @Public("published on purpose")
  public Dossier published(UUID id) {
    return Optional.of(store.find(id)).filter(d -> d.publishedAt != null).map(DossierEntity::view).orElseThrow(() -> Refusal.notFound("UNKNOWN_DOSSIER"));
  }

  /** The published dossiers that items of an order of business carry, by item. */
  @Public("published on purpose")
  public Map<UUID, Dossier> publishedOf(UUID session) {
    return em.createQuery("select d from Dossier d where d.publishedAt is not null", DossierEntity.class).getResultStream()
        .flatMap(d -> store.placements(d.id).stream().filter(p -> p.session().equals(session)).map(p -> Map.entry(p.item(), d.view())))
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Opens a dossier at its origin; it gets the next number of the year. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Dossier open(Body origin, String title, String summary, Pillar pillar, List<UUID> actions, boolean sample) {
    sessions.requireKeeper(Check.given("origin", origin));
    journal.lock();
    var dossier = new DossierEntity();
    dossier.id = Ids.next();
    dossier.origin = origin;
    dossier.openedAt = clock.instant();
    dossier.year = LocalDate.ofInstant(dossier.openedAt, ZoneOffset.UTC).getYear();
    dossier.number = 1 + em.createQuery("select coalesce(max(d.number), 0) from Dossier d where d.year = :year", Integer.class)
        .setParameter("year", dossier.year).getSingleResult();
    dossier.sample = sample;
    fill(dossier, title, summary, pillar);
    em.persist(dossier);
    em.flush();
    journal.append("dossier.opened", dossier.id, dossier.facts());
    roadmaps.serve(dossier.id, actions == null ? List.of() : actions);
    return dossier.view();
  }

  /**
   * Changes what a dossier says of itself; refused when it is no longer the one the page knows. Once it is public only the actions it serves change:
   * what two persons published is corrected by a notice.
   */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Dossier change(UUID id, String version, String title, String summary, Pillar pillar, List<UUID> actions) {
    DossierEntity dossier = ownedByCaller(id);
    Version.require(Check.text("version", version, 64), dossier.view().version());
    Map<String, Object> before = dossier.facts();
    fill(dossier, title, summary, pillar);
    if (dossier.publishedAt != null && !dossier.facts().equals(before)) {
      throw Refusal.conflict("DOSSIER_IS_PUBLIC", dossier.title);
    }
    journal.append("dossier.changed", id, dossier.facts());
    roadmaps.serve(id, actions == null ? List.of() : actions);
    return dossier.view();
  }

  /** A dossier, published or not, for those who publish it. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Dossier opened(UUID id) {
    DossierEntity dossier = store.find(id);
    sessions.requirePublisher(dossier.origin);
    return dossier.view();
  }

  /** From now on the public site shows its path, as much of it as is published: the last step of a release, which two persons asked and confirmed. */
  @Allowed({Act.CONFIRM_PAPER, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Dossier publish(UUID id) {
    journal.lock();
    DossierEntity dossier = store.find(id);
    sessions.requirePublisher(dossier.origin);
    if (dossier.publishedAt == null) {
      dossier.publishedAt = clock.instant();
      journal.append("dossier.published", id, dossier.facts());
    }
    return dossier.view();
  }

  /** Puts it on the order of business of a session of a body it has reached; the item names where it comes from. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public AgendaItem place(UUID id, UUID session, UUID sitting, Integer minutes) {
    journal.lock();
    DossierEntity dossier = store.find(id);
    Session of = sessions.session(session);
    sessions.requireKeeper(of.getBody());
    store.requireReached(dossier, of.getBody());
    if (store.placements(id).stream().anyMatch(p -> p.session().equals(session))) {
      throw Refusal.conflict("DOSSIER_ALREADY_PLACED", of.getTitle());
    }
    AgendaItem item = agenda.add(session, dossier.title, dossier.pillar.topic(), describe(dossier, of.getBody()), minutes, sitting);
    em.flush();
    em.createNativeQuery("insert into dossier_item (item_id, dossier_id, session_id, placed_at) values (?, ?, ?, ?)").setParameter(1, item.getId()).setParameter(2, id)
        .setParameter(3, session).setParameter(4, clock.instant().atOffset(ZoneOffset.UTC)).executeUpdate();
    journal.append("dossier.placed", id, Map.of("item", item.getId().toString(), "session", session.toString()));
    return item;
  }

  /** Takes it off an order of business again, as long as nothing was decided under that item. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public void withdraw(UUID item) {
    journal.lock();
    Placement placement = placed(item);
    sessions.requireKeeper(sessions.session(placement.session()).getBody());
    Number used = (Number) em.createNativeQuery("select (select count(*) from council_decision where item_id = ?) + (select count(*) from scrutin where item_id = ?)")
        .setParameter(1, item).setParameter(2, item).getSingleResult();
    if (used.intValue() > 0) {
      throw Refusal.conflict("ITEM_DECIDED");
    }
    em.createNativeQuery("delete from dossier_item where item_id = ?").setParameter(1, item).executeUpdate();
    agenda.remove(item);
    journal.append("dossier.withdrawn", placement.dossier(), Map.of("item", item.toString(), "session", placement.session().toString()));
  }

  /** Where it stands on orders of business, for the secretariats. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<Placement> placements(UUID id) {
    return store.placements(mine(id).id());
  }

  private Placement placed(UUID item) {
    Placement placement = item == null ? null : store.placement(item);
    if (placement == null) {
      throw Refusal.notFound("UNKNOWN_ITEM");
    }
    return placement;
  }

  /** The origin goes with the item: « Origine : Conseil des Ministres, dossier n° 3/2027. » */
  private static String describe(DossierEntity dossier, Body at) {
    String origin = (at == dossier.origin ? "Dossier " : "Origine\u202F: " + dossier.origin.title() + ", dossier ") + dossier.view().reference() + ".";
    return dossier.summary == null ? origin : origin + "\n" + dossier.summary.substring(0, Math.min(dossier.summary.length(), 3_800));
  }

  private DossierEntity ownedByCaller(UUID id) {
    journal.lock();
    DossierEntity dossier = store.find(id);
    sessions.requireKeeper(dossier.origin);
    return dossier;
  }

  private boolean reachesCaller(DossierEntity dossier) {
    return store.reached(dossier).stream().anyMatch(body -> caller.may(body.keeper()));
  }

  private java.util.stream.Stream<DossierEntity> all() {
    return em.createQuery("select d from Dossier d order by d.year desc, d.number desc", DossierEntity.class).getResultStream();
  }

  private static void fill(DossierEntity dossier, String title, String summary, Pillar pillar) {
    dossier.title = Check.text("title", title, 300);
    dossier.summary = Check.optional("summary", summary, 4_000);
    dossier.pillar = Check.given("pillar", pillar);
  }
}
