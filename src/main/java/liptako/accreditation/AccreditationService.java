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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.assembly.AssemblyService;
import liptako.assembly.Organ;
import liptako.assembly.State;
import liptako.journal.JournalService;
import liptako.mandate.Mandate;
import liptako.mandate.Register;
import liptako.mandate.Standing;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Accredits deputies and answers who was in office when, and with which title. */
@ApplicationScoped
@Transactional
public class AccreditationService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AssemblyService assembly;
  @Inject private MandateService mandates;
  @Inject private RegisterStore registers;
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
    // The organ's own title follows the organ; only another one is the person's.
    deputy.nationalTitle = title == null || title.equals(organ.getMemberTitle()) ? null : title;
    deputy.createdAt = clock.instant();
    em.persist(deputy);
    journal.append("deputy.accredited", deputy.id, Map.of("code", code, "name", deputy.name, "state", deputy.stateCode,
        "organ", organ.getShortName(), "nationalTitle", title == null ? organ.getMemberTitle() : title));
    em.flush();
    UUID principal = wanted.substituteOf() == null ? null : byCode(wanted.substituteOf()).map(Deputy::id).orElseThrow(() -> Refusal.invalid("UNKNOWN_PRINCIPAL", "substituteOf", wanted.substituteOf()));
    mandates.begin(deputy.id, begins, wanted.endsAt(), wanted.actNumber(), wanted.actDate(), principal);
    return deputy(deputy.id, clock.instant());
  }

  /** Every deputy ever accredited, as of an instant, by State and code. */
  @Public("the deputies are public")
  public List<Deputy> deputies(Instant at) {
    return read(em.createQuery("select d from Deputy d, State s where s.code = d.stateCode order by s.position, d.code", DeputyEntity.class).getResultList(), registers.register(null), at);
  }

  private List<Deputy> read(List<DeputyEntity> persons, Register register, Instant at) {
    Map<String, State> states = assembly.states().stream().collect(Collectors.toMap(State::getCode, Function.identity()));
    List<Organ> organs = assembly.organs();
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    Map<String, Mandate> held = register.held(at);
    Set<String> future = register.mandates().stream().filter(m -> m.begins().isAfter(at)).map(Mandate::person).collect(Collectors.toSet());
    return persons.stream().map(d -> {
      Mandate mandate = held.get(d.id.toString());
      Standing standing = mandate != null ? register.standing(mandate, at) : future.contains(d.id.toString()) ? Standing.FUTURE : Standing.ENDED;
      Organ organ = organ(organs, d, day);
      String national = d.nationalTitle == null ? organ.getMemberTitle() : d.nationalTitle;
      boolean titled = mandate != null && (!mandate.substitute() || standing == Standing.SEATED);
      UUID principal = mandate == null || !mandate.substitute() ? null : UUID.fromString(register.mandate(mandate.substituteOf()).orElseThrow().person());
      return new Deputy(d.id, d.code, d.stateCode, states.get(d.stateCode).getName(), organ.getShortName(), d.name, national, titled ? Deputy.TITLE : national,
          mandate == null ? null : UUID.fromString(mandate.id()), standing, principal);
    }).toList();
  }

  /** The organ of the State on a day; the one of the accreditation where none is on record then. */
  private static Organ organ(List<Organ> organs, DeputyEntity deputy, LocalDate day) {
    return organs.stream().filter(o -> o.getStateCode().equals(deputy.stateCode) && o.inForce(day)).findFirst()
        .orElseGet(() -> organs.stream().filter(o -> o.getId().equals(deputy.organId)).findFirst().orElseThrow());
  }

  /** The deputies who sit at an instant: mandate in force, powers and oath as required, neither suspended nor away; substitutes where they are seated. */
  @Public("the deputies are public")
  public List<Deputy> inOffice(Instant at) {
    return deputies(at).stream().filter(Deputy::inOffice).toList();
  }

  @Public("the deputies are public")
  public Deputy deputy(UUID id, Instant at) {
    DeputyEntity one = id == null ? null : em.find(DeputyEntity.class, id);
    if (one == null) {
      throw Refusal.notFound("UNKNOWN_DEPUTY");
    }
    return read(List.of(one), registers.register(one.stateCode), at).get(0);
  }

  @Public("the deputies are public")
  public Optional<Deputy> byCode(String code) {
    return em.createQuery("select d from Deputy d where d.code = :code", DeputyEntity.class).setParameter("code", code).getResultStream().findFirst()
        .map(d -> deputy(d.id, clock.instant()));
  }
}
