package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.access.AccessService;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.journal.Entry;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.release.Release;
import liptako.release.ReleaseService;
import liptako.voting.PublishedScrutins;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinSummary;
import liptako.voting.ScrutinView;

/** What the public may read, page by page. Nothing that is not published leaves here. */
@ApplicationScoped
@Transactional
public class PublicSite {
  /** Results on the first page: a sitting's worth, so that the page stays light on a telephone. */
  static final int LATEST = 8;
  /** Results on one page of the list. */
  public static final int PAGE = 40;
  /** What of an opening, a close or a proclamation is told with the result. */
  private static final Set<String> TOLD = Set.of("scrutin.opened", "scrutin.closed", "scrutin.casting-vote", "scrutin.proclaimed", "scrutin.annulled", "scrutin.published");

  /** The first page. */
  public record Home(List<Session> sessions, List<ScrutinSummary> latest, Map<UUID, Session> sessionsById, Sitting next, Session nextSession) {}

  /** A session with all that is published of it. */
  public record SessionRecord(Session session, List<Sitting> sittings, AgendaVersion agenda, List<ScrutinSummary> scrutins, Map<UUID, MinutesVersion> minutes) {}

  /**
   * A result with all that stands beside it.
   *
   * @param item the item as the order of business published it, or null
   * @param repeated the annulled scrutin it takes again, or null
   * @param repeat the scrutin that takes this annulled one again, or null
   * @param acts the journal's acts about it, ballots excepted
   * @param notices what was published about it afterwards: corrections and withdrawals, the oldest first
   * @param persons shown names of accounts that an override names
   */
  public record ResultRecord(ScrutinView view, Session session, Sitting sitting, String item, Integer itemNumber, Scrutin repeated, Scrutin repeat, List<Entry> acts,
      Map<String, String> persons, List<Release> notices) {
    public Scrutin scrutin() {
      return view.scrutin();
    }

    /** The outcome's name: the one proclaimed, or ANNULLED. */
    public String outcome() {
      return scrutin().getStatus() == Scrutin.Status.ANNULLED ? "ANNULLED" : scrutin().getOutcome();
    }

    /** The outcome in a word. */
    public String word() {
      Scrutin.Override override = scrutin().override();
      return outcome().equals("ANNULLED") ? PublicWords.say("annulled")
          : override != null && override.confirmedBy() != null ? view.rule().word(override.outcome()) : view.verdict().word();
    }

    /** The act that made it what it is: its annulment, else its proclamation. */
    public Entry act() {
      String kind = scrutin().getStatus() == Scrutin.Status.ANNULLED ? "scrutin.annulled" : "scrutin.proclaimed";
      return acts.stream().filter(a -> a.kind().equals(kind)).reduce((first, second) -> second).orElseThrow();
    }
  }

  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private AgendaService agenda;
  @Inject private PublishedScrutins published;
  @Inject private ScrutinReading reading;
  @Inject private JournalService journal;
  @Inject private AccessService access;
  @Inject private MinutesShelf minutes;
  @Inject private ReleaseService releases;
  @Inject private FloorService floor;
  @Inject private Clock clock;

  @Public("published on purpose")
  public Home home() {
    List<Session> all = sessions.published();
    Map<UUID, Session> byId = all.stream().collect(Collectors.toMap(Session::getId, Function.identity()));
    Sitting next = sittings.current().filter(s -> byId.containsKey(s.getSessionId()) && s.getStatus() != Sitting.Status.CLOSED
        && (s.getStatus() != Sitting.Status.PLANNED || byId.get(s.getSessionId()).getStatus() == Session.Status.CONVENED)).orElse(null);
    return new Home(all, published.latest(0, LATEST), byId, next, next == null ? null : byId.get(next.getSessionId()));
  }

  @Public("published on purpose")
  public List<Session> sessions() {
    return sessions.published();
  }

  /** A page of all results, from page 1. */
  @Public("published on purpose")
  public List<ScrutinSummary> scrutins(int page) {
    return published.latest((page - 1) * PAGE, PAGE);
  }

  /** The latest results of all. */
  @Public("published on purpose")
  public List<ScrutinSummary> latest(int most) {
    return published.latest(0, most);
  }

  /** How many pages {@link #scrutins} has, at least 1. */
  @Public("published on purpose")
  public int pages() {
    return (int) Math.max(1, (published.count() + PAGE - 1) / PAGE);
  }

  @Public("published on purpose")
  public SessionRecord session(UUID id) {
    Session session = publishedSession(id);
    return new SessionRecord(session, sittings.sittings(id), agenda.published(id).orElse(null), published.ofSession(id), minutes.latest(id));
  }

  /** The session as it would be with this order of business. */
  SessionRecord withAgenda(UUID id, AgendaVersion version) {
    return new SessionRecord(sessions.session(id), sittings.sittings(id), version, published.ofSession(id), minutes.latest(id));
  }

  @Public("published on purpose")
  public ResultRecord scrutin(UUID id) {
    ScrutinView view = reading.publicView(id);
    return record(view, publishedSession(view.scrutin().getSessionId()));
  }

  /** Exactly what {@link #scrutin} would give were it published now, for the two persons who decide that it is. */
  @Allowed({Act.PUBLISH_RESULT, Act.CONFIRM_PUBLICATION})
  public ResultRecord preview(UUID id) {
    ScrutinView view = reading.preview(id);
    if (view.scrutin().getStatus().pending()) {
      throw Refusal.conflict("NOT_PROCLAIMED");
    }
    return record(view, sessions.session(view.scrutin().getSessionId()));
  }

  private ResultRecord record(ScrutinView view, Session session) {
    UUID id = view.scrutin().getId();
    Scrutin scrutin = view.scrutin();
    Optional<AgendaVersion.Line> item = agenda.published(scrutin.getSessionId()).stream().flatMap(v -> v.lines().stream())
        .filter(line -> line.id().equals(scrutin.getItemId())).findFirst();
    List<Entry> acts = journal.about(List.of(id)).stream().filter(a -> TOLD.contains(a.kind())).toList();
    Set<String> accounts = new TreeSet<>();
    if (scrutin.override() != null) {
      accounts.add(scrutin.override().by());
      Optional.ofNullable(scrutin.override().confirmedBy()).ifPresent(accounts::add);
    }
    return new ResultRecord(view, session, sittings.sitting(scrutin.getSittingId()), item.map(AgendaVersion.Line::title).orElse(null),
        item.map(AgendaVersion.Line::position).orElse(null), published.find(scrutin.getRepeatsId()).orElse(null), published.repeatOf(id).orElse(null), acts, access.displayNames(accounts),
        releases.notices(id));
  }

  /** Every published result of a session, in order. */
  @Public("published on purpose")
  public List<ResultRecord> results(UUID session) {
    publishedSession(session);
    return reading.published(session).stream().map(s -> scrutin(s.getId())).toList();
  }

  /** The published session of a body (as « parlements ») and number: what a persistent identifier names. */
  @Public("published on purpose")
  public Optional<Session> named(String body, int number) {
    return sessions.published().stream().filter(s -> Identifier.agent(s).equals(body) && s.getNumber() == number).findFirst();
  }

  /**
   * A speech in a published session.
   *
   * @param item as the order of business published it, or null
   */
  public record Spoken(Session session, Sitting sitting, String item, Speech.Kind kind, Instant beganAt, Duration length) {}

  /** What a deputy said in published sessions, newest first. */
  @Public("who speaks is seen and heard in the hall and stands in the minutes")
  public List<Spoken> speeches(UUID deputy) {
    Map<UUID, Session> shown = sessions.published().stream().collect(Collectors.toMap(Session::getId, Function.identity()));
    Map<UUID, Map<UUID, String>> items = new HashMap<>();
    List<Spoken> spoken = new ArrayList<>();
    for (Speech speech : floor.spokenBy(deputy)) {
      Sitting sitting = sittings.sitting(speech.getSittingId());
      Session session = shown.get(sitting.getSessionId());
      if (session != null) {
        Map<UUID, String> titles = items.computeIfAbsent(session.getId(), id -> agenda.published(id).stream().flatMap(v -> v.lines().stream())
            .collect(Collectors.toMap(AgendaVersion.Line::id, AgendaVersion.Line::title)));
        spoken.add(new Spoken(session, sitting, titles.get(speech.getItemId()), speech.getKind(), speech.getBeganAt(), speech.length(speech.getEndedAt())));
      }
    }
    return spoken;
  }

  /** Figures over the published scrutins of a session, or of all when it is null. */
  @Public("made of what is published by name")
  public Statistics statistics(UUID session) {
    return Statistics.of(published.delegations(session == null ? null : publishedSession(session).getId()));
  }

  /** The journal's last act: its number and hash stand for everything before it. */
  @Public("a number and a hash say nothing of what was done")
  public Optional<Entry> head() {
    return new ArrayList<>(journal.entries(journal.number(), 1)).stream().findFirst();
  }

  private Session publishedSession(UUID id) {
    Session session = sessions.session(id);
    if (session.getPublishedAt() == null) {
      throw Refusal.notFound("UNKNOWN_SESSION");
    }
    return session;
  }
}
