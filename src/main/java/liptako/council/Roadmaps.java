package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;
import liptako.store.Version;

/** Roadmaps and their actions, and which dossiers serve which action. */
@ApplicationScoped
@Transactional
public class Roadmaps {
  /** A roadmap has some dozens of actions; beyond this somebody imported the wrong list. */
  static final int ACTIONS_MOST = 1_000;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;

  /** The roadmaps, the latest first. */
  @Public("the roadmap is public")
  public List<Roadmap> roadmaps() {
    return em.createQuery("select r from Roadmap r order by r.beginsOn desc, r.code", RoadmapEntity.class).getResultStream().map(RoadmapEntity::view).toList();
  }

  /** The actions of a roadmap in their order. */
  @Public("the roadmap is public")
  public List<RoadmapAction> actions(UUID roadmap) {
    return em.createQuery("select a from RoadmapAction a where a.roadmapId = :roadmap order by a.position", ActionEntity.class).setParameter("roadmap", roadmap)
        .getResultStream().map(ActionEntity::view).toList();
  }

  /** The actions that a dossier serves. */
  @Public("the roadmap is public; which dossier may be seen is decided where it is read")
  public List<RoadmapAction> served(UUID dossier) {
    Set<UUID> ids = new LinkedHashSet<>(servedIds(dossier));
    return ids.isEmpty() ? List.of() : em.createQuery("select a from RoadmapAction a where a.id in :ids order by a.position", ActionEntity.class).setParameter("ids", ids)
        .getResultStream().map(ActionEntity::view).toList();
  }

  /** The dossiers that serve each action, by action. */
  @Public("only ids; which dossier may be seen is decided where it is read")
  public Map<UUID, Set<UUID>> dossiersByAction() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select action_id, dossier_id from dossier_action").getResultList();
    Map<UUID, Set<UUID>> dossiers = new HashMap<>();
    rows.forEach(r -> dossiers.computeIfAbsent(Stored.id(r[0]), k -> new LinkedHashSet<>()).add(Stored.id(r[1])));
    return dossiers;
  }

  @Allowed(Act.KEEP_ROADMAP)
  public Roadmap draw(String code, String title, LocalDate beginsOn, LocalDate endsOn, boolean sample) {
    journal.lock();
    var roadmap = new RoadmapEntity();
    roadmap.id = Ids.next();
    roadmap.code = Check.text("code", code, 30);
    roadmap.title = Check.text("title", title, 300);
    roadmap.beginsOn = Check.given("beginsOn", beginsOn);
    roadmap.endsOn = Check.given("endsOn", endsOn);
    roadmap.sample = sample;
    if (endsOn.isBefore(beginsOn)) {
      throw Refusal.invalid("ENDS_BEFORE_BEGINNING", "endsOn");
    }
    if (roadmaps().stream().anyMatch(r -> r.code().equals(roadmap.code))) {
      throw Refusal.conflict("ROADMAP_EXISTS", roadmap.code);
    }
    em.persist(roadmap);
    em.flush();
    journal.append("roadmap.drawn", roadmap.id, Map.of("code", roadmap.code, "title", roadmap.title, "beginsOn", beginsOn.toString(), "endsOn", endsOn.toString()));
    return roadmap.view();
  }

  /** Adds an action at the end of a roadmap. */
  @Allowed(Act.KEEP_ROADMAP)
  public RoadmapAction add(UUID roadmap, ActionFields fields) {
    journal.lock();
    if (roadmap == null || em.find(RoadmapEntity.class, roadmap) == null) {
      throw Refusal.notFound("UNKNOWN_ROADMAP");
    }
    List<RoadmapAction> actions = actions(roadmap);
    if (actions.size() >= ACTIONS_MOST) {
      throw Refusal.conflict("ROADMAP_FULL", ACTIONS_MOST);
    }
    var action = new ActionEntity();
    action.id = Ids.next();
    action.roadmapId = roadmap;
    action.position = actions.size() + 1;
    fill(action, fields, actions);
    em.persist(action);
    journal.append("action.added", action.id, action.facts());
    return action.view();
  }

  /** Changes an action; refused when it is no longer the one the page knows. What it was stays in the journal. */
  @Allowed(Act.KEEP_ROADMAP)
  public RoadmapAction change(UUID id, String version, ActionFields fields) {
    journal.lock();
    ActionEntity action = action(id);
    Version.require(Check.text("version", version, 64), action.view().version());
    fill(action, fields, actions(action.roadmapId).stream().filter(a -> !a.id().equals(id)).toList());
    journal.append("action.changed", id, action.facts());
    return action.view();
  }

  /** Says which actions a dossier serves, in place of what was said before. */
  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  void serve(UUID dossier, List<UUID> actions) {
    Set<UUID> wanted = new LinkedHashSet<>(actions);
    if (wanted.equals(new LinkedHashSet<>(servedIds(dossier)))) {
      return;
    }
    wanted.forEach(this::action);
    em.createNativeQuery("delete from dossier_action where dossier_id = ?").setParameter(1, dossier).executeUpdate();
    wanted.forEach(action -> em.createNativeQuery("insert into dossier_action (dossier_id, action_id) values (?, ?)").setParameter(1, dossier).setParameter(2, action).executeUpdate());
    journal.append("dossier.serves", dossier, Map.of("actions", wanted.stream().map(UUID::toString).toList()));
  }

  private List<UUID> servedIds(UUID dossier) {
    List<?> rows = em.createNativeQuery("select action_id from dossier_action where dossier_id = ?").setParameter(1, dossier).getResultList();
    return rows.stream().map(row -> Stored.id(row instanceof Object[] cells ? cells[0] : row)).toList();
  }

  private ActionEntity action(UUID id) {
    ActionEntity action = id == null ? null : em.find(ActionEntity.class, id);
    if (action == null) {
      throw Refusal.notFound("UNKNOWN_ACTION");
    }
    return action;
  }

  private static void fill(ActionEntity action, ActionFields fields, List<RoadmapAction> others) {
    action.code = Check.text("code", fields.code(), 30);
    action.pillar = Check.given("pillar", fields.pillar());
    action.title = Check.text("title", fields.title(), 300);
    action.lead = Check.optional("lead", fields.lead(), 200);
    action.dueOn = fields.dueOn();
    action.progress = fields.progress() == null ? Progress.PLANNED : fields.progress();
    action.note = Check.optional("note", fields.note(), 1_000);
    if (others.stream().anyMatch(a -> a.code().equals(action.code))) {
      throw Refusal.invalid("ACTION_EXISTS", "code", action.code);
    }
  }
}
