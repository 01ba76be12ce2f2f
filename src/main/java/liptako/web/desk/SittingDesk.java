package liptako.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.journal.JournalService;
import liptako.release.Release;
import liptako.release.ReleaseService;
import liptako.rules.Finding;
import liptako.voting.QuorumCall;
import liptako.voting.QuorumCalls;
import liptako.voting.QuorumReading;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinView;
import liptako.voting.Way;

/** The sitting as the staff's desks show it. Read anew before every rendering, so that buttons act on what was last seen. */
@Named("desk")
@ViewScoped
public class SittingDesk implements Serializable {
  private static final long serialVersionUID = 1;

  /** A speech or a request with its deputy. */
  public record Turn(Speech speech, Deputy deputy) {}

  @Inject private SittingService sittings;
  @Inject private SessionService sessions;
  @Inject private AgendaService agenda;
  @Inject private AttendanceService attendance;
  @Inject private AccreditationService accreditation;
  @Inject private FloorService floor;
  @Inject private ScrutinReading scrutins;
  @Inject private QuorumReading quorums;
  @Inject private QuorumCalls calls;
  @Inject private JournalService journal;
  @Inject private ReleaseService publication;
  @Inject private Clock clock;

  private transient long number;
  private transient Instant now;
  private transient Sitting sitting;
  private transient Session session;
  private transient List<AgendaItem> items = List.of();
  private transient Presence presence;
  private transient List<Finding> quorum = List.of();
  private transient QuorumCall lacking;
  private transient Turn speaking;
  private transient List<Turn> waiting = List.of();
  private transient List<Turn> spoken = List.of();
  private transient List<ScrutinView> results = List.of();
  private transient List<Release> releases = List.of();
  private transient Map<UUID, Deputy> deputies = Map.of();

  public void load() {
    // Read first: what is shown may be newer than the number, never older.
    number = journal.number();
    now = clock.instant();
    sitting = sittings.current().orElse(null);
    if (sitting == null) {
      return;
    }
    UUID id = sitting.getId();
    session = sessions.session(sitting.getSessionId());
    items = agenda.items(session.getId());
    presence = attendance.presence(id);
    quorum = quorums.now(id, QuorumReading.RULE);
    lacking = calls.latest(id).filter(QuorumCall::toFollow).orElse(null);
    deputies = accreditation.deputies(now).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
    speaking = floor.speaking(id).map(this::turn).orElse(null);
    waiting = floor.waiting(id).stream().map(this::turn).toList();
    spoken = floor.speeches(id).stream().filter(s -> s.isSpoken() && java.util.Objects.equals(s.getItemId(), sitting.getItemId())).map(this::turn).toList();
    releases = publication.pending();
    results = scrutins.deskOfSitting(id);
  }

  private Turn turn(Speech speech) {
    return new Turn(speech, deputies.get(speech.getDeputyId()));
  }

  public Sitting getSitting() {
    return sitting;
  }

  public Session getSession() {
    return session;
  }

  public ZoneId getZone() {
    return session == null ? ZoneOffset.UTC : session.getZone();
  }

  /** The order of business of the whole session; a sitting may take an item that was planned for another. */
  public List<AgendaItem> getItems() {
    return items;
  }

  /** The item under discussion, or null. */
  public AgendaItem getItem() {
    return sitting == null ? null : items.stream().filter(i -> i.getId().equals(sitting.getItemId())).findFirst().orElse(null);
  }

  /** The item to call next: the first one still pending after the one under discussion, or null. */
  public AgendaItem getNext() {
    AgendaItem item = getItem();
    return items.stream().filter(i -> i.getStatus() == AgendaItem.Status.PENDING && (item == null || i.getPosition() > item.getPosition())).findFirst()
        .or(() -> items.stream().filter(i -> i.getStatus() == AgendaItem.Status.PENDING).findFirst()).orElse(null);
  }

  /** The first publication that a second person has to confirm, or null. */
  public Release getToConfirm() {
    return releases.stream().filter(r -> r.getStatus() == Release.Status.ASKED).findFirst().orElse(null);
  }

  /** What waits to be published of the sitting's latest scrutin, or null. */
  public Release getWaitingRelease() {
    return getLatest() == null ? null : releases.stream().filter(r -> r.getScrutinId().equals(getLatest().scrutin().getId())).findFirst().orElse(null);
  }

  public Presence getPresence() {
    return presence;
  }

  public List<Finding> getQuorum() {
    return quorum;
  }

  /** The call that found the quorum lacking and whose suspension is not ordered, or null. */
  public QuorumCall getLacking() {
    return lacking;
  }

  public boolean isQuorate() {
    return quorum.stream().filter(f -> f.level() == 0).allMatch(Finding::met);
  }

  public Turn getSpeaking() {
    return speaking;
  }

  public List<Turn> getWaiting() {
    return waiting;
  }

  /** Who has spoken on the item under discussion. */
  public List<Turn> getSpoken() {
    return spoken;
  }

  public List<ScrutinView> getResults() {
    return results;
  }

  /** The sitting's latest scrutin, or null. */
  public ScrutinView getLatest() {
    return results.isEmpty() ? null : results.get(results.size() - 1);
  }

  /** The scrutin whose outcome the hall waits for, or null. */
  public ScrutinView getPending() {
    ScrutinView latest = getLatest();
    return latest != null && latest.scrutin().getStatus().pending() ? latest : null;
  }

  /** Whether it is noted of the latest scrutin who took part so far: of ballots and signatures always, of a roll call once it is recorded. */
  public boolean isNoted() {
    ScrutinView latest = getLatest();
    return latest != null && (latest.scrutin().getWay() == Way.TERMINAL || latest.scrutin().isSecretOnPaper() || latest.named() && latest.scrutin().getClosedAt() != null);
  }

  /** Voters of the latest scrutin, present or represented, whose ballot or signature is not there; none where that is not noted. */
  public List<ScrutinView.Voter> getMissing() {
    ScrutinView latest = getLatest();
    return !isNoted() ? List.of() : latest.voters().stream().filter(v -> v.entry().votes() && !v.voted()).toList();
  }

  /** What changed among the members since the pending scrutin opened, or null while none is. */
  public SinceOpening getSinceOpening() {
    return getPending() == null || presence == null ? null : SinceOpening.of(getPending(), presence);
  }

  /** How many ballots the latest scrutin can have: of those present and represented at its opening. */
  public long getElectors() {
    ScrutinView latest = getLatest();
    return latest == null ? 0 : latest.voters().stream().filter(v -> v.entry().votes()).count();
  }

  /** The word of a scrutin's outcome: the proclaimed one, or what its rule gives. */
  public String word(ScrutinView view) {
    Scrutin.Override override = view.scrutin().override();
    return override != null && override.confirmedBy() != null ? override.outcome().word() : view.verdict() == null ? "" : view.verdict().word();
  }

  public Deputy deputy(UUID id) {
    return deputies.get(id);
  }

  /** The deputies in office, by State and code. */
  public List<Deputy> getInOffice() {
    return presence == null ? List.of() : presence.members().stream().map(Presence.Member::deputy).toList();
  }

  /** The stream's number that this rendering shows. */
  public long getNumber() {
    return number;
  }

  public Instant getNow() {
    return now;
  }

  public long getNowMillis() {
    return now == null ? 0 : now.toEpochMilli();
  }

  public int getOffsetMinutes() {
    return now == null ? 0 : getZone().getRules().getOffset(now).getTotalSeconds() / 60;
  }
}
