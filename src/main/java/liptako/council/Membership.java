package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.assembly.State;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Who sits in the bodies, in which capacity, as of an instant. */
@ApplicationScoped
@Transactional
public class Membership {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AssemblyService assembly;
  @Inject private SessionService sessions;
  @Inject private Presidency presidency;
  @Inject private Clock clock;

  /** Every capacity ever held in a body, by State, office and time. */
  @Public("who sits in the bodies is public")
  public List<Capacity> capacities(Body body) {
    Map<String, State> states = assembly.states().stream().collect(Collectors.toMap(State::getCode, Function.identity()));
    return em.createQuery("select c, p from Capacity c, CouncilPerson p where p.id = c.personId and c.body = :body", Object[].class).setParameter("body", body)
        .getResultStream().map(row -> capacity((CapacityEntity) row[0], (PersonEntity) row[1], states))
        .sorted(Comparator.comparing(Capacity::office).thenComparing((Capacity c) -> c.state() == null ? Integer.MAX_VALUE : states.get(c.state()).getPosition())
            .thenComparing(Capacity::pillar, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Capacity::beginsAt)).toList();
  }

  /** Who is in office at an instant, with what the presidency makes of a head of State then. */
  @Public("who sits in the bodies is public")
  public List<Member> members(Body body, Instant at) {
    Rotation.Term term = presidency.term(at).orElse(null);
    return capacities(body).stream().filter(c -> c.inForce(at)).map(c -> new Member(c, c.office() != Office.HEAD_OF_STATE || term == null ? null
        : term.state().equals(c.state()) ? Member.PRESIDENT : Member.VICE_PRESIDENT)).toList();
  }

  /** Who may speak for a State at an instant: of several ministers, the one of the pillar first. */
  @Public("who sits in the bodies is public")
  public Optional<Capacity> speaker(Body body, String state, Pillar pillar, Instant at) {
    return capacities(body).stream().filter(c -> c.inForce(at) && c.office().binds() && state.equals(c.state()))
        .min(Comparator.comparing(c -> c.pillar() == pillar ? 0 : 1));
  }

  /** Seats somebody in a body; refused when the office is held by another, or by the same person, in that time. */
  @Allowed({Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Capacity appoint(Appointment wanted) {
    Body body = Check.given("body", wanted.body());
    sessions.requireKeeper(body);
    journal.lock();
    Office office = Check.given("office", wanted.office());
    if (!office.in(body)) {
      throw Refusal.invalid("OFFICE_OF_OTHER_BODY", "office", office.word(), body.title());
    }
    if (office.hasPillar() && wanted.pillar() == null) {
      throw Refusal.invalid("OFFICE_NEEDS_PILLAR", "pillar", office.word());
    }
    Instant begins = Check.given("beginsAt", wanted.beginsAt());
    if (wanted.endsAt() != null && !wanted.endsAt().isAfter(begins)) {
      throw Refusal.invalid("ENDS_BEFORE_BEGINNING", "endsAt");
    }
    PersonEntity person = wanted.person() == null ? known(wanted, office) : person(wanted.person());
    Pillar pillar = office.hasPillar() ? wanted.pillar() : null;
    capacities(body).stream().filter(c -> c.excludes(person.id, person.stateCode, office, pillar) && c.overlaps(begins, wanted.endsAt())).findFirst()
        .ifPresent(held -> {
          throw Refusal.conflict("OFFICE_HELD", held.title(), held.name());
        });
    var capacity = new CapacityEntity();
    capacity.id = Ids.next();
    capacity.personId = person.id;
    capacity.body = body;
    capacity.office = office;
    capacity.pillar = pillar;
    String title = Check.optional("title", wanted.title(), 200);
    capacity.title = title == null ? office.word() : title;
    capacity.beginsAt = begins;
    capacity.endsAt = wanted.endsAt();
    capacity.actNumber = Check.optional("actNumber", wanted.actNumber(), 80);
    capacity.actDate = wanted.actDate();
    em.persist(capacity);
    journal.append("capacity.begun", capacity.id, facts(capacity, person));
    return capacity(capacity, person, states(person));
  }

  /** Ends a capacity from an instant on, with the reason. */
  @Allowed({Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Capacity end(UUID id, Instant at, String reason) {
    journal.lock();
    CapacityEntity capacity = id == null ? null : em.find(CapacityEntity.class, id);
    if (capacity == null) {
      throw Refusal.notFound("UNKNOWN_CAPACITY");
    }
    sessions.requireKeeper(capacity.body);
    String why = Check.text("reason", reason, 500);
    if (!Check.given("at", at).isAfter(capacity.beginsAt)) {
      throw Refusal.invalid("ENDS_BEFORE_BEGINNING", "at");
    }
    if (capacity.endsAt != null && !capacity.endsAt.isAfter(clock.instant())) {
      throw Refusal.conflict("CAPACITY_ENDED");
    }
    capacity.endsAt = at;
    capacity.endReason = why;
    PersonEntity person = person(capacity.personId);
    journal.append("capacity.ended", id, Map.of("body", capacity.body.name(), "person", person.id.toString(), "at", at.toString(), "reason", why));
    return capacity(capacity, person, states(person));
  }

  private PersonEntity known(Appointment wanted, Office office) {
    var person = new PersonEntity();
    person.id = Ids.next();
    person.name = Check.text("name", wanted.name(), 200);
    String state = Check.optional("state", wanted.state(), 3);
    if (state == null && office.binds()) {
      throw Refusal.invalid("TEXT_MISSING", "state", "state");
    }
    person.stateCode = state == null ? null : assembly.state(state).getCode();
    person.createdAt = clock.instant();
    person.sample = wanted.sample();
    em.persist(person);
    return person;
  }

  private PersonEntity person(UUID id) {
    PersonEntity person = em.find(PersonEntity.class, id);
    if (person == null) {
      throw Refusal.notFound("UNKNOWN_PERSON");
    }
    return person;
  }

  private Map<String, State> states(PersonEntity person) {
    return person.stateCode == null ? Map.of() : Map.of(person.stateCode, assembly.state(person.stateCode));
  }

  private static Map<String, Object> facts(CapacityEntity c, PersonEntity p) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("body", c.body.name());
    facts.put("person", p.id.toString());
    facts.put("name", p.name);
    facts.put("state", p.stateCode);
    facts.put("office", c.office.name());
    facts.put("pillar", c.pillar == null ? null : c.pillar.name());
    facts.put("title", c.title);
    facts.put("beginsAt", c.beginsAt.toString());
    facts.put("endsAt", c.endsAt == null ? null : c.endsAt.toString());
    facts.put("actNumber", c.actNumber);
    facts.put("actDate", c.actDate == null ? null : c.actDate.toString());
    return facts;
  }

  private static Capacity capacity(CapacityEntity c, PersonEntity p, Map<String, State> states) {
    return new Capacity(c.id, p.id, p.name, p.stateCode, p.stateCode == null ? null : states.get(p.stateCode).getName(), c.body, c.office, c.pillar, c.title, c.beginsAt,
        c.endsAt, c.actNumber, c.actDate, c.endReason, p.sample);
  }
}
