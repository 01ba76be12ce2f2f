package liptako.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.permission.Role;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Version;

/** Sessions: prepared, convened, published, closed. */
@ApplicationScoped
@Transactional
public class SessionService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Clock clock;
  @Inject private Caller caller;

  /** Every session the caller may know of, the latest first: the other bodies' only when they are published or the caller keeps that body. */
  @Allowed(Act.FOLLOW_SITTING)
  public List<Session> sessions() {
    return em.createQuery("select s from Session s order by s.beginsOn desc, s.number desc", Session.class).getResultStream().filter(this::mayKnow).toList();
  }

  /** Whether the caller may know of a session. */
  @Public("asks who calls, changes nothing")
  public boolean mayKnow(Session session) {
    return session.publishedAt != null || (session.body == Body.PARLEMENTS ? caller.may(Act.FOLLOW_SITTING) : caller.may(session.body.keeper()));
  }

  /** Refuses who may not read a session's working papers: those of the other bodies are their secretariats' alone. */
  @Public("asks who calls, changes nothing")
  public void requireReader(UUID id) {
    Session session = session(id);
    if (session.body != Body.PARLEMENTS) {
      requireKeeper(session.body);
    }
  }

  /** Refuses who has no part in publishing a body's papers: its secretariat, and for the Parliaments the chair. */
  @Public("asks who calls, changes nothing")
  public void requirePublisher(Body body) {
    if (!caller.may(body.confirmer())) {
      requireKeeper(body);
    }
  }

  @Public("what was published is public")
  public List<Session> published() {
    return em.createQuery("select s from Session s where s.publishedAt is not null order by s.beginsOn desc, s.number desc", Session.class).getResultList();
  }

  @Public("other services and the public site read it; a page shows an unpublished session to signed-in people only")
  public Session session(UUID id) {
    Session session = id == null ? null : em.find(Session.class, id);
    if (session == null) {
      throw Refusal.notFound("UNKNOWN_SESSION");
    }
    return session;
  }

  /** Refuses whoever does not keep this body: a secretariat touches the sessions of its own body only. */
  @Public("asks who calls, changes nothing")
  public void requireKeeper(Body body) {
    if (!caller.may(body.keeper())) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "OTHER_BODY", caller.role().map(Role::word).orElse(""), body.title());
    }
  }

  /** Prepares a session; it gets the next number of its body. */
  @Allowed({Act.CONVENE, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Session prepare(Body body, String title, String place, String zone, LocalDate beginsOn, LocalDate endsOn, boolean sample) {
    requireKeeper(Check.given("body", body));
    journal.lock();
    var session = new Session();
    session.id = Ids.next();
    session.body = body;
    session.number = 1 + em.createQuery("select coalesce(max(s.number), 0) from Session s where s.body = :body", Integer.class)
        .setParameter("body", body).getSingleResult();
    session.status = Session.Status.DRAFT;
    session.sample = sample;
    fill(session, title, place, zone, beginsOn, endsOn);
    em.persist(session);
    journal.append("session.prepared", session.id, session.facts());
    return session;
  }

  /** Changes a session that is not closed; a convened one keeps its convocation, and the change is on record. */
  @Allowed({Act.CONVENE, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Session change(UUID id, String title, String place, String zone, LocalDate beginsOn, LocalDate endsOn) {
    Session session = notClosed(id);
    fill(session, title, place, zone, beginsOn, endsOn);
    journal.append("session.changed", id, session.facts());
    return session;
  }

  /** As {@link #change(UUID, String, String, String, LocalDate, LocalDate)}, refused when the session is no longer the one the page knows. */
  @Allowed({Act.CONVENE, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Session change(UUID id, String version, String title, String place, String zone, LocalDate beginsOn, LocalDate endsOn) {
    Check.text("version", version, 64);
    Version.require(version, notClosed(id).version());
    return change(id, title, place, zone, beginsOn, endsOn);
  }

  @Allowed({Act.CONVENE, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Session convene(UUID id) {
    Session session = notClosed(id);
    if (session.status != Session.Status.DRAFT) {
      throw Refusal.conflict("ALREADY_CONVENED");
    }
    session.status = Session.Status.CONVENED;
    session.convenedAt = clock.instant();
    journal.append("session.convened", id, session.facts());
    return session;
  }

  /** From now on the public site shows the session, its order of business and its published results. */
  @Allowed({Act.CONVENE, Act.PUBLISH_RESULT, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Session publish(UUID id) {
    Session session = session(id);
    if (!caller.may(Act.PUBLISH_RESULT) || session.body != Body.PARLEMENTS) {
      requireKeeper(session.body);
    }
    if (session.status == Session.Status.DRAFT) {
      throw Refusal.conflict("NOT_CONVENED");
    }
    if (session.publishedAt == null) {
      session.publishedAt = clock.instant();
      journal.append("session.published", id, session.facts());
    }
    return session;
  }

  /** Closes a session whose sittings are all closed. */
  @Allowed({Act.CONVENE, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Session close(UUID id) {
    Session session = notClosed(id);
    long open = em.createQuery("select count(s) from Sitting s where s.sessionId = :id and s.status in (:open, :suspended)", Long.class)
        .setParameter("id", id).setParameter("open", Sitting.Status.OPEN).setParameter("suspended", Sitting.Status.SUSPENDED).getSingleResult();
    if (open > 0) {
      throw Refusal.conflict("SITTING_STILL_OPEN");
    }
    session.status = Session.Status.CLOSED;
    journal.append("session.closed", id, session.facts());
    return session;
  }

  private Session notClosed(UUID id) {
    journal.lock();
    Session session = session(id);
    requireKeeper(session.body);
    if (session.status == Session.Status.CLOSED) {
      throw Refusal.conflict("SESSION_CLOSED");
    }
    return session;
  }

  private static void fill(Session session, String title, String place, String zone, LocalDate beginsOn, LocalDate endsOn) {
    session.title = Check.text("title", title, 300);
    session.place = Check.text("place", place, 120);
    try {
      session.zone = ZoneId.of(Check.text("zone", zone, 60)).getId();
    } catch (DateTimeException e) {
      throw Refusal.invalid("UNKNOWN_ZONE", "zone", zone);
    }
    session.beginsOn = Check.given("beginsOn", beginsOn);
    session.endsOn = Check.given("endsOn", endsOn);
    if (endsOn.isBefore(beginsOn)) {
      throw Refusal.invalid("ENDS_BEFORE_BEGINNING", "endsOn");
    }
  }
}
