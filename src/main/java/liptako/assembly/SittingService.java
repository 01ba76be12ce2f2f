package liptako.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Sittings: planned, opened, suspended, resumed, closed. One sitting at a time is open: there is one hall. */
@ApplicationScoped
@Transactional
public class SittingService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SessionService sessions;
  @Inject private Clock clock;

  @Public("the times of sittings are public")
  public List<Sitting> sittings(UUID session) {
    return em.createQuery("select s from Sitting s where s.sessionId = :session order by s.number", Sitting.class)
        .setParameter("session", session).getResultList();
  }

  @Public("the times of sittings are public")
  public Sitting sitting(UUID id) {
    Sitting sitting = id == null ? null : em.find(Sitting.class, id);
    if (sitting == null) {
      throw Refusal.notFound("UNKNOWN_SITTING");
    }
    return sitting;
  }

  /** The sitting the hall follows: the open or suspended one, else the next one planned, else the last closed. */
  @Public("the times of sittings are public")
  public Optional<Sitting> current() {
    return em.createQuery("select s from Sitting s, Session c where c.id = s.sessionId and c.status <> :draft order by "
            + "case s.status when :open then 0 when :suspended then 1 when :planned then 2 else 3 end, "
            + "s.closedAt desc, s.plannedAt", Sitting.class)
        .setParameter("draft", Session.Status.DRAFT).setParameter("open", Sitting.Status.OPEN)
        .setParameter("suspended", Sitting.Status.SUSPENDED).setParameter("planned", Sitting.Status.PLANNED)
        .setMaxResults(1).getResultStream().findFirst();
  }

  /** Plans a sitting at a time of the session's place. */
  @Allowed(Act.CONVENE)
  public Sitting plan(UUID session, LocalDateTime at) {
    journal.lock();
    Session of = sessions.session(session);
    sessions.requireKeeper(of.getBody());
    if (of.getStatus() == Session.Status.CLOSED) {
      throw Refusal.conflict("SESSION_CLOSED");
    }
    Check.given("at", at);
    if (at.toLocalDate().isBefore(of.getBeginsOn()) || at.toLocalDate().isAfter(of.getEndsOn())) {
      throw Refusal.invalid("SITTING_OUTSIDE_SESSION", "at", of.getBeginsOn().toString(), of.getEndsOn().toString());
    }
    var sitting = new Sitting();
    sitting.id = Ids.next();
    sitting.sessionId = session;
    sitting.number = 1 + em.createQuery("select coalesce(max(s.number), 0) from Sitting s where s.sessionId = :session", Integer.class)
        .setParameter("session", session).getSingleResult();
    sitting.plannedAt = at.atZone(of.getZone()).toInstant();
    sitting.status = Sitting.Status.PLANNED;
    em.persist(sitting);
    journal.append("sitting.planned", sitting.id, Map.of("session", session.toString(), "number", sitting.number, "at", sitting.plannedAt.toString()));
    return sitting;
  }

  @Allowed(Act.LEAD_SITTING)
  public Sitting open(UUID id) {
    Sitting sitting = locked(id);
    if (sitting.status != Sitting.Status.PLANNED) {
      throw Refusal.conflict("SITTING_NOT_PLANNED");
    }
    if (sessions.session(sitting.sessionId).getStatus() != Session.Status.CONVENED) {
      throw Refusal.conflict("NOT_CONVENED");
    }
    em.createQuery("select s from Sitting s where s.status in (:open, :suspended)", Sitting.class)
        .setParameter("open", Sitting.Status.OPEN).setParameter("suspended", Sitting.Status.SUSPENDED).getResultStream().findFirst()
        .ifPresent(other -> {
          throw Refusal.conflict("ANOTHER_SITTING_OPEN", other.number);
        });
    sitting.openedAt = clock.instant();
    return set(sitting, Sitting.Status.OPEN, "sitting.opened");
  }

  @Allowed(Act.LEAD_SITTING)
  public Sitting suspend(UUID id) {
    Sitting sitting = locked(id);
    requireOpen(sitting);
    requireNoScrutin(sitting);
    return set(sitting, Sitting.Status.SUSPENDED, "sitting.suspended");
  }

  @Allowed(Act.LEAD_SITTING)
  public Sitting resume(UUID id) {
    Sitting sitting = locked(id);
    if (sitting.status != Sitting.Status.SUSPENDED) {
      throw Refusal.conflict("SITTING_NOT_SUSPENDED");
    }
    return set(sitting, Sitting.Status.OPEN, "sitting.resumed");
  }

  /** Closes for good; a scrutin that is not yet proclaimed or annulled forbids it. */
  @Allowed(Act.LEAD_SITTING)
  public Sitting close(UUID id) {
    Sitting sitting = locked(id);
    if (sitting.status != Sitting.Status.OPEN && sitting.status != Sitting.Status.SUSPENDED) {
      throw Refusal.conflict("SITTING_NOT_OPEN");
    }
    requireNoScrutin(sitting);
    sitting.closedAt = clock.instant();
    sitting.itemId = null;
    return set(sitting, Sitting.Status.CLOSED, "sitting.closed");
  }

  /** The open sitting, with the journal's turn taken: what a room asks before it changes something in it. */
  @Allowed(Act.FOLLOW_SITTING)
  public Sitting requireOpen(UUID id) {
    Sitting sitting = locked(id);
    requireOpen(sitting);
    return sitting;
  }

  /** Puts an item under discussion, or none; agenda calls it with the item's own act. */
  @Allowed(Act.CALL_ITEM)
  public void discuss(UUID id, UUID item) {
    requireOpen(id).itemId = item;
  }

  private Sitting set(Sitting sitting, Sitting.Status status, String act) {
    sitting.status = status;
    journal.append(act, sitting.id, Map.of("session", sitting.sessionId.toString(), "number", sitting.number));
    return sitting;
  }

  private Sitting locked(UUID id) {
    journal.lock();
    return sitting(id);
  }

  private static void requireOpen(Sitting sitting) {
    if (!sitting.isOpen()) {
      throw Refusal.conflict("SITTING_NOT_OPEN");
    }
  }

  private void requireNoScrutin(Sitting sitting) {
    Number open = (Number) em.createNativeQuery("select count(*) from scrutin where sitting_id = ? and status in ('OPEN', 'HELD', 'CLOSED')")
        .setParameter(1, sitting.id).getSingleResult();
    if (open.intValue() > 0) {
      throw Refusal.conflict("SCRUTIN_PENDING");
    }
  }
}
