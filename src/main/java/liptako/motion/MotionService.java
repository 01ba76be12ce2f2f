package liptako.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.agenda.AgendaService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.floor.DebateService;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Configuration;
import liptako.store.Ids;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinOpening;
import liptako.voting.ScrutinReading;

/** Takes motions of procedure, gives one speaker for and one against the floor, has them voted, does what they decide and lets go on what they interrupted. */
@ApplicationScoped
@Transactional
public class MotionService {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private AgendaService agenda;
  @Inject private FloorService floor;
  @Inject private DebateService debates;
  @Inject private ScrutinOpening opening;
  @Inject private ScrutinReading scrutins;
  @Inject private AccreditationService accreditation;
  @Inject private Clock clock;

  /** The kinds of motion in the order of their precedence: the operator's own file, or the one that comes with the application. */
  @Public("the rules of procedure are public")
  public List<MotionKind> kinds() {
    Path own = Configuration.data().resolve("motions.json");
    try {
      if (Files.exists(own)) {
        return MotionKind.parse(Files.readString(own));
      }
      try (var in = MotionService.class.getClassLoader().getResourceAsStream("config/procedure/motions.json")) {
        return MotionKind.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sitting's motions, the first moved first. */
  @Public("what is moved is heard in the hall and stands in the minutes")
  public List<Motion> motions(UUID sitting) {
    return em.createQuery("select m from Motion m where m.sittingId = :sitting order by m.movedAt, m.id", Motion.class).setParameter("sitting", sitting).getResultList();
  }

  /** The motion to be dealt with now: of those pending the last moved, which takes precedence. */
  @Public("what is moved is heard in the hall and stands in the minutes")
  public Optional<Motion> pending(UUID sitting) {
    return motions(sitting).stream().filter(Motion::isPending).reduce((first, second) -> second);
  }

  /**
   * Takes a motion; whoever speaks is interrupted.
   *
   * @param about the point of order whose ruling is appealed, for an appeal alone
   */
  @Allowed(Act.GIVE_FLOOR)
  public Motion move(UUID sittingId, String name, UUID deputy, UUID about) {
    Motion motion = drafted(sittings.requireOpen(sittingId), name, deputy, about);
    em.persist(motion);
    return take(motion);
  }

  /** A motion of a deputy as it would be moved, after every check but that of its precedence. */
  Motion drafted(Sitting sitting, String name, UUID deputy, UUID about) {
    MotionKind kind = kind(name);
    if (!accreditation.deputy(Check.given("deputy", deputy), clock.instant()).inOffice()) {
      throw Refusal.conflict("MOTION_NOT_IN_OFFICE");
    }
    requireOnce(kind, sitting);
    if (kind.effect() == MotionKind.Effect.REVERSE_RULING) {
      requireRuling(sitting.getId(), about);
    }
    var motion = new Motion();
    motion.id = Ids.next();
    motion.sittingId = sitting.getId();
    motion.itemId = sitting.getItemId();
    motion.kind = name;
    motion.title = kind.title();
    motion.deputyId = deputy;
    motion.aboutId = kind.effect() == MotionKind.Effect.REVERSE_RULING ? about : null;
    motion.movedAt = clock.instant();
    motion.status = Motion.Status.PENDING;
    return motion;
  }

  /** Brings a motion before the assembly: only one that takes precedence over the one dealt with; whoever speaks is interrupted. */
  Motion take(Motion motion) {
    MotionKind kind = kind(motion.kind);
    motions(motion.sittingId).stream().filter(other -> other.isPending() && !other.id.equals(motion.id)).map(m -> kind(m.kind)).filter(other -> !kind.precedes(other)).findFirst().ifPresent(other -> {
      throw Refusal.conflict("MOTION_PRECEDENCE", kind.title(), other.title());
    });
    floor.speaking(motion.sittingId).filter(speech -> !speech.isPaused()).ifPresent(speech -> floor.pause(speech.getId()));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("sitting", motion.sittingId.toString());
    facts.put("kind", motion.kind);
    facts.put("title", motion.title);
    facts.put("deputy", motion.deputyId.toString());
    facts.put("about", motion.aboutId == null ? null : motion.aboutId.toString());
    journal.append("motion.moved", motion.id, facts);
    return motion;
  }

  /** Some kinds come once in an item's debate. */
  void requireOnce(MotionKind kind, Sitting sitting) {
    if (kind.once() && motions(sitting.getId()).stream().anyMatch(m -> m.kind.equals(kind.name()) && m.isMoved() && m.status != Motion.Status.WITHDRAWN
        && Objects.equals(m.itemId, sitting.getItemId()))) {
      throw Refusal.conflict("MOTION_ONCE", kind.title());
    }
  }

  /** Gives the floor to the one who speaks for it or the one who speaks against it. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech speak(UUID id, UUID deputy, boolean pour) {
    Motion motion = requirePending(id);
    if ((pour ? motion.pourId : motion.contreId) != null) {
      throw Refusal.conflict(pour ? "MOTION_SPOKEN_FOR" : "MOTION_SPOKEN_AGAINST");
    }
    endSpeech(motion);
    Speech speech = floor.request(motion.sittingId, Check.given("deputy", deputy), pour ? Speech.Kind.FOR_MOTION : Speech.Kind.AGAINST_MOTION);
    if (pour) {
      motion.pourId = speech.getId();
    } else {
      motion.contreId = speech.getId();
    }
    return floor.begin(speech.getId());
  }

  /** Opens the scrutin on it, under the rule of its kind. */
  @Allowed(Act.OPEN_SCRUTIN)
  public Scrutin open(UUID id) {
    Motion motion = requirePending(id);
    if (motion.scrutinId != null && scrutins.current(motion.scrutinId).getStatus() != Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("MOTION_BEING_VOTED", scrutins.current(motion.scrutinId).getNumber());
    }
    MotionKind kind = kind(motion.kind);
    endSpeech(motion);
    boolean appeal = kind.effect() == MotionKind.Effect.REVERSE_RULING;
    Scrutin scrutin = opening.open(motion.sittingId, appeal ? "Appel de la décision de la présidence\u202f: " + ruling(motion) : "Motion de procédure\u202f: " + motion.title,
        appeal ? "la décision de la présidence est maintenue" : "la motion est adoptée", kind.rule(), motion.scrutinId, null, null);
    motion.scrutinId = scrutin.getId();
    journal.append("motion.voted", id, Map.of("scrutin", scrutin.getNumber()));
    return scrutin;
  }

  /** Takes what the proclaimed scrutin decided, and does it. */
  @Allowed(Act.LEAD_SITTING)
  public Motion settle(UUID id) {
    Motion motion = requirePending(id);
    Scrutin scrutin = motion.scrutinId == null ? null : scrutins.current(motion.scrutinId);
    if (scrutin == null || scrutin.getStatus() != Scrutin.Status.PROCLAIMED) {
      throw Refusal.conflict("MOTION_NOT_VOTED", motion.title);
    }
    return end(motion, kind(motion.kind).carriedBy("ADOPTED".equals(scrutin.getOutcome())), "scrutin n°\u00a0" + scrutin.getNumber());
  }

  /** What was decided by show of hands, or without a vote. */
  @Allowed(Act.LEAD_SITTING)
  public Motion decide(UUID id, boolean carried, String how) {
    Motion motion = requirePending(id);
    if (motion.scrutinId != null && scrutins.current(motion.scrutinId).getStatus().pending()) {
      throw Refusal.conflict("MOTION_BEING_VOTED", scrutins.current(motion.scrutinId).getNumber());
    }
    return end(motion, carried, Check.text("how", how, 200));
  }

  /** Its mover gives it up. */
  @Allowed(Act.GIVE_FLOOR)
  public void withdraw(UUID id) {
    Motion motion = requirePending(id);
    if (motion.scrutinId != null && scrutins.current(motion.scrutinId).getStatus() != Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("MOTION_BEING_VOTED", scrutins.current(motion.scrutinId).getNumber());
    }
    endSpeech(motion);
    motion.status = Motion.Status.WITHDRAWN;
    motion.decidedAt = clock.instant();
    journal.append("motion.withdrawn", id, Map.of("title", motion.title));
    goOn(motion.sittingId);
  }

  private Motion end(Motion motion, boolean carried, String how) {
    endSpeech(motion);
    motion.status = carried ? Motion.Status.CARRIED : Motion.Status.LOST;
    motion.decidedAt = clock.instant();
    motion.decidedHow = how;
    journal.append(carried ? "motion.carried" : "motion.lost", motion.id, Map.of("title", motion.title, "how", how));
    em.flush();
    MotionKind.Effect effect = carried ? kind(motion.kind).effect() : null;
    if (effect == MotionKind.Effect.CLOSE_LIST && motion.itemId != null) {
      debates.closeList(motion.itemId, true);
    } else if (effect == MotionKind.Effect.END_ITEM || effect == MotionKind.Effect.ADJOURN_ITEM) {
      floor.speaking(motion.sittingId).ifPresent(speech -> floor.end(speech.getId()));
      if (effect == MotionKind.Effect.END_ITEM) {
        agenda.end(motion.sittingId);
      } else {
        agenda.adjourn(motion.sittingId);
      }
    } else if (effect == MotionKind.Effect.SUSPEND_SITTING) {
      sittings.suspend(motion.sittingId);
    } else if (effect == MotionKind.Effect.ADJOURN_SITTING) {
      floor.speaking(motion.sittingId).ifPresent(speech -> floor.end(speech.getId()));
      agenda.adjourn(motion.sittingId);
      sittings.close(motion.sittingId);
    }
    if (sittings.sitting(motion.sittingId).isOpen()) {
      goOn(motion.sittingId);
    }
    return motion;
  }

  /** Whoever was interrupted has the floor again, unless another motion is still to be dealt with. */
  private void goOn(UUID sitting) {
    if (pending(sitting).isEmpty()) {
      floor.speaking(sitting).filter(Speech::isPaused).ifPresent(speech -> floor.goOn(speech.getId()));
    }
  }

  private void endSpeech(Motion motion) {
    floor.speaking(motion.sittingId).filter(speech -> speech.getId().equals(motion.pourId) || speech.getId().equals(motion.contreId)).ifPresent(speech -> floor.end(speech.getId()));
  }

  private void requireRuling(UUID sitting, UUID about) {
    if (floor.speeches(sitting).stream().noneMatch(speech -> speech.getId().equals(about) && speech.getRuling() != null)) {
      throw Refusal.invalid("MOTION_NO_RULING", "about");
    }
  }

  private String ruling(Motion motion) {
    String ruling = floor.speeches(motion.sittingId).stream().filter(speech -> speech.getId().equals(motion.aboutId)).findFirst().orElseThrow().getRuling();
    return ruling.length() <= 300 ? ruling : ruling.substring(0, 299) + "…";
  }

  MotionKind kind(String name) {
    return kinds().stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(() -> Refusal.invalid("MOTION_UNKNOWN", "kind", Check.shown(name)));
  }

  private Motion requirePending(UUID id) {
    journal.lock();
    Motion motion = id == null ? null : em.find(Motion.class, id);
    if (motion == null) {
      throw Refusal.notFound("UNKNOWN_MOTION");
    }
    if (!motion.isPending()) {
      throw Refusal.conflict(motion.isRequested() ? "MOTION_REQUESTED" : "MOTION_DECIDED", motion.title);
    }
    return motion;
  }
}
