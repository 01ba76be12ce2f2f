package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.mandate.Change;
import liptako.mandate.Mandate;
import liptako.mandate.Problem;
import liptako.mandate.Register;
import liptako.mandate.Requirements;
import liptako.mandate.Turn;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Writes mandates and what becomes of them. Every entry is tried on the register first; what it cannot stand is refused with the reason. */
@ApplicationScoped
@Transactional
public class MandateService {
  @PersistenceContext private EntityManager em;
  @Inject private RegisterStore store;
  @Inject private MandateReading reading;
  @Inject private JournalService journal;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Begins a mandate of a known deputy, as principal. */
  @Allowed(Act.ACCREDIT)
  public MandateView begin(UUID deputy, Instant begins, Instant term, String actNumber, LocalDate actDate) {
    return begin(deputy, begins, term, actNumber, actDate, null);
  }

  /**
   * Begins a mandate.
   *
   * @param principal the deputy whose substitute this one will be, or null
   */
  @Allowed(Act.ACCREDIT)
  public MandateView begin(UUID deputy, Instant begins, Instant term, String actNumber, LocalDate actDate, UUID principal) {
    journal.lock();
    DeputyEntity holder = entity(deputy);
    Check.given("beginsAt", begins);
    if (term != null && !term.isAfter(begins)) {
      throw Refusal.invalid("ENDS_BEFORE_BEGINNING", "endsAt");
    }
    Register register = store.register(holder.stateCode);
    Optional<Mandate> principals = principal == null ? Optional.empty()
        : Optional.of(register.held(principal.toString(), begins).orElseThrow(() -> Refusal.conflict("NO_PRINCIPAL", holder.stateCode)));
    var mandate = new MandateEntity();
    mandate.id = Ids.next();
    mandate.deputyId = holder.id;
    mandate.substituteOf = principals.map(p -> UUID.fromString(p.id())).orElse(null);
    mandate.beginsAt = begins;
    mandate.term = term;
    mandate.actNumber = Check.optional("actNumber", actNumber, 80);
    mandate.actDate = actDate;
    require(register.with(new Mandate(mandate.id.toString(), holder.id.toString(), holder.stateCode, principals.map(Mandate::id).orElse(null), begins, term, List.of())));
    em.persist(mandate);
    em.flush();
    store.changed();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("deputy", holder.id.toString());
    facts.put("beginsAt", begins.toString());
    facts.put("endsAt", term == null ? null : term.toString());
    facts.put("actNumber", mandate.actNumber);
    facts.put("actDate", actDate == null ? null : actDate.toString());
    if (mandate.substituteOf != null) {
      facts.put("substituteOf", mandate.substituteOf.toString());
    }
    journal.append("mandate.begun", mandate.id, facts);
    return reading.mandate(mandate.id);
  }

  /** Writes what happened to the mandate that a deputy holds at that instant. */
  @Allowed(Act.ACCREDIT)
  public MandateView change(UUID deputy, Change change, Instant at, String reason) {
    journal.lock();
    Check.given("at", at);
    Register register = store.register(entity(deputy).stateCode);
    Mandate mandate = register.held(deputy.toString(), at).orElseThrow(() -> Refusal.conflict("NO_MANDATE"));
    return write(register, mandate, Check.given("change", change), at, 0, reason(change, reason));
  }

  /**
   * Writes the same change for every principal of a delegation who can have it at that instant: powers verified in one report, an oath sworn together.
   *
   * @return how many mandates it was written for
   */
  @Allowed(Act.ACCREDIT)
  public int changeAll(String state, Change change, Instant at, String reason) {
    journal.lock();
    if (change != Change.VALIDATED && change != Change.SWORN) {
      throw Refusal.invalid("NOT_FOR_ALL", "change");
    }
    Check.given("at", at);
    int written = 0;
    for (Mandate held : store.register(Check.text("state", state, 3)).mandates()) {
      Register register = store.register(state);
      Mandate now = register.mandate(held.id()).orElseThrow();
      if (now.runs(at) && !now.substitute() && register.with(now.with(new Turn(now.turns().size() + 1, change, at, 0))).problem().isEmpty()) {
        write(register, now, change, at, 0, reason(change, reason));
        written++;
      }
    }
    return written;
  }

  /** Voids a change that was written by mistake; both stay on record. */
  @Allowed(Act.ACCREDIT)
  public MandateView voidChange(UUID mandateId, int number, String reason) {
    journal.lock();
    MandateEntity entity = mandateId == null ? null : em.find(MandateEntity.class, mandateId);
    if (entity == null) {
      throw Refusal.notFound("UNKNOWN_MANDATE");
    }
    Register register = store.register(entity(entity.deputyId).stateCode);
    Mandate mandate = register.mandate(mandateId.toString()).orElseThrow();
    if (mandate.effective().stream().noneMatch(t -> t.number() == number)) {
      throw Refusal.conflict("NOTHING_TO_VOID");
    }
    return write(register, mandate, Change.VOIDED, clock.instant(), number, Check.text("reason", reason, 500));
  }

  /** What is required of holders from an instant on that is not past: what was required before stays. */
  @Allowed(Act.MANAGE_ASSEMBLY)
  public void require(Requirements requirements, Instant from) {
    journal.lock();
    Instant now = clock.instant();
    Instant since = from == null ? now : from;
    if (since.isBefore(now)) {
      throw Refusal.invalid("REQUIRED_IN_THE_PAST", "from");
    }
    store.write(new Register.Required(since, requirements), now, caller.name());
    journal.append("mandate.required", null, Map.of("from", since.toString(), "powers", requirements.powers(), "oath", requirements.oath(), "contestedSits", requirements.contestedSits()));
  }

  private MandateView write(Register register, Mandate mandate, Change change, Instant at, int voids, String reason) {
    var turn = new Turn(mandate.turns().size() + 1, change, at, voids);
    require(register.with(mandate.with(turn)));
    UUID id = UUID.fromString(mandate.id());
    store.write(new RegisterStore.Written(id, turn, reason, clock.instant(), caller.name()));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", turn.number());
    facts.put("change", change.name());
    facts.put("at", at.toString());
    facts.put("voids", voids);
    // The journal is read by everybody and for ever: why somebody cannot come may be a matter of health.
    facts.put("reason", change == Change.PREVENTED ? null : reason);
    journal.append("mandate.changed", id, facts);
    return reading.mandate(id);
  }

  private static String reason(Change change, String reason) {
    boolean asked = change.ends() || change == Change.CHALLENGED || change == Change.SUSPENDED || change == Change.UPHELD;
    return asked ? Check.text("reason", reason, 500) : Check.optional("reason", reason, 500);
  }

  private void require(Register register) {
    register.problem().ifPresent(problem -> {
      throw refusal(problem);
    });
  }

  private Refusal refusal(Problem problem) {
    DeputyEntity holder = entity(UUID.fromString(problem.mandate().person()));
    return switch (problem.kind()) {
      case NO_TIME -> Refusal.invalid("ENDS_BEFORE_BEGINNING", "endsAt");
      case OVERLAPS -> Refusal.conflict("MANDATE_OVERLAPS", holder.code);
      case NO_PRINCIPAL -> Refusal.conflict("NO_PRINCIPAL", holder.stateCode);
      case MISPLACED -> Refusal.conflict("CHANGE_MISPLACED", problem.turn().change().word(), holder.name);
      case BOTH_SEATED -> Refusal.conflict("BOTH_SEATED", holder.name, entity(UUID.fromString(problem.other().person())).name);
      case NO_SEAT -> Refusal.conflict("NO_SEAT_LEFT", problem.mandate().state(), problem.number());
    };
  }

  private DeputyEntity entity(UUID id) {
    DeputyEntity deputy = id == null ? null : em.find(DeputyEntity.class, id);
    if (deputy == null) {
      throw Refusal.notFound("UNKNOWN_DEPUTY");
    }
    return deputy;
  }
}
