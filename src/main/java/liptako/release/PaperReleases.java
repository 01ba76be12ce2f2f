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
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;

/**
 * Publication of papers in two persons: the clerk asks, the chair confirms what is shown, an embargo holds until its instant. What a paper says and
 * how it is published is its own room's, which hears {@link PaperDue}; a published paper is only ever followed by a further version.
 */
@ApplicationScoped
@Transactional
public class PaperReleases {
  /**
   * What is asked to be public.
   *
   * @param subject the session, sitting or draft it is the paper of
   * @param title what it is called where it waits
   * @param seen SHA-256 of what would be public, in hexadecimal
   */
  public record Paper(PaperRelease.Kind kind, UUID subject, UUID session, String title, String seen) {}

  @Inject private JournalService journal;
  @Inject private PaperStore store;
  @Inject private Announcements announcements;
  @Inject private Event<PaperDue> due;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** @param notBefore the embargo's end, or null to publish as soon as it is confirmed */
  @Allowed({Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS})
  public PaperRelease ask(Paper paper, Instant notBefore) {
    journal.lock();
    ReleaseService.requireEmbargo(notBefore, clock.instant());
    if (store.of(paper.subject()).stream().anyMatch(r -> r.kind == paper.kind() && r.isPending())) {
      throw Refusal.conflict("PAPER_PENDING", paper.title());
    }
    var release = new PaperRelease();
    release.id = Ids.next();
    release.kind = paper.kind();
    release.subjectId = paper.subject();
    release.sessionId = paper.session();
    release.title = paper.title();
    release.status = Release.Status.ASKED;
    release.seen = paper.seen();
    release.notBefore = notBefore;
    release.askedBy = caller.mark();
    release.askedAt = note("paper.asked", release, null);
    store.keep(release);
    return release;
  }

  /** The second person has looked at what would be public and says yes; without an embargo it is public when this returns. */
  @Allowed(Act.CONFIRM_PAPER)
  public PaperRelease confirm(UUID id) {
    journal.lock();
    PaperRelease release = store.find(id).filter(r -> r.status == Release.Status.ASKED).orElseThrow(() -> Refusal.conflict("PAPER_NOT_ASKED"));
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
  @Allowed({Act.CONFIRM_PAPER, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS})
  public PaperRelease refuse(UUID id, String reason) {
    journal.lock();
    PaperRelease release = store.find(id).filter(PaperRelease::isPending).orElseThrow(() -> Refusal.conflict("PAPER_NOT_ASKED"));
    release.refusal = Check.text("reason", reason, 1_000);
    release.status = Release.Status.REFUSED;
    release.answeredBy = caller.mark();
    release.answeredAt = note("paper.refused", release, release.refusal);
    return release;
  }

  /** What waits for a second person or for its instant, the oldest first. */
  @Allowed({Act.CONFIRM_PAPER, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS})
  public List<PaperRelease> pending() {
    return store.pending();
  }

  @Allowed({Act.CONFIRM_PAPER, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS})
  public PaperRelease release(UUID id) {
    return store.find(id).orElseThrow(() -> Refusal.notFound("PAPER_NOT_ASKED"));
  }

  /** Everything that was asked about the papers of a session, sitting or draft, the oldest first. */
  @Allowed({Act.CONFIRM_PAPER, Act.WRITE_AGENDA, Act.WRITE_MINUTES, Act.WRITE_TEXTS})
  public List<PaperRelease> of(UUID subject) {
    return store.of(subject);
  }

  /** What became public, the latest first. */
  @Public("that a paper was published is as public as the paper")
  public List<PaperRelease> published(int most) {
    return store.done(most);
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
    var event = new PaperDue(release);
    due.fire(event);
    release.doneAt = event.outcome();
    if (release.doneAt == null) {
      return false;
    }
    release.status = Release.Status.DONE;
    announcements.queue(release);
    return true;
  }

  private Instant note(String kind, PaperRelease release, String reason) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("release", release.id.toString());
    facts.put("kind", release.kind.name());
    facts.put("seen", release.seen);
    facts.put("notBefore", release.notBefore == null ? null : release.notBefore.toString());
    facts.put("reason", reason);
    return journal.append(kind, release.subjectId, facts).at();
  }
}
