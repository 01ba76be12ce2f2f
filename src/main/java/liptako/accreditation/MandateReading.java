package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.mandate.Change;
import liptako.mandate.Mandate;
import liptako.mandate.Register;
import liptako.mandate.Requirements;
import liptako.mandate.Turn;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Refusal;

/** What the register says: of a deputy, of a State's delegation, as of an instant. */
@ApplicationScoped
@Transactional
public class MandateReading {
  @PersistenceContext private EntityManager em;
  @Inject private RegisterStore store;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Public("what holders need to sit is public")
  public Requirements requirements() {
    return store.register(null).requirements(clock.instant());
  }

  /** The base a majority of a State's delegation has at an instant. */
  @Public("seats and mandates are public")
  public Register.Base base(String state, Instant at) {
    return store.register(state).base(state, at);
  }

  @Public("the mandates are public")
  public MandateView mandate(UUID id) {
    MandateEntity mandate = id == null ? null : em.find(MandateEntity.class, id);
    if (mandate == null) {
      throw Refusal.notFound("UNKNOWN_MANDATE");
    }
    return mandates(mandate.deputyId).stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
  }

  /** A deputy's mandates in the order of time, as they stand now. */
  @Public("the mandates are public")
  public List<MandateView> mandates(UUID deputy) {
    return mandates(deputy, clock.instant());
  }

  /** A deputy's mandates in the order of time, each as it stands at an instant. */
  @Public("the mandates are public")
  public List<MandateView> mandates(UUID deputy, Instant at) {
    DeputyEntity holder = deputy == null ? null : em.find(DeputyEntity.class, deputy);
    if (holder == null) {
      throw Refusal.notFound("UNKNOWN_DEPUTY");
    }
    Register register = store.register(holder.stateCode);
    Map<UUID, List<RegisterStore.Written>> written = store.written(deputy);
    return em.createQuery("select m from Mandate m where m.deputyId = :deputy order by m.beginsAt", MandateEntity.class).setParameter("deputy", deputy).getResultStream()
        .map(m -> view(m, register, written.getOrDefault(m.id, List.of()), at)).toList();
  }

  /** Every mandate of the register by deputy, each one's in the order of time. */
  @Public("the mandates are public")
  public Map<UUID, List<Mandate>> byDeputy() {
    return store.register(null).mandates().stream().collect(Collectors.groupingBy(m -> UUID.fromString(m.person())));
  }

  /** What could be written now of the mandate a deputy holds at an instant: every change the register would stand. */
  @Allowed(Act.ACCREDIT)
  public List<Change> possible(UUID deputy, Instant at) {
    DeputyEntity holder = em.find(DeputyEntity.class, deputy);
    Register register = store.register(holder.stateCode);
    return register.held(deputy.toString(), at).map(m -> Stream.of(Change.values()).filter(c -> c != Change.VOIDED)
        .filter(c -> register.with(m.with(new Turn(m.turns().size() + 1, c, at, 0))).problem().isEmpty()).toList()).orElse(List.of());
  }

  private MandateView view(MandateEntity m, Register register, List<RegisterStore.Written> written, Instant at) {
    Mandate mandate = register.mandate(m.id.toString()).orElseThrow();
    List<Turn> counting = mandate.effective();
    DeputyEntity principal = m.substituteOf == null ? null : em.find(DeputyEntity.class, em.find(MandateEntity.class, m.substituteOf).deputyId);
    return new MandateView(m.id, m.deputyId, principal == null ? null : new MandateView.Principal(principal.id, principal.code, principal.name), m.beginsAt, m.term,
        mandate.ends(), m.actNumber, m.actDate, register.standing(mandate, at),
        written.stream().map(w -> new MandateView.Line(w.turn().number(), w.turn().change(), w.turn().at(), w.turn().voids(), w.turn().change() == Change.PREVENTED && !caller.may(Act.ACCREDIT) ? null : w.reason(),
            w.turn().change() != Change.VOIDED && !counting.contains(w.turn()), w.recordedAt(), caller.may(Act.ACCREDIT) ? w.recordedBy() : null)).toList());
  }
}
