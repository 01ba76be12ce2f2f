package liptako.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** Deputies ask for a motion at their terminals; it comes before the assembly when chair or clerk take it up. */
@ApplicationScoped
@Transactional
public class MotionRequests {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private MotionService motions;
  @Inject private FloorService floor;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The signed-in deputy asks for a motion; asking again for the same changes nothing.
   *
   * @param about the point of order whose ruling is appealed; null for the last that was ruled on
   */
  @Allowed(Act.REQUEST_FLOOR)
  public Motion request(UUID sittingId, String kind, UUID about) {
    journal.lock();
    UUID deputy = caller.deputy().orElseThrow();
    Sitting sitting = sittings.requireOpen(sittingId);
    Optional<Motion> already = motions.motions(sittingId).stream().filter(m -> m.isRequested() && m.deputyId.equals(deputy) && m.kind.equals(kind)).findFirst();
    if (already.isPresent()) {
      return already.get();
    }
    Motion motion = motions.drafted(sitting, kind, deputy, about == null ? lastRuling(sittingId) : about);
    motion.status = Motion.Status.REQUESTED;
    em.persist(motion);
    journal.append("motion.requested", motion.id, Map.of("sitting", sittingId.toString(), "kind", kind, "title", motion.title, "deputy", deputy.toString()));
    return motion;
  }

  /** The signed-in deputy takes the own request back: it never was a motion; the journal keeps both acts. */
  @Allowed(Act.REQUEST_FLOOR)
  public void withdrawOwn(UUID id) {
    Motion motion = requested(id);
    if (!caller.deputy().orElseThrow().equals(motion.deputyId)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_OWN_REQUEST");
    }
    journal.append("motion.unrequested", id, Map.of("title", motion.title, "deputy", motion.deputyId.toString()));
    em.remove(motion);
  }

  /** The motion comes before the assembly, on the item now under discussion; whoever speaks is interrupted. */
  @Allowed(Act.GIVE_FLOOR)
  public Motion takeUp(UUID id) {
    Motion motion = requested(id);
    Sitting sitting = sittings.requireOpen(motion.sittingId);
    motions.requireOnce(motions.kind(motion.kind), sitting);
    motion.itemId = sitting.getItemId();
    motion.movedAt = clock.instant();
    motion.status = Motion.Status.PENDING;
    return motions.take(motion);
  }

  /** It is not put to the assembly, for a reason that is said. */
  @Allowed(Act.GIVE_FLOOR)
  public Motion decline(UUID id, String reason) {
    Motion motion = requested(id);
    motion.status = Motion.Status.DECLINED;
    motion.decidedAt = clock.instant();
    motion.decidedHow = Check.text("reason", reason, 200);
    journal.append("motion.declined", id, Map.of("title", motion.title, "deputy", motion.deputyId.toString(), "reason", motion.decidedHow));
    return motion;
  }

  private UUID lastRuling(UUID sitting) {
    List<Speech> ruled = floor.speeches(sitting).stream().filter(speech -> speech.getRuling() != null).toList();
    return ruled.isEmpty() ? null : ruled.get(ruled.size() - 1).getId();
  }

  private Motion requested(UUID id) {
    journal.lock();
    Motion motion = id == null ? null : em.find(Motion.class, id);
    if (motion == null) {
      throw Refusal.notFound("UNKNOWN_MOTION");
    }
    if (!motion.isRequested()) {
      throw Refusal.conflict("MOTION_TAKEN", Objects.toString(motion.title));
    }
    return motion;
  }
}
