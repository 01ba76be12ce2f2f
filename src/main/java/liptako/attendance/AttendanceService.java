package liptako.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.assembly.AssemblyService;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/** Marks presence and counts it. */
@ApplicationScoped
@Transactional
public class AttendanceService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AccreditationService accreditation;
  @Inject private AssemblyService assembly;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Marks a deputy in office present or gone. Allowed before the opening, so that problems show early; not after the closing. */
  @Allowed(Act.MARK_ATTENDANCE)
  public void mark(UUID sitting, UUID deputy, boolean present) {
    record(sitting, deputy, present, Means.CLERK);
  }

  /** Marks several deputies at once, in one act each. */
  @Allowed(Act.MARK_ATTENDANCE)
  public void markAll(UUID sitting, List<UUID> deputies, boolean present) {
    deputies.forEach(deputy -> record(sitting, deputy, present, Means.CLERK));
  }

  /** The signed-in deputy marks the own presence. */
  @Allowed(Act.MARK_OWN_ATTENDANCE)
  public void markOwn(UUID sitting, boolean present) {
    record(sitting, caller.deputy().orElseThrow(), present, Means.TERMINAL);
  }

  @Public("the figures of presence are shown in the hall and published in the minutes")
  public Presence presence(UUID sitting) {
    return presence(sitting, clock.instant());
  }

  /** Presence as it was at an instant. */
  @Public("the figures of presence are shown in the hall and published in the minutes")
  public Presence presence(UUID sitting, Instant at) {
    Map<UUID, Boolean> marks = new HashMap<>();
    em.createQuery("select m.deputyId, m.present from Mark m where m.sittingId = :sitting and m.at <= :at order by m.at, m.id", Object[].class)
        .setParameter("sitting", sitting).setParameter("at", at).getResultList().forEach(m -> marks.put((UUID) m[0], (Boolean) m[1]));
    List<Presence.Member> members = accreditation.inOffice(at).stream()
        .map(d -> new Presence.Member(d, marks.getOrDefault(d.id(), false))).toList();
    var day = at.atZone(sessions.session(sittings.sitting(sitting).getSessionId()).getZone()).toLocalDate();
    List<Presence.DelegationFigures> delegations = assembly.seats(day).stream().map(seats -> {
      var of = members.stream().filter(m -> m.deputy().stateCode().equals(seats.stateCode())).toList();
      return new Presence.DelegationFigures(seats.stateCode(), seats.stateName(), seats.seats(), of.size(), (int) of.stream().filter(Presence.Member::present).count());
    }).toList();
    return new Presence(members, delegations);
  }

  /** Whether a deputy was marked present at an instant and not gone since; without reading the whole hall, because every terminal asks. */
  @Public("presence is published in the minutes")
  public boolean present(UUID sitting, UUID deputy, Instant at) {
    return em.createQuery("select m.present from Mark m where m.sittingId = :sitting and m.deputyId = :deputy and m.at <= :at order by m.at desc, m.id desc", Boolean.class)
        .setParameter("sitting", sitting).setParameter("deputy", deputy).setParameter("at", at).setMaxResults(1).getResultStream().findFirst().orElse(false);
  }

  /** Every mark of a sitting in its order: who came and left when. */
  @Public("presence is published in the minutes")
  public List<Passage> passages(UUID sitting) {
    return em.createQuery("select m from Mark m where m.sittingId = :sitting order by m.at, m.id", Mark.class).setParameter("sitting", sitting)
        .getResultStream().map(m -> new Passage(m.deputyId, m.present, m.at, m.means)).toList();
  }

  void record(UUID sittingId, UUID deputyId, boolean present, Means means) {
    journal.lock();
    Sitting sitting = sittings.sitting(sittingId);
    if (sitting.getStatus() == Sitting.Status.CLOSED) {
      throw Refusal.conflict("SITTING_CLOSED");
    }
    Instant now = clock.instant();
    Deputy deputy = accreditation.deputy(deputyId, now);
    if (!deputy.admitted()) {
      throw Refusal.conflict("NOT_IN_OFFICE", deputy.name(), deputy.standing().word());
    }
    var mark = new Mark();
    mark.id = Ids.next();
    mark.sittingId = sittingId;
    mark.deputyId = deputyId;
    mark.present = present;
    mark.means = means;
    mark.at = now;
    mark.markedBy = caller.name();
    em.persist(mark);
    journal.append(present ? "attendance.present" : "attendance.left", deputyId, Map.of("sitting", sittingId.toString(), "code", deputy.code()));
  }
}
