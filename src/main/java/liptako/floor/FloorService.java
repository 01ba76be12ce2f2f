package liptako.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Requests for the floor and speeches. One deputy speaks at a time. */
@ApplicationScoped
@Transactional
public class FloorService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private AccreditationService accreditation;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Everything of a sitting in the order it was asked for. */
  @Public("who speaks is seen and heard in the hall and stands in the minutes")
  public List<Speech> speeches(UUID sitting) {
    return em.createQuery("select s from Speech s where s.sittingId = :sitting order by s.requestedAt, s.id", Speech.class)
        .setParameter("sitting", sitting).getResultList();
  }

  /** What a deputy has said, newest first. */
  @Public("who speaks is seen and heard in the hall and stands in the minutes")
  public List<Speech> spokenBy(UUID deputy) {
    return em.createQuery("select s from Speech s where s.deputyId = :deputy and s.endedAt is not null order by s.beganAt desc", Speech.class)
        .setParameter("deputy", deputy).getResultList();
  }

  /** Who waits, points of order first, then in the order of asking. */
  @Public("who waits for the floor is seen in the hall")
  public List<Speech> waiting(UUID sitting) {
    return speeches(sitting).stream().filter(Speech::isWaiting)
        .sorted(Comparator.comparing((Speech s) -> s.kind != Speech.Kind.POINT_OF_ORDER)).toList();
  }

  @Public("who speaks is seen and heard in the hall")
  public Optional<Speech> speaking(UUID sitting) {
    return speeches(sitting).stream().filter(Speech::isSpeaking).findFirst();
  }

  /** The signed-in deputy asks for the floor on the item under discussion; asking again for the same changes nothing. */
  @Allowed(Act.REQUEST_FLOOR)
  public Speech request(UUID sitting, Speech.Kind kind) {
    return enlist(sitting, caller.deputy().orElseThrow(), kind);
  }

  /** The clerk or the chair enlists a deputy who raised a hand. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech request(UUID sitting, UUID deputy, Speech.Kind kind) {
    return enlist(sitting, deputy, kind);
  }

  /** The signed-in deputy takes the own request back. */
  @Allowed(Act.REQUEST_FLOOR)
  public void withdrawOwn(UUID speech) {
    if (!caller.deputy().orElseThrow().equals(speech(speech).deputyId)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_OWN_REQUEST");
    }
    takeBack(speech);
  }

  @Allowed(Act.GIVE_FLOOR)
  public void withdraw(UUID speech) {
    takeBack(speech);
  }

  /** Gives the floor; whoever had it has ended. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech begin(UUID id) {
    Sitting sitting = sittings.requireOpen(speech(id).sittingId);
    Speech speech = speech(id);
    if (!speech.isWaiting()) {
      throw Refusal.conflict("SPEECH_NOT_WAITING");
    }
    speaking(sitting.getId()).ifPresent(this::finish);
    speech.beganAt = clock.instant();
    speech.itemId = sitting.getItemId();
    journal.append("speech.began", id, Map.of("deputy", speech.deputyId.toString(), "kind", speech.kind.name()));
    return speech;
  }

  @Allowed(Act.GIVE_FLOOR)
  public Speech end(UUID id) {
    journal.lock();
    Speech speech = speech(id);
    if (!speech.isSpeaking()) {
      throw Refusal.conflict("SPEECH_NOT_RUNNING");
    }
    finish(speech);
    return speech;
  }

  /** Notes what was said, for the minutes. */
  @Allowed(Act.WRITE_MINUTES)
  public void note(UUID id, String note) {
    journal.lock();
    Speech speech = speech(id);
    speech.note = Check.optional("note", note, 2_000);
    journal.append("speech.noted", id, Map.of("note", speech.note == null ? "" : speech.note));
  }

  private Speech enlist(UUID sittingId, UUID deputy, Speech.Kind kind) {
    Sitting sitting = sittings.requireOpen(sittingId);
    Check.given("kind", kind);
    Deputy speaker = accreditation.deputy(deputy, clock.instant());
    if (!speaker.inOffice()) {
      throw Refusal.conflict("NOT_IN_OFFICE", speaker.name(), speaker.standing().word());
    }
    Optional<Speech> already = waiting(sittingId).stream().filter(s -> s.deputyId.equals(deputy) && s.kind == kind).findFirst();
    if (already.isPresent()) {
      return already.get();
    }
    var speech = new Speech();
    speech.id = Ids.next();
    speech.sittingId = sittingId;
    speech.itemId = sitting.getItemId();
    speech.deputyId = deputy;
    speech.kind = kind;
    speech.requestedAt = clock.instant();
    em.persist(speech);
    journal.append("speech.requested", speech.id, Map.of("deputy", deputy.toString(), "kind", kind.name()));
    return speech;
  }

  private void takeBack(UUID id) {
    journal.lock();
    Speech speech = speech(id);
    if (!speech.isWaiting()) {
      throw Refusal.conflict("SPEECH_NOT_WAITING");
    }
    speech.withdrawnAt = clock.instant();
    journal.append("speech.withdrawn", id, Map.of("deputy", speech.deputyId.toString()));
  }

  private void finish(Speech speech) {
    speech.endedAt = clock.instant();
    journal.append("speech.ended", speech.id, Map.of("deputy", speech.deputyId.toString(), "seconds", speech.length(speech.endedAt).toSeconds()));
  }

  private Speech speech(UUID id) {
    Speech speech = id == null ? null : em.find(Speech.class, id);
    if (speech == null) {
      throw Refusal.notFound("UNKNOWN_SPEECH");
    }
    return speech;
  }
}
