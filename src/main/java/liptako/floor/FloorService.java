package liptako.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import liptako.speaking.Queue;
import liptako.speaking.SpeechClock;
import liptako.store.Ids;

/** Requests for the floor and speeches. One deputy speaks at a time. */
@ApplicationScoped
@Transactional
public class FloorService {
  /** A slip is noticed at once; later than that it has become what happened. */
  private static final Duration UNDONE_WITHIN = Duration.ofMinutes(1);
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private AccreditationService accreditation;
  @Inject private DebateService debates;
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

  /** Who waits on the item under discussion: points of order first, then as the chair placed them, then in the debate's order. */
  @Public("who waits for the floor is seen in the hall")
  public List<Speech> waiting(UUID sittingId) {
    UUID item = sittings.sitting(sittingId).getItemId();
    List<Speech> all = speeches(sittingId);
    Map<String, Speech> waiting = new LinkedHashMap<>();
    all.stream().filter(s -> s.isWaiting() && (s.itemId == null || s.itemId.equals(item))).forEach(s -> waiting.put(s.id.toString(), s));
    boolean alternate = !waiting.isEmpty() && debates.debate(item).isAlternate();
    Map<UUID, String> states = alternate ? accreditation.deputies(clock.instant()).stream().collect(Collectors.toMap(Deputy::id, Deputy::stateCode)) : Map.of();
    List<Queue.Request> requests = waiting.values().stream().map(s -> new Queue.Request(s.id.toString(), states.getOrDefault(s.deputyId, ""), s.kind == Speech.Kind.POINT_OF_ORDER,
        s.place, s.requestedAt.toEpochMilli())).toList();
    List<String> spoken = all.stream().filter(s -> s.beganAt != null && s.kind == Speech.Kind.CONTRIBUTION && Objects.equals(s.itemId, item)).sorted(Comparator.comparing(s -> s.beganAt))
        .map(s -> states.getOrDefault(s.deputyId, "")).toList();
    return Queue.order(requests, alternate, spoken).stream().map(request -> waiting.get(request.id())).toList();
  }

  /** What somebody has asked for of all items of a sitting that is to come. */
  @Allowed(Act.REQUEST_FLOOR)
  public List<Speech> own(UUID sitting) {
    UUID deputy = caller.deputy().orElseThrow();
    return speeches(sitting).stream().filter(s -> s.isWaiting() && s.deputyId.equals(deputy)).toList();
  }

  @Public("who speaks is seen and heard in the hall")
  public Optional<Speech> speaking(UUID sitting) {
    // Whoever was stopped for a point of order or a motion has the floor again once nobody else has.
    return speeches(sitting).stream().filter(Speech::isSpeaking).max(Comparator.comparing((Speech s) -> !s.isPaused()).thenComparing(s -> s.beganAt));
  }

  /** The signed-in deputy asks for the floor on the item under discussion; asking again for the same changes nothing. */
  @Allowed(Act.REQUEST_FLOOR)
  public Speech request(UUID sitting, Speech.Kind kind) {
    return enlist(sitting, caller.deputy().orElseThrow(), kind, null, null);
  }

  /**
   * The signed-in deputy asks for the floor on an item, also before the sitting.
   *
   * @param item null for the one under discussion
   * @param answers the speech it answers, or null
   */
  @Allowed(Act.REQUEST_FLOOR)
  public Speech request(UUID sitting, Speech.Kind kind, UUID item, UUID answers) {
    return enlist(sitting, caller.deputy().orElseThrow(), kind, item, answers);
  }

  /** The clerk or the chair enlists a deputy who raised a hand. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech request(UUID sitting, UUID deputy, Speech.Kind kind) {
    return enlist(sitting, deputy, kind, null, null);
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

  /** Gives the floor; whoever had it has ended, or is stopped for a point of order or a motion and goes on after it. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech begin(UUID id) {
    Sitting sitting = sittings.requireOpen(speech(id).sittingId);
    Speech speech = speech(id);
    if (!speech.isWaiting()) {
      throw Refusal.conflict("SPEECH_NOT_WAITING");
    }
    if (speech.kind.interrupts()) {
      speaking(sitting.getId()).filter(s -> !s.isPaused()).ifPresent(s -> pause(s.id));
    } else {
      speeches(sitting.getId()).stream().filter(Speech::isSpeaking).forEach(this::finish);
    }
    speech.beganAt = clock.instant();
    speech.itemId = sitting.getItemId();
    speech.allottedMs = debates.allotted(speech);
    journal.append("speech.began", id, Map.of("deputy", speech.deputyId.toString(), "kind", speech.kind.name()));
    return speech;
  }

  /** The floor was given by mistake, within the last minute: the request waits again where it was. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech putBack(UUID id) {
    Speech speech = running(id);
    if (speech.length(clock.instant()).compareTo(UNDONE_WITHIN) > 0) {
      throw Refusal.conflict("SPEECH_TOO_LATE");
    }
    speech.beganAt = null;
    speech.pausedAt = null;
    speech.pausedMs = 0;
    speech.allottedMs = null;
    journal.append("speech.putBack", id, Map.of("deputy", speech.deputyId.toString()));
    return speech;
  }

  /** A speech was ended by mistake, within the last minute: it goes on, and what passed since costs nothing. Not once somebody else has the floor. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech reopen(UUID id) {
    journal.lock();
    Speech speech = speech(id);
    Sitting sitting = sittings.requireOpen(speech.sittingId);
    Instant now = clock.instant();
    if (!speech.isSpoken() || speech.endedAt.plus(UNDONE_WITHIN).isBefore(now) || !Objects.equals(speech.itemId, sitting.getItemId())) {
      throw Refusal.conflict("SPEECH_OVER");
    }
    if (speaking(sitting.getId()).isPresent()) {
      throw Refusal.conflict("SPEECH_OF_ANOTHER");
    }
    SpeechClock stood = speech.clock().pause(speech.endedAt.toEpochMilli());
    speech.endedAt = null;
    speech.become(stood.resume(now.toEpochMilli()));
    journal.append("speech.reopened", id, Map.of("deputy", speech.deputyId.toString()));
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

  /** Stops the speaker's clock: something else is in the way. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech pause(UUID id) {
    Speech speech = running(id);
    if (!speech.isPaused()) {
      speech.become(speech.clock().pause(clock.instant().toEpochMilli()));
      journal.append("speech.paused", id, Map.of("deputy", speech.deputyId.toString()));
    }
    return speech;
  }

  @Allowed(Act.GIVE_FLOOR)
  public Speech goOn(UUID id) {
    Speech speech = running(id);
    if (speech.isPaused()) {
      speech.become(speech.clock().resume(clock.instant().toEpochMilli()));
      journal.append("speech.wentOn", id, Map.of("deputy", speech.deputyId.toString()));
    }
    return speech;
  }

  /** The chair gives the speaker more time: 10 s to an hour. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech extend(UUID id, Integer seconds) {
    Speech speech = running(id);
    Check.number("seconds", seconds, 10, 3_600);
    if (speech.allottedMs == null) {
      throw Refusal.conflict("SPEECH_WITHOUT_LIMIT");
    }
    speech.become(speech.clock().extend(seconds * 1_000L, clock.instant().toEpochMilli()));
    journal.append("speech.extended", id, Map.of("deputy", speech.deputyId.toString(), "seconds", seconds));
    return speech;
  }

  /** Gives a request another place in the queue, from 1; the others keep their order around it. */
  @Allowed(Act.GIVE_FLOOR)
  public void place(UUID id, Integer place) {
    journal.lock();
    Speech speech = speech(id);
    List<Speech> queue = new ArrayList<>(waiting(speech.sittingId));
    if (!queue.remove(speech)) {
      throw Refusal.conflict("SPEECH_NOT_WAITING");
    }
    Check.number("place", place, 1, queue.size() + 1);
    queue.add(place - 1, speech);
    for (int i = 0; i < queue.size(); i++) {
      queue.get(i).place = i + 1;
    }
    journal.append("speech.placed", id, Map.of("deputy", speech.deputyId.toString(), "place", place));
  }

  /** What the chair ruled on a point of order. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech rule(UUID id, String ruling) {
    journal.lock();
    Speech speech = speech(id);
    if (speech.kind != Speech.Kind.POINT_OF_ORDER || speech.beganAt == null) {
      throw Refusal.conflict("NO_POINT_OF_ORDER");
    }
    speech.ruling = Check.text("ruling", ruling, 1_000);
    speech.ruledAt = clock.instant();
    journal.append("speech.ruled", id, Map.of("deputy", speech.deputyId.toString(), "ruling", speech.ruling));
    return speech;
  }

  /** Notes the language of a speech, where it is not French, and who interpreted it. */
  @Allowed(Act.GIVE_FLOOR)
  public Speech language(UUID id, String language, String interpreter) {
    journal.lock();
    Speech speech = speech(id);
    speech.language = Check.optional("language", language, 60);
    speech.interpreter = Check.optional("interpreter", interpreter, 200);
    journal.append("speech.language", id, Map.of("language", Objects.toString(speech.language, ""), "interpreter", Objects.toString(speech.interpreter, "")));
    return speech;
  }

  /** The signed-in deputy hands in the text of the own speech, for the report of the sitting. */
  @Allowed(Act.REQUEST_FLOOR)
  public Speech handIn(UUID id, String text) {
    journal.lock();
    Speech speech = speech(id);
    if (!caller.deputy().orElseThrow().equals(speech.deputyId)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_OWN_REQUEST");
    }
    speech.ownText = Check.optional("text", text, 20_000);
    journal.append("speech.handedIn", id, Map.of("characters", speech.ownText == null ? 0 : speech.ownText.length()));
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

  private Speech enlist(UUID sittingId, UUID deputy, Speech.Kind kind, UUID wanted, UUID answers) {
    journal.lock();
    Sitting sitting = sittings.sitting(sittingId);
    Check.given("kind", kind);
    boolean before = sitting.getStatus() == Sitting.Status.PLANNED && wanted != null && kind == Speech.Kind.CONTRIBUTION;
    if (!before) {
      sittings.requireOpen(sittingId);
    }
    UUID item = wanted == null ? sitting.getItemId() : wanted;
    if (answers != null && !speech(answers).sittingId.equals(sittingId)) {
      throw Refusal.notFound("UNKNOWN_SPEECH");
    }
    Deputy speaker = accreditation.deputy(deputy, clock.instant());
    if (!speaker.inOffice()) {
      throw Refusal.conflict("NOT_IN_OFFICE", speaker.name(), speaker.standing().word());
    }
    List<Speech> known = speeches(sittingId);
    Optional<Speech> already = known.stream().filter(s -> s.isWaiting() && s.deputyId.equals(deputy) && s.kind == kind && Objects.equals(s.itemId, item)).findFirst();
    if (already.isPresent()) {
      return already.get();
    }
    if ((kind == Speech.Kind.CONTRIBUTION || kind == Speech.Kind.QUESTION) && debates.debate(item).isListClosed() && !caller.may(Act.GIVE_FLOOR)) {
      throw Refusal.conflict("SPEAKERS_LIST_CLOSED");
    }
    var speech = new Speech();
    speech.id = Ids.next();
    speech.sittingId = sittingId;
    speech.itemId = item;
    speech.deputyId = deputy;
    speech.kind = kind;
    speech.answersId = answers;
    speech.firstTime = em.createQuery("select count(s) from Speech s where s.deputyId = :deputy and s.beganAt is not null", Long.class).setParameter("deputy", deputy).getSingleResult() == 0;
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

  private Speech running(UUID id) {
    journal.lock();
    Speech speech = speech(id);
    if (!speech.isSpeaking()) {
      throw Refusal.conflict("SPEECH_NOT_RUNNING");
    }
    return speech;
  }

  private void finish(Speech speech) {
    speech.endedAt = clock.instant();
    speech.become(speech.clock().resume(speech.endedAt.toEpochMilli()));
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
