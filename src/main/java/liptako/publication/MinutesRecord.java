package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.access.AccessService;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.agenda.AgendaChange;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.attendance.ExcuseService;
import liptako.deliberation.DraftService;
import liptako.floor.FloorService;
import liptako.motion.MotionService;
import liptako.journal.Entry;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.refusal.Refusal;
import liptako.release.PaperDue;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;
import liptako.rules.Tally;
import liptako.sealed.SecretReading;
import liptako.sealed.SecretView;
import liptako.voting.QuorumCalls;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinView;

/** Collects what was recorded of a sitting, has its minutes asked to be published, and keeps them when they are. */
@ApplicationScoped
@Transactional
class MinutesRecord {
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private AccreditationService accreditation;
  @Inject private AgendaService agenda;
  @Inject private FloorService floor;
  @Inject private ScrutinReading scrutins;
  @Inject private QuorumCalls calls;
  @Inject private SecretReading secrets;
  @Inject private JournalService journal;
  @Inject private AccessService access;
  @Inject private MinutesShelf shelf;
  @Inject private MinutesWording wording;
  @Inject private MinutesApproval approval;
  @Inject private MotionService motions;
  @Inject private DraftService drafts;
  @Inject private ExcuseService excuses;
  @Inject private PaperReleases releases;
  @Inject private Caller caller;
  @Inject private Clock clock;

  MinutesFacts facts(UUID id) {
    Sitting sitting = sittings.sitting(id);
    Session session = sessions.session(sitting.getSessionId());
    Instant opened = sitting.getOpenedAt() == null ? clock.instant() : sitting.getOpenedAt();
    Instant end = sitting.getClosedAt() == null ? clock.instant() : sitting.getClosedAt();
    List<ScrutinView> views = scrutins.deskOfSitting(id);
    List<SecretView> secretVotes = secrets.ofSitting(id).stream().filter(v -> v.getOpenedAt() != null && !v.isRehearsal()).map(v -> secrets.desk(v.getId())).toList();
    List<Object> subjects = new ArrayList<>(List.of(id));
    agenda.items(session.getId()).stream().map(AgendaItem::getId).forEach(subjects::add);
    List<Entry> acts = journal.about(subjects).stream().filter(a -> !a.at().isBefore(opened) && !a.at().isAfter(end)).toList();
    Set<String> accounts = acts.stream().map(Entry::actor).collect(Collectors.toCollection(TreeSet::new));
    views.stream().map(v -> v.scrutin().override()).filter(o -> o != null && o.confirmedBy() != null).forEach(o -> accounts.addAll(List.of(o.by(), o.confirmedBy())));
    List<AgendaVersion> versions = agenda.versions(session.getId()).stream().filter(v -> !v.getPublishedAt().isAfter(end)).toList();
    AgendaVersion version = versions.isEmpty() ? null : versions.get(versions.size() - 1);
    AgendaVersion before = versions.stream().filter(v -> !v.getPublishedAt().isAfter(opened)).reduce((first, second) -> second).orElse(versions.isEmpty() ? null : versions.get(0));
    List<AgendaChange> changes = before == null || before == version ? List.of() : AgendaChange.between(before.lines(), version.lines());
    Map<UUID, Deputy> deputies = accreditation.deputies(opened).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
    return new MinutesFacts(session, sitting, attendance.presence(id, opened), attendance.passages(id), deputies, version, changes, acts, floor.speeches(id), views, calls.calls(id), secretVotes, access.displayNames(accounts),
        motions.motions(id), texts(session, opened, end), approved(id), excused(id, deputies), wording.kept(id));
  }

  private List<Entry> texts(Session session, Instant from, Instant end) {
    List<Object> ids = new ArrayList<>();
    drafts.ofSession(agenda.items(session.getId()).stream().map(AgendaItem::getId).toList()).forEach(draft -> ids.add(draft.getId()));
    return ids.isEmpty() ? List.of() : journal.about(ids).stream().filter(a -> !a.at().isBefore(from) && !a.at().isAfter(end))
        .filter(a -> Set.of("text.amended", "text.adopted", "text.rejected", "text.withdrawn").contains(a.kind())).toList();
  }

  private List<MinutesFacts.Approved> approved(UUID id) {
    return approval.approvedIn(id).stream().map(a -> new MinutesFacts.Approved(a.at(), sittings.sitting(a.sitting()).getNumber(), a.how())).toList();
  }

  private List<String> excused(UUID id, Map<UUID, Deputy> deputies) {
    return excuses.excuses(id).keySet().stream().filter(deputies::containsKey).map(deputy -> deputies.get(deputy).name()).sorted().toList();
  }

  /**
   * Asks to publish the printed file as the next version, provided that the record still says what was printed: printing takes seconds, and nobody's
   * ballot may wait for it behind the journal's turn. What the second person sees and what becomes public are these very bytes.
   */
  PaperRelease ask(UUID id, PrintedText printed, byte[] pdf, Instant notBefore) {
    journal.lock();
    MinutesFacts facts = facts(id);
    require(facts);
    if (!MinutesText.of(facts).equals(printed)) {
      throw Refusal.of(Refusal.Kind.BUSY, "TRY_AGAIN");
    }
    int version = shelf.versions(id).size() + 1;
    byte[] akn = MinutesAkn.of(facts, printed, version);
    PaperRelease release = releases.ask(new PaperReleases.Paper(PaperRelease.Kind.MINUTES, id, facts.session().getId(), PublicWords.say("paper.minutes",
        Words.ordinal(facts.sitting().getNumber()), version), Hash.hex(akn), Act.WRITE_MINUTES, Act.CONFIRM_PAPER), notBefore);
    shelf.prepare(release.getId(), version, pdf, akn);
    return release;
  }

  /** Publishes what was prepared, when the record still says the same. */
  void publish(@Observes PaperDue due) {
    if (due.kind() != PaperRelease.Kind.MINUTES) {
      return;
    }
    MinutesShelf.Prepared prepared = shelf.prepared(due.release());
    MinutesFacts facts = facts(due.subject());
    require(facts);
    if (!due.seen(Hash.hex(MinutesAkn.of(facts, MinutesText.of(facts), prepared.version())))) {
      return;
    }
    var version = new MinutesVersion(due.subject(), prepared.version(), clock.instant(), caller.mark(), Hash.hex(prepared.pdf()));
    shelf.keep(version, prepared.pdf(), prepared.akn());
    sessions.publish(facts.session().getId());
    due.published(journal.append("minutes.published", due.subject(), Map.of("version", version.version(), "sha256", version.sha256(), "figures", figures(facts))).at());
  }

  /** What the minutes say of each scrutin, in the act that publishes them: a verifier recomputes it. */
  static List<Map<String, Object>> figures(MinutesFacts facts) {
    return facts.scrutins().stream().sorted(Comparator.comparing(view -> view.scrutin().getNumber())).map(view -> {
      Scrutin scrutin = view.scrutin();
      Tally tally = scrutin.getClosedAt() == null ? null : view.tally();
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("number", scrutin.getNumber());
      figures.put("outcome", scrutin.getStatus() == Scrutin.Status.PROCLAIMED ? scrutin.getOutcome() : null);
      figures.put("pour", tally == null ? null : tally.pour());
      figures.put("contre", tally == null ? null : tally.contre());
      figures.put("abstention", tally == null ? null : tally.abstention());
      return figures;
    }).toList();
  }

  /** Minutes are published of a closed sitting whose results all are. */
  static void require(MinutesFacts facts) {
    if (facts.sitting().getStatus() != Sitting.Status.CLOSED) {
      throw Refusal.conflict("MINUTES_SITTING_NOT_CLOSED");
    }
    MinutesText.passages(facts).stream().filter(MinutesPassage::changed).findFirst().ifPresent(passage -> {
      throw Refusal.conflict("MINUTES_FACT_CHANGED", passage.words().length() > 80 ? passage.words().substring(0, 79) + "…" : passage.words());
    });
    facts.scrutins().stream().map(ScrutinView::scrutin).filter(s -> s.getPublishedAt() == null).findFirst().ifPresent(s -> {
      throw Refusal.conflict("MINUTES_RESULT_NOT_PUBLISHED", s.getNumber());
    });
    facts.secretVotes().stream().map(SecretView::vote).filter(v -> v.getPublishedAt() == null).findFirst().ifPresent(v -> {
      throw Refusal.conflict("MINUTES_SECRET_NOT_PUBLISHED", v.getNumber());
    });
  }
}
