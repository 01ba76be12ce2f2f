package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.accreditation.MandateReading;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.json.Json;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.release.PaperReleases;
import liptako.release.ReleaseService;
import liptako.voting.PublishedScrutins;

/** What is published, in the formats of others. Every figure is the scrutin's own view's; nothing is counted here. */
@ApplicationScoped
@Transactional
public class OpenFormats {
  /** Entries of the feed: some days of a session. */
  private static final int FEED = 60;

  @Inject private PublicSite site;
  @Inject private MandateReading mandates;
  @Inject private ReleaseService releases;
  @Inject private PaperReleases papers;
  @Inject private PrintedFiles printed;
  @Inject private PublishedScrutins scrutins;
  @Inject private Acts acts;
  @Inject private SessionService sessions;

  @Public("published on purpose")
  public byte[] popolo(UUID session) {
    var record = site.session(session);
    var results = site.results(session);
    return utf8(Json.write(Popolo.of(record, results, mandates.byDeputy())));
  }

  @Public("published on purpose")
  public byte[] results(UUID session) {
    return utf8(SessionSheet.results(site.results(session)));
  }

  @Public("published on purpose")
  public byte[] votes(UUID session) {
    return utf8(SessionSheet.votes(site.results(session)));
  }

  @Public("published on purpose")
  public byte[] rollCall(UUID scrutin) {
    return RollCallAkn.of(site.scrutin(scrutin));
  }

  @Public("published on purpose")
  public byte[] agenda(UUID session) {
    return AgendaAkn.of(withAgenda(session));
  }

  /** The printed sheet of a result. */
  @Public("published on purpose")
  public byte[] sheet(UUID scrutin) {
    return printed.pdf(PrintedDocument.of(ResultSheet.of(site.scrutin(scrutin))));
  }

  /** The card of a result, for sharing. */
  @Public("published on purpose")
  public byte[] card(UUID scrutin) {
    return printed.picture(ResultCard.of(site.scrutin(scrutin)));
  }

  /** What the card says, in words. */
  @Public("published on purpose")
  public byte[] cardText(UUID scrutin) {
    return utf8(ResultCard.text(site.scrutin(scrutin)));
  }

  /** The printed order of business. */
  @Public("published on purpose")
  public byte[] agendaSheet(UUID session) {
    return printed.pdf(PrintedDocument.of(AgendaSheet.of(withAgenda(session))));
  }

  /** The printed act of a body with the positions it rests upon. */
  @Public("published on purpose")
  public byte[] actSheet(UUID id) {
    BodyAct act = acts.published(id);
    return printed.pdf(PrintedDocument.of(CouncilSheet.of(act, sessions.session(act.session()), acts.decision(id))));
  }

  /** The sittings of one session, or of all when it is null. */
  @Public("published on purpose")
  public byte[] calendar(UUID session) {
    List<UUID> wanted = session != null ? List.of(session) : site.sessions().stream().map(Session::getId).toList();
    return utf8(SittingsCalendar.of(wanted.stream().map(site::session).toList()));
  }

  @Public("published on purpose")
  public byte[] feed() {
    Map<UUID, Session> byId = site.sessions().stream().collect(Collectors.toMap(Session::getId, Function.identity()));
    return utf8(ResultsFeed.of(Identifier.address("/api/v1/public/results.atom"), site.latest(FEED), notices(), papers.published(FEED), byId));
  }

  private List<ResultsFeed.Notice> notices() {
    return releases.notices(FEED).stream().flatMap(n -> scrutins.summary(n.getScrutinId()).map(s -> new ResultsFeed.Notice(n, s)).stream()).toList();
  }

  private PublicSite.SessionRecord withAgenda(UUID session) {
    var record = site.session(session);
    if (record.agenda() == null) {
      throw Refusal.notFound("UNKNOWN_AGENDA");
    }
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
