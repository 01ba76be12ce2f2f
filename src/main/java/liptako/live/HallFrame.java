package liptako.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.drill.DrillService;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.journal.JournalService;
import liptako.motion.Motion;
import liptako.motion.MotionService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.rules.Finding;
import liptako.rules.Verdict;
import liptako.sealed.SecretReading;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinView;

/** Composes what the whole hall may see, as one JSON text. Its shape is documented in {@code docs/api.md}. */
@ApplicationScoped
public class HallFrame {
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private SessionService sessions;
  @Inject private AgendaService agenda;
  @Inject private AttendanceService attendance;
  @Inject private AccreditationService accreditation;
  @Inject private FloorService floor;
  @Inject private ScrutinReading scrutins;
  @Inject private MotionService motions;
  @Inject private DrillService drills;
  @Inject private SecretReading secrets;
  @Inject private Clock clock;

  /** What only counts: it changes with every ballot and every arrival. */
  private static final Set<String> COUNTS = Set.of("n", "now", "presence"), SCRUTIN_COUNTS = Set.of("voted", "seats", "tally");

  /**
   * A frame with its number.
   *
   * @param stage the frame without what only counts: while it stays the same nobody has to do anything else than before
   */
  public record Frame(long number, String json, String stage) {}

  @Allowed(Act.FOLLOW_SITTING)
  @Transactional
  public Frame compose() {
    // The number is read first: the state may be newer than it, never older.
    long number = journal.number();
    Instant now = clock.instant();
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("n", number);
    frame.put("now", now.toString());
    sittings.current().ifPresent(sitting -> fill(frame, sitting, now));
    return new Frame(number, Json.write(frame), Json.write(stage(frame)));
  }

  private static Map<String, Object> stage(Map<String, Object> frame) {
    Map<String, Object> stage = new LinkedHashMap<>(frame);
    stage.keySet().removeAll(COUNTS);
    stage.computeIfPresent("scrutin", (name, scrutin) -> {
      Map<Object, Object> rest = new LinkedHashMap<>((Map<?, ?>) scrutin);
      rest.keySet().removeAll(SCRUTIN_COUNTS);
      return rest;
    });
    return stage;
  }

  private void fill(Map<String, Object> frame, Sitting sitting, Instant now) {
    Session session = sessions.session(sitting.getSessionId());
    ZoneId zone = session.getZone();
    frame.put("zone", zone.getId());
    frame.put("offsetMinutes", zone.getRules().getOffset(now).getTotalSeconds() / 60);
    frame.put("session", map("id", session.getId(), "number", session.getNumber(), "title", session.getTitle(), "place", session.getPlace(),
        "body", session.getBody().title(), "sample", session.isSample()));
    frame.put("sitting", map("id", sitting.getId(), "number", sitting.getNumber(), "status", sitting.getStatus(),
        "plannedAt", sitting.getPlannedAt(), "openedAt", sitting.getOpenedAt(), "closedAt", sitting.getClosedAt()));
    frame.put("item", sitting.getItemId() == null ? null : item(agenda.item(sitting.getItemId())));
    Presence presence = attendance.presence(sitting.getId(), now);
    frame.put("presence", map("seats", presence.seats(), "inOffice", presence.inOffice(), "present", presence.present(),
        "delegations", presence.delegations().stream().map(d -> map("code", d.code(), "name", d.name(), "seats", d.seats(),
            "inOffice", d.inOffice(), "present", d.present())).toList()));
    List<Speech> speaking = floor.speaking(sitting.getId()).stream().toList();
    List<Speech> waiting = floor.waiting(sitting.getId());
    List<Motion> moved = motions.motions(sitting.getId()).stream().filter(m -> m.isPending() || m.isRequested()).toList();
    Map<UUID, Deputy> deputies = speaking.isEmpty() && waiting.isEmpty() && moved.isEmpty() ? Map.of()
        : accreditation.deputies(now).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
    frame.put("speech", speaking.stream().findFirst().map(s -> speech(s, deputies)).orElse(null));
    frame.put("waiting", waiting.stream().map(s -> speech(s, deputies)).toList());
    frame.put("motion", moved.stream().filter(Motion::isPending).reduce((first, second) -> second).map(m -> motion(m, deputies)).orElse(null));
    frame.put("motionRequests", moved.stream().filter(Motion::isRequested).map(m -> motion(m, deputies)).toList());
    // How many have answered is the clerk's to see; the hall only sees that it rehearses.
    frame.put("drill", drills.running().map(d -> map("id", d.id(), "endsAt", d.endsAt())).orElse(null));
    // Who has signed is told to nobody while it is open: not even their number changes here.
    frame.put("secretVote", secrets.pending(sitting.getId()).map(v -> map("id", v.getId(), "number", v.getNumber(), "status", v.getStatus(), "question", v.getQuestion(), "rehearsal", v.isRehearsal())).orElse(null));
    frame.put("scrutin", scrutins.latest(sitting.getId()).map(s -> scrutin(scrutins.hall(s.getId()))).orElse(null));
  }

  private static Map<String, Object> item(AgendaItem item) {
    return map("id", item.getId(), "number", item.getPosition(), "title", item.getTitle(), "topic", item.getTopic(), "topicWord", item.getTopic().word());
  }

  private static Map<String, Object> speech(Speech speech, Map<UUID, Deputy> deputies) {
    Deputy deputy = deputies.get(speech.getDeputyId());
    return map("id", speech.getId(), "deputy", deputy.id(), "code", deputy.code(), "name", deputy.name(), "state", deputy.stateCode(),
        "stateName", deputy.stateName(), "kind", speech.getKind(), "kindWord", speech.getKind().word(), "beganAt", speech.getBeganAt(),
        "pausedMs", speech.getLostMs(), "stoppedMs", speech.getPausedMillis(), "allottedMs", speech.getAllottedMs(), "first", speech.isFirstTime());
  }

  private static Map<String, Object> motion(Motion motion, Map<UUID, Deputy> deputies) {
    Deputy deputy = deputies.get(motion.getDeputyId());
    return map("id", motion.getId(), "kind", motion.getKind(), "title", motion.getTitle(), "deputy", deputy.id(), "code", deputy.code(), "name", deputy.name(), "state", deputy.stateCode(),
        "stateName", deputy.stateName(), "pourHeard", motion.getPourId() != null, "contreHeard", motion.getContreId() != null, "scrutin", motion.getScrutinId());
  }

  private static Map<String, Object> scrutin(ScrutinView view) {
    Scrutin scrutin = view.scrutin();
    Verdict verdict = scrutin.getStatus() == Scrutin.Status.PROCLAIMED ? view.verdict() : null;
    Map<String, Object> map = map("id", scrutin.getId(), "number", scrutin.getNumber(), "item", scrutin.getItemId(), "status", scrutin.getStatus(), "question", scrutin.getQuestion(),
        "meaning", scrutin.getMeaning(), "openedAt", scrutin.getOpenedAt(), "closesAt", scrutin.getClosesAt(),
        "leftSeconds", scrutin.getLeft() == null ? null : scrutin.getLeft().toSeconds(), "closedAt", scrutin.getClosedAt(),
        "way", scrutin.getWay(), "wayWord", scrutin.getWay().word(), "secret", view.rule().secret(),
        "proclaimedAt", scrutin.getProclaimedAt(), "annulledAt", scrutin.getAnnulledAt(), "annulReason", scrutin.getAnnulReason(), "voted", view.voted(),
        "voters", view.voters().stream().filter(v -> v.entry().votes()).count());
    map.put("rule", map("title", view.rule().title(), "sentence", view.rule().sentence(), "sample", view.rule().sample(), "revotable", view.rule().revotable()));
    var byState = view.voters().stream().collect(Collectors.groupingBy(v -> v.entry().state(), LinkedHashMap::new, Collectors.toList()));
    map.put("seats", byState.entrySet().stream().map(e -> map("code", e.getKey(), "seats", e.getValue().stream().map(HallFrame::seat).collect(Collectors.joining()))).toList());
    map.put("tally", view.tally() == null ? null : map("pour", view.tally().pour(), "contre", view.tally().contre(), "abstention", view.tally().abstention(),
        "delegations", view.tally().delegations().stream().map(d -> map("code", d.code(), "name", d.name(), "seats", d.seats(), "inOffice", d.inOffice(),
            "pour", d.pour(), "contre", d.contre(), "abstention", d.abstention(), "required", required(verdict, d.code()))).toList()));
    map.put("verdict", verdict == null ? null : verdictMap(scrutin, verdict));
    return map;
  }

  private static Map<String, Object> verdictMap(Scrutin scrutin, Verdict verdict) {
    Scrutin.Override override = scrutin.override();
    boolean overridden = override != null && override.confirmedBy() != null;
    return map("word", overridden ? override.outcome().word() : verdict.word(), "outcome", scrutin.getOutcome(), "sentence", verdict.sentence(),
        "override", overridden ? override.reason() : null);
  }

  /** What a delegation needed, when the rule asks something of each delegation. */
  private static Long required(Verdict verdict, String code) {
    return verdict == null ? null : verdict.findings().stream().filter(f -> code.equals(f.delegation()) && f.kind() != Finding.Kind.QUORUM)
        .map(Finding::required).findFirst().orElse(null);
  }

  /** One letter a seat: p, c, a as voted when it may be seen; v voted; n present; x absent. */
  private static String seat(ScrutinView.Voter voter) {
    if (voter.choice() != null) {
      return voter.choice().name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    }
    return voter.voted() ? "v" : voter.entry().votes() ? "n" : "x";
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      map.put((String) pairs[i], value == null || value instanceof Number || value instanceof Boolean || value instanceof Map || value instanceof List ? value : value instanceof Enum<?> e ? e.name() : value.toString());
    }
    return map;
  }
}
