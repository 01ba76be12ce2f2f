package liptako.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.permission.Role;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/**
 * Publication of papers in two persons: one asks, another confirms what is shown, an embargo holds until its instant. What a paper says, who may ask
 * and confirm, and how it is published is its own room's, which hears {@link PaperDue}. A published paper is only ever followed: by a further version,
 * or by a notice that takes the same two steps.
 */
@ApplicationScoped
@Transactional
public class PaperReleases {
  /**
   * What is asked to be public.
   *
   * @param subject the session, sitting, draft, election, act or dossier it is the paper of
   * @param session null for a dossier
   * @param title what it is called where it waits
   * @param seen SHA-256 of what would be public, in hexadecimal
   * @param asks what who asks must be allowed to do
   * @param confirms what the second person must be allowed to do; where both are the same act, it is still another person
   */
  public record Paper(PaperRelease.Kind kind, UUID subject, UUID session, String title, String seen, Act asks, Act confirms) {}

  /** Titles are kept in 400 characters. */
  private static final int TITLE_MOST = 400;

  @Inject private JournalService journal;
  @Inject private PaperStore store;
  @Inject private Announcements announcements;
  @Inject private Event<PaperDue> due;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** @param notBefore the embargo's end, or null to publish as soon as it is confirmed */
  @Allowed({Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS, Act.PUBLISH_RESULT, Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease ask(Paper paper, Instant notBefore) {
    journal.lock();
    ReleaseService.requireEmbargo(notBefore, clock.instant());
    var release = new PaperRelease();
    release.kind = paper.kind();
    release.step = Release.Kind.PUBLICATION;
    release.subjectId = paper.subject();
    release.sessionId = paper.session();
    release.title = paper.title().length() <= TITLE_MOST ? paper.title() : paper.title().substring(0, TITLE_MOST - 1) + "…";
    release.seen = paper.seen();
    release.notBefore = notBefore;
    release.asks = paper.asks();
    release.confirms = paper.confirms();
    return ask(release);
  }

  /** Asks to publish a correction or a withdrawal beside a paper that is public: the only way to take back what has no further version. */
  @Allowed({Act.PUBLISH_RESULT, Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease askNotice(UUID publication, Release.Kind step, String text) {
    journal.lock();
    if (Check.given("kind", step) == Release.Kind.PUBLICATION) {
      throw Refusal.invalid("NOTICE_KIND", "kind");
    }
    PaperRelease of = release(publication);
    if (of.kind.versioned()) {
      throw Refusal.conflict("PAPER_HAS_VERSIONS", of.title);
    }
    if (of.status != Release.Status.DONE || of.step != Release.Kind.PUBLICATION) {
      throw Refusal.conflict("PAPER_NOT_PUBLIC", of.title);
    }
    var notice = new PaperRelease();
    notice.kind = of.kind;
    notice.step = step;
    notice.subjectId = of.subjectId;
    notice.sessionId = of.sessionId;
    notice.title = of.title;
    notice.text = Check.text("text", text, ReleaseService.TEXT_MOST);
    notice.seen = Hash.hex(notice.text);
    notice.asks = of.asks;
    notice.confirms = of.confirms;
    return ask(notice);
  }

  private PaperRelease ask(PaperRelease release) {
    require(release.asks);
    if (store.of(release.subjectId).stream().anyMatch(r -> r.kind == release.kind && r.isPending())) {
      throw Refusal.conflict("PAPER_PENDING", release.title);
    }
    release.id = Ids.next();
    release.status = Release.Status.ASKED;
    release.askedBy = caller.mark();
    release.askedAt = note("paper.asked", release, null);
    store.keep(release);
    return release;
  }

  /** The second person has looked at what would be public and says yes; without an embargo it is public when this returns. */
  @Allowed({Act.CONFIRM_PAPER, Act.CONFIRM_PUBLICATION, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease confirm(UUID id) {
    journal.lock();
    PaperRelease release = store.find(id).filter(r -> r.status == Release.Status.ASKED).orElseThrow(() -> Refusal.conflict("PAPER_NOT_ASKED"));
    require(release.confirms);
    if (caller.made(release.askedBy)) {
      throw Refusal.conflict("SECOND_PERSON");
    }
    release.answeredBy = caller.mark();
    release.status = Release.Status.CONFIRMED;
    release.answeredAt = note("paper.confirmed", release, null);
    if ((release.notBefore == null || !release.notBefore.isAfter(clock.instant())) && !publish(release)) {
      throw Refusal.conflict("PAPER_CHANGED", release.title);
    }
    return release;
  }

  /** The second person says no, or the first takes the question back; also ends an embargo that still holds. */
  @Allowed({Act.CONFIRM_PAPER, Act.CONFIRM_PUBLICATION, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS, Act.PUBLISH_RESULT, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease refuse(UUID id, String reason) {
    journal.lock();
    PaperRelease release = store.find(id).filter(this::concernsCaller).filter(PaperRelease::isPending).orElseThrow(() -> Refusal.conflict("PAPER_NOT_ASKED"));
    release.refusal = Check.text("reason", reason, 1_000);
    release.status = Release.Status.REFUSED;
    release.answeredBy = caller.mark();
    release.answeredAt = note("paper.refused", release, release.refusal);
    return release;
  }

  /** What waits for a second person or for its instant and concerns the caller, the oldest first. */
  @Allowed({Act.CONFIRM_PAPER, Act.CONFIRM_PUBLICATION, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS, Act.PUBLISH_RESULT, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<PaperRelease> pending() {
    return store.pending().stream().filter(this::concernsCaller).toList();
  }

  /** Whether the caller is the second person for whom it waits. */
  @Allowed({Act.CONFIRM_PAPER, Act.CONFIRM_PUBLICATION, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS, Act.PUBLISH_RESULT, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public boolean mayConfirm(PaperRelease release) {
    return release.status == Release.Status.ASKED && caller.may(release.confirms) && !caller.made(release.askedBy);
  }

  @Allowed({Act.CONFIRM_PAPER, Act.CONFIRM_PUBLICATION, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS, Act.PUBLISH_RESULT, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public PaperRelease release(UUID id) {
    return store.find(id).filter(this::concernsCaller).orElseThrow(() -> Refusal.notFound("PAPER_NOT_ASKED"));
  }

  /** Everything that was asked about the papers of a session, sitting, draft, election, act or dossier and concerns the caller, the oldest first. */
  @Allowed({Act.CONFIRM_PAPER, Act.CONFIRM_PUBLICATION, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS, Act.PUBLISH_RESULT, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<PaperRelease> of(UUID subject) {
    return store.of(subject).stream().filter(this::concernsCaller).toList();
  }

  /** What is public, has no further versions, and whose correction the caller may ask for; the latest first. */
  @Allowed({Act.PUBLISH_RESULT, Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<PaperRelease> correctable(int most) {
    return store.done(most).stream().filter(r -> !r.kind.versioned() && r.step == Release.Kind.PUBLICATION && caller.may(r.asks)).toList();
  }

  /** What became public, notices among it, the latest first. */
  @Public("that a paper was published is as public as the paper")
  public List<PaperRelease> published(int most) {
    return store.done(most);
  }

  /** The public notices about a paper, the oldest first. */
  @Public("a correction is published as what it corrects was")
  public List<PaperRelease> notices(UUID subject) {
    return store.of(subject).stream().filter(r -> r.step != Release.Kind.PUBLICATION && r.status == Release.Status.DONE).toList();
  }

  private boolean concernsCaller(PaperRelease release) {
    return caller.may(release.asks) || caller.may(release.confirms);
  }

  private void require(Act act) {
    if (!caller.may(act)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "NOT_ALLOWED", caller.role().map(Role::word).orElse(""));
    }
  }

  /** Whose embargo has ended. */
  List<UUID> due() {
    return store.due(clock.instant());
  }

  /** Publishes one whose embargo has ended; what changed since it was confirmed is not published, and asked for again by people. */
  void publishDue(UUID id) {
    journal.lock();
    PaperRelease release = waiting(id);
    if (release != null && !publish(release)) {
      makeVoid(release);
    }
  }

  /** Gives up one that could not be published when its embargo ended. */
  void voidDue(UUID id) {
    journal.lock();
    PaperRelease release = waiting(id);
    if (release != null) {
      makeVoid(release);
    }
  }

  private PaperRelease waiting(UUID id) {
    return store.find(id).filter(r -> r.status == Release.Status.CONFIRMED && !r.notBefore.isAfter(clock.instant())).orElse(null);
  }

  private void makeVoid(PaperRelease release) {
    release.status = Release.Status.VOID;
    note("paper.void", release, null);
  }

  private boolean publish(PaperRelease release) {
    release.doneAt = release.step == Release.Kind.PUBLICATION ? publishPaper(release) : publishNotice(release);
    if (release.doneAt == null) {
      return false;
    }
    release.status = Release.Status.DONE;
    announcements.queue(release);
    return true;
  }

  /** When its own room published it, or null when it is no longer what was confirmed. */
  private Instant publishPaper(PaperRelease release) {
    var event = new PaperDue(release);
    due.fire(event);
    return event.outcome();
  }

  private Instant publishNotice(PaperRelease release) {
    return journal.append("notice.published", release.subjectId, Map.of("release", release.id.toString(), "kind", release.step.name(), "text", release.text)).at();
  }

  private Instant note(String kind, PaperRelease release, String reason) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("release", release.id.toString());
    facts.put("kind", release.kind.name());
    facts.put("step", release.step.name());
    facts.put("text", release.text);
    facts.put("seen", release.seen);
    facts.put("notBefore", release.notBefore == null ? null : release.notBefore.toString());
    facts.put("reason", reason);
    return journal.append(kind, release.subjectId, facts).at();
  }
}
