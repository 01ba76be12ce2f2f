package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.floor.FloorService;
import liptako.journal.Entry;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinView;

/** The minutes of a sitting: drafted from the record at any time, published as a file that stays. */
@ApplicationScoped
@Transactional
public class MinutesService {
  /** Minutes as a page shows them. */
  public record Draft(Session session, Sitting sitting, String title, String subtitle, boolean draft, List<Block> blocks, List<Block> annex) {}

  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private AccreditationService accreditation;
  @Inject private AgendaService agenda;
  @Inject private FloorService floor;
  @Inject private ScrutinReading scrutins;
  @Inject private JournalService journal;
  @Inject private AccessService access;
  @Inject private MinutesShelf shelf;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The minutes as the record gives them now. */
  @Allowed(Act.WRITE_MINUTES)
  public Draft draft(UUID sitting) {
    MinutesFacts facts = facts(sitting);
    MinutesText.Text text = MinutesText.of(facts);
    return new Draft(facts.session(), facts.sitting(), text.title(), text.session(), text.draft(), text.blocks(), text.annex());
  }

  /** The same as a printed file. */
  @Allowed(Act.WRITE_MINUTES)
  public byte[] pdf(UUID sitting) {
    return print(facts(sitting));
  }

  /** Publishes the minutes of a closed sitting as the next version; every result in them must be published before. */
  @Allowed(Act.WRITE_MINUTES)
  public MinutesVersion publish(UUID id) {
    journal.lock();
    MinutesFacts facts = facts(id);
    if (facts.sitting().getStatus() != Sitting.Status.CLOSED) {
      throw Refusal.conflict("MINUTES_SITTING_NOT_CLOSED");
    }
    facts.scrutins().stream().map(ScrutinView::scrutin).filter(s -> s.getPublishedAt() == null).findFirst().ifPresent(s -> {
      throw Refusal.conflict("MINUTES_RESULT_NOT_PUBLISHED", s.getNumber());
    });
    byte[] pdf = print(facts);
    var version = new MinutesVersion(id, shelf.versions(id).size() + 1, clock.instant(), caller.name(), Digest.sha256(pdf));
    shelf.keep(version, pdf);
    sessions.publish(facts.session().getId());
    journal.append("minutes.published", id, Map.of("version", version.version(), "sha256", version.sha256()));
    return version;
  }

  /** The versions published of a sitting, oldest first. */
  @Public("published on purpose")
  public List<MinutesVersion> published(UUID sitting) {
    return shelf.versions(sitting);
  }

  /** The file as last published. */
  @Public("published on purpose")
  public byte[] publishedPdf(UUID sitting) {
    return shelf.versions(sitting).stream().reduce((first, second) -> second).flatMap(v -> shelf.pdf(sitting, v.version()))
        .orElseThrow(() -> Refusal.notFound("UNKNOWN_MINUTES"));
  }

  private static byte[] print(MinutesFacts facts) {
    return MinutesPdf.of(MinutesDocument.of(MinutesText.of(facts)));
  }

  private MinutesFacts facts(UUID id) {
    Sitting sitting = sittings.sitting(id);
    Session session = sessions.session(sitting.getSessionId());
    Instant opened = sitting.getOpenedAt() == null ? clock.instant() : sitting.getOpenedAt();
    Instant end = sitting.getClosedAt() == null ? clock.instant() : sitting.getClosedAt();
    List<ScrutinView> views = scrutins.ofSitting(id).stream().map(Scrutin::getId).map(scrutins::desk).toList();
    List<Object> subjects = new ArrayList<>(List.of(id));
    agenda.items(session.getId()).stream().map(AgendaItem::getId).forEach(subjects::add);
    List<Entry> acts = journal.about(subjects).stream().filter(a -> !a.at().isBefore(opened) && !a.at().isAfter(end)).toList();
    Set<String> accounts = acts.stream().map(Entry::actor).collect(Collectors.toCollection(TreeSet::new));
    views.stream().map(v -> v.scrutin().override()).filter(o -> o != null && o.confirmedBy() != null).forEach(o -> accounts.addAll(List.of(o.by(), o.confirmedBy())));
    AgendaVersion version = agenda.versions(session.getId()).stream().filter(v -> !v.getPublishedAt().isAfter(end)).reduce((first, second) -> second).orElse(null);
    Map<UUID, Deputy> deputies = accreditation.deputies(opened).stream().collect(Collectors.toMap(Deputy::id, Function.identity()));
    return new MinutesFacts(session, sitting, attendance.presence(id, opened), attendance.passages(id), deputies, version, acts, floor.speeches(id), views, access.displayNames(accounts));
  }
}
