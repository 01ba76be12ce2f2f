package liptako.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;

/** Who is excused from a sitting. That somebody is excused is public, why is not: the journal is read by everybody, and a reason may be a matter of health. */
@ApplicationScoped
@Transactional
public class ExcuseService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private AccreditationService accreditation;
  @Inject private SittingService sittings;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Excuses a deputy from a sitting that is not closed. */
  @Allowed(Act.MARK_ATTENDANCE)
  public Excuse excuse(UUID sittingId, UUID deputyId, String reason) {
    journal.lock();
    String why = Check.text("reason", reason, 500);
    notClosed(sittingId);
    Instant now = clock.instant();
    Deputy deputy = accreditation.deputy(deputyId, now);
    if (excuses(sittingId).containsKey(deputyId)) {
      throw Refusal.conflict("ALREADY_EXCUSED", deputy.name());
    }
    var excuse = new Excuse(Ids.next(), deputyId, why, now);
    em.createNativeQuery("insert into excuse (id, sitting_id, deputy_id, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)").setParameter(1, excuse.id())
        .setParameter(2, sittingId).setParameter(3, deputyId).setParameter(4, why).setParameter(5, now.atOffset(ZoneOffset.UTC)).setParameter(6, caller.name()).executeUpdate();
    journal.append("excuse.recorded", deputyId, Map.of("sitting", sittingId.toString(), "code", deputy.code()));
    return excuse;
  }

  /** Takes an excuse back; it stays on record. */
  @Allowed(Act.MARK_ATTENDANCE)
  public void withdraw(UUID sittingId, UUID deputyId) {
    journal.lock();
    notClosed(sittingId);
    Excuse excuse = excuses(sittingId).get(deputyId);
    if (excuse == null) {
      throw Refusal.conflict("NOT_EXCUSED");
    }
    em.createNativeQuery("update excuse set withdrawn_at = ?, withdrawn_by = ? where id = ?").setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
        .setParameter(2, caller.name()).setParameter(3, excuse.id()).executeUpdate();
    journal.append("excuse.withdrawn", deputyId, Map.of("sitting", sittingId.toString()));
  }

  /** The excuses of a sitting that hold, by deputy. */
  @Public("that a deputy is excused is published; the reason is shown to who marks attendance only")
  public Map<UUID, Excuse> excuses(UUID sitting) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select id, deputy_id, reason, recorded_at from excuse where sitting_id = ? and withdrawn_at is null").setParameter(1, sitting).getResultList();
    Map<UUID, Excuse> excuses = new HashMap<>();
    rows.forEach(r -> excuses.put(Stored.id(r[1]), new Excuse(Stored.id(r[0]), Stored.id(r[1]), caller.may(Act.MARK_ATTENDANCE) ? (String) r[2] : null, Stored.instant(r[3]))));
    return excuses;
  }

  private void notClosed(UUID sitting) {
    if (sittings.sitting(sitting).getStatus() == Sitting.Status.CLOSED) {
      throw Refusal.conflict("SITTING_CLOSED");
    }
  }
}
