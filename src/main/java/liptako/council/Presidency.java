package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** The presidency of the Confederation, which passes from State to State by data, and who presides over a session. */
@ApplicationScoped
@Transactional
public class Presidency {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AssemblyService assembly;
  @Inject private SessionService sessions;
  @Inject private Membership membership;
  @Inject private Clock clock;

  /** Every rotation on record, in the order of time. */
  @Public("the presidency is public")
  public List<Rotation> rotations() {
    return em.createQuery("select r from RotationLine r order by r.beginsAt", RotationEntity.class).getResultStream().map(RotationEntity::rotation).toList();
  }

  /** The term that runs at an instant, or empty. */
  @Public("the presidency is public")
  public Optional<Rotation.Term> term(Instant at) {
    return Optional.ofNullable(Rotation.at(rotations(), at));
  }

  /** The term that runs at an instant and those after it, as the rotations on record foresee them. */
  @Public("the presidency is public")
  public List<Rotation.Term> terms(Instant from, int most) {
    return Rotation.terms(rotations(), from, most);
  }

  /** Sets how the presidency passes from an instant on: the first rotation, an extension or an early hand-over. What came before stands. */
  @Allowed(Act.KEEP_COLLEGE)
  public Rotation rotate(Instant beginsAt, Integer months, List<String> states, String reason) {
    journal.lock();
    Check.given("beginsAt", beginsAt);
    int length = Check.number("months", months, 1, 120);
    List<String> order = Check.given("states", states).stream().map(code -> assembly.state(code).getCode()).toList();
    if (order.isEmpty() || order.stream().distinct().count() != order.size()) {
      throw Refusal.invalid("ROTATION_STATES", "states");
    }
    List<Rotation> before = rotations();
    if (!before.isEmpty() && !beginsAt.isAfter(before.get(before.size() - 1).beginsAt())) {
      throw Refusal.invalid("ROTATION_BEFORE_ANOTHER", "beginsAt", before.get(before.size() - 1).beginsAt().toString());
    }
    var line = new RotationEntity();
    line.id = Ids.next();
    line.beginsAt = beginsAt;
    line.months = length;
    line.states = String.join(" ", order);
    line.reason = Check.optional("reason", reason, 500);
    line.recordedAt = clock.instant();
    em.persist(line);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("beginsAt", beginsAt.toString());
    facts.put("months", length);
    facts.put("states", order);
    facts.put("reason", line.reason);
    journal.append("rotation.set", line.id, facts);
    return line.rotation();
  }

  /** The head of State who presides over the Confederation at an instant, or empty. */
  @Public("the presidency is public")
  public Optional<Capacity> president(Instant at) {
    return membership.members(Body.COLLEGE, at).stream().filter(m -> Member.PRESIDENT.equals(m.role())).map(Member::capacity).findFirst();
  }

  /**
   * Who presides over a session: as last recorded, else the President of the Confederation on its first day. Empty for the Parliaments, which
   * have a presidency of their own.
   */
  @Public("the presidency is public")
  public Optional<SessionChair> chair(UUID session) {
    Optional<SessionChair> recorded = em.createQuery("select c from SessionChairLine c where c.sessionId = :session order by c.recordedAt desc", SessionChairEntity.class)
        .setParameter("session", session).setMaxResults(1).getResultStream()
        .map(c -> new SessionChair(c.personId, c.name, c.title, c.delegated, c.delegation)).findFirst();
    Session of = sessions.session(session);
    return recorded.isPresent() || of.getBody() == Body.PARLEMENTS || of.getBody() == Body.HAUTS_FONCTIONNAIRES ? recorded
        : president(begins(of)).map(c -> new SessionChair(c.person(), c.name(), Member.PRESIDENT, false, null));
  }

  /** Records who presides by delegation, or over a meeting of officials; the person holds a capacity in that body on the session's first day. */
  @Allowed({Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public SessionChair preside(UUID session, UUID person, String delegation) {
    journal.lock();
    Session of = sessions.session(session);
    sessions.requireKeeper(of.getBody());
    if (of.getStatus() == Session.Status.CLOSED) {
      throw Refusal.conflict("SESSION_CLOSED");
    }
    Capacity capacity = membership.members(of.getBody(), begins(of)).stream().map(Member::capacity).filter(c -> c.person().equals(person)).findFirst()
        .orElseThrow(() -> Refusal.invalid("CHAIR_NOT_MEMBER", "person"));
    boolean delegated = of.getBody() == Body.CONSEIL;
    var line = new SessionChairEntity();
    line.id = Ids.next();
    line.sessionId = session;
    line.personId = person;
    line.name = capacity.name();
    line.title = capacity.title();
    line.delegated = delegated;
    line.delegation = delegated ? Check.text("delegation", delegation, 300) : Check.optional("delegation", delegation, 300);
    line.recordedAt = clock.instant();
    em.persist(line);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("session", session.toString());
    facts.put("person", person.toString());
    facts.put("name", line.name);
    facts.put("title", line.title);
    facts.put("delegated", delegated);
    facts.put("delegation", line.delegation);
    journal.append("session.chaired", line.id, facts);
    return new SessionChair(person, line.name, line.title, delegated, line.delegation);
  }

  private static Instant begins(Session session) {
    return session.getBeginsOn().atTime(12, 0).atZone(session.getZone()).toInstant();
  }
}
