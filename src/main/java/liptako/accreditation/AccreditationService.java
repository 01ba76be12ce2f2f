package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.assembly.AssemblyService;
import liptako.assembly.Organ;
import liptako.assembly.State;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Accredits deputies, begins and ends their mandates, and answers who was in office when. */
@ApplicationScoped
@Transactional
public class AccreditationService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;

  /** Makes a deputy known and begins the first mandate. */
  @Allowed(Act.ACCREDIT)
  public Deputy accredit(Accreditation wanted) {
    journal.lock();
    State state = assembly.state(wanted.stateCode());
    String code = Check.text("code", wanted.code(), 20);
    if (!code.matches("[A-Z0-9][A-Z0-9-]*")) {
      throw Refusal.invalid("DEPUTY_CODE", "code", code);
    }
    if (em.createQuery("select count(d) from Deputy d where d.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0) {
      throw Refusal.conflict("DEPUTY_EXISTS", code);
    }
    Instant begins = Check.given("beginsAt", wanted.beginsAt());
    Organ organ = assembly.organ(state.getCode(), begins.atZone(ZoneOffset.UTC).toLocalDate());
    var deputy = new DeputyEntity();
    deputy.id = Ids.next();
    deputy.code = code;
    deputy.stateCode = state.getCode();
    deputy.organId = organ.getId();
    deputy.name = Check.text("name", wanted.name(), 200);
    String title = Check.optional("nationalTitle", wanted.nationalTitle(), 80);
    deputy.nationalTitle = title == null ? organ.getMemberTitle() : title;
    deputy.createdAt = clock.instant();
    em.persist(deputy);
    journal.append("deputy.accredited", deputy.id, Map.of("code", code, "name", deputy.name, "state", deputy.stateCode,
        "organ", organ.getShortName(), "nationalTitle", deputy.nationalTitle));
    begin(deputy, begins, wanted.endsAt(), wanted.actNumber(), wanted.actDate());
    return deputy(deputy.id, clock.instant());
  }

  /** Begins a further mandate of a known deputy. */
  @Allowed(Act.ACCREDIT)
  public Mandate renew(UUID deputy, Instant begins, Instant ends, String actNumber, LocalDate actDate) {
    journal.lock();
    return begin(entity(deputy), Check.given("beginsAt", begins), ends, actNumber, actDate);
  }

  /** Ends the mandate that runs at an instant, from that instant on: resignation, revocation, death, replacement. */
  @Allowed(Act.ACCREDIT)
  public Mandate end(UUID deputy, Instant at, String reason) {
    journal.lock();
    String why = Check.text("reason", reason, 500);
    Check.given("at", at);
    Mandate mandate = mandates(deputy).stream().filter(m -> m.inForce(at)).findFirst().orElseThrow(() -> Refusal.conflict("NO_MANDATE"));
    if (!at.isAfter(mandate.beginsAt)) {
      throw Refusal.invalid("ENDS_BEFORE_BEGINNING", "at");
    }
    mandate.endsAt = at;
    mandate.endReason = why;
    journal.append("mandate.ended", mandate.id, Map.of("deputy", deputy.toString(), "at", at.toString(), "reason", why));
    return mandate;
  }

  /** The mandates of many, each one's in order. */
  @Public("the deputies are public")
  public Map<UUID, List<Mandate>> mandates(Collection<UUID> deputies) {
    return deputies.isEmpty() ? Map.of() : em.createQuery("select m from Mandate m where m.deputyId in :deputies order by m.beginsAt", Mandate.class)
        .setParameter("deputies", deputies).getResultStream().collect(Collectors.groupingBy(Mandate::getDeputyId));
  }

  @Public("the deputies are public")
  public List<Mandate> mandates(UUID deputy) {
    return em.createQuery("select m from Mandate m where m.deputyId = :deputy order by m.beginsAt", Mandate.class)
        .setParameter("deputy", deputy).getResultList();
  }

  /** Every deputy ever accredited, as of an instant, by State and code. */
  @Public("the deputies are public")
  public List<Deputy> deputies(Instant at) {
    Map<String, State> states = assembly.states().stream().collect(Collectors.toMap(State::getCode, Function.identity()));
    Map<UUID, String> organs = assembly.organs().stream().collect(Collectors.toMap(Organ::getId, Organ::getShortName));
    Map<UUID, UUID> running = em.createQuery(
            "select m from Mandate m where m.beginsAt <= :at and (m.endsAt is null or m.endsAt > :at)", Mandate.class)
        .setParameter("at", at).getResultStream().collect(Collectors.toMap(Mandate::getDeputyId, Mandate::getId));
    return em.createQuery("select d from Deputy d, State s where s.code = d.stateCode order by s.position, d.code", DeputyEntity.class).getResultStream()
        .map(d -> new Deputy(d.id, d.code, d.stateCode, states.get(d.stateCode).getName(), organs.get(d.organId), d.name, d.nationalTitle,
            running.containsKey(d.id) ? Deputy.TITLE : d.nationalTitle, running.get(d.id)))
        .toList();
  }

  /** The deputies whose mandate runs at an instant. */
  @Public("the deputies are public")
  public List<Deputy> inOffice(Instant at) {
    return deputies(at).stream().filter(Deputy::inOffice).toList();
  }

  @Public("the deputies are public")
  public Deputy deputy(UUID id, Instant at) {
    return deputies(at).stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_DEPUTY"));
  }

  @Public("the deputies are public")
  public Optional<Deputy> byCode(String code) {
    return deputies(clock.instant()).stream().filter(d -> d.code().equals(code)).findFirst();
  }

  private Mandate begin(DeputyEntity deputy, Instant begins, Instant ends, String actNumber, LocalDate actDate) {
    if (ends != null && !ends.isAfter(begins)) {
      throw Refusal.invalid("ENDS_BEFORE_BEGINNING", "endsAt");
    }
    if (mandates(deputy.id).stream().anyMatch(m -> m.overlaps(begins, ends))) {
      throw Refusal.conflict("MANDATE_OVERLAPS", deputy.code);
    }
    requireSeat(deputy.stateCode, begins, ends);
    var mandate = new Mandate();
    mandate.id = Ids.next();
    mandate.deputyId = deputy.id;
    mandate.beginsAt = begins;
    mandate.endsAt = ends;
    mandate.actNumber = Check.optional("actNumber", actNumber, 80);
    mandate.actDate = actDate;
    em.persist(mandate);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("deputy", deputy.id.toString());
    facts.put("beginsAt", begins.toString());
    facts.put("endsAt", ends == null ? null : ends.toString());
    facts.put("actNumber", mandate.actNumber);
    facts.put("actDate", actDate == null ? null : actDate.toString());
    journal.append("mandate.begun", mandate.id, facts);
    return mandate;
  }

  /** A delegation never has more members at once than seats: the most crowded instant of the new mandate is one at which a mandate begins. */
  private void requireSeat(String stateCode, Instant begins, Instant ends) {
    List<Mandate> others = em.createQuery("select m from Mandate m, Deputy d where d.id = m.deputyId and d.stateCode = :state", Mandate.class)
        .setParameter("state", stateCode).getResultStream().filter(m -> m.overlaps(begins, ends)).toList();
    int seats = assembly.seats(stateCode, begins.atZone(ZoneOffset.UTC).toLocalDate());
    long most = java.util.stream.Stream.concat(java.util.stream.Stream.of(begins), others.stream().map(Mandate::getBeginsAt))
        .filter(at -> !at.isBefore(begins)).mapToLong(at -> others.stream().filter(m -> m.inForce(at)).count()).max().orElse(0);
    if (most >= seats) {
      throw Refusal.conflict("NO_SEAT_LEFT", stateCode, seats);
    }
  }

  private DeputyEntity entity(UUID id) {
    DeputyEntity deputy = id == null ? null : em.find(DeputyEntity.class, id);
    if (deputy == null) {
      throw Refusal.notFound("UNKNOWN_DEPUTY");
    }
    return deputy;
  }
}
