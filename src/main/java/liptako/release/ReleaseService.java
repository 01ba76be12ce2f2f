package liptako.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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
import liptako.voting.Proclamation;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;

/** Publication in two persons: the chair asks, the clerk confirms; an embargo holds until its instant; what is public is only corrected in public. */
@ApplicationScoped
@Transactional
public class ReleaseService {
  /** A result held back longer than this was forgotten. */
  private static final Duration EMBARGO_LONGEST = Duration.ofDays(90);
  /** Pages of text a notice may have. */
  static final int TEXT_MOST = 2_000;

  @Inject private JournalService journal;
  @Inject private ReleaseStore store;
  @Inject private Announcements announcements;
  @Inject private Proclamation proclamation;
  @Inject private ScrutinReading scrutins;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Asks to publish a proclaimed or annulled scrutin.
   *
   * @param notBefore the embargo's end, or null to publish as soon as it is confirmed
   */
  @Allowed(Act.PUBLISH_RESULT)
  public Release ask(UUID id, Instant notBefore) {
    Scrutin scrutin = ready(id);
    if (scrutin.getPublishedAt() != null) {
      throw Refusal.conflict("RELEASE_ALREADY_PUBLIC", scrutin.getNumber());
    }
    requireEmbargo(notBefore, clock.instant());
    return ask(scrutin, Release.Kind.PUBLICATION, null, notBefore);
  }

  /** Asks to publish a notice about a scrutin that is public: the only way to take back what was published. */
  @Allowed(Act.PUBLISH_RESULT)
  public Release askNotice(UUID id, Release.Kind kind, String text) {
    if (Check.given("kind", kind) == Release.Kind.PUBLICATION) {
      throw Refusal.invalid("NOTICE_KIND", "kind");
    }
    Scrutin scrutin = ready(id);
    if (scrutin.getPublishedAt() == null) {
      throw Refusal.conflict("NOTICE_NOT_PUBLIC", scrutin.getNumber());
    }
    return ask(scrutin, kind, Check.text("text", text, TEXT_MOST), null);
  }

  static void requireEmbargo(Instant notBefore, Instant now) {
    if (notBefore != null && (!notBefore.isAfter(now) || notBefore.isAfter(now.plus(EMBARGO_LONGEST)))) {
      throw Refusal.invalid("EMBARGO_TIME", "until", EMBARGO_LONGEST.toDays());
    }
  }

  private Release ask(Scrutin scrutin, Release.Kind kind, String text, Instant notBefore) {
    if (store.of(scrutin.getId()).stream().anyMatch(Release::isPending)) {
      throw Refusal.conflict("RELEASE_PENDING", scrutin.getNumber());
    }
    var release = new Release();
    release.id = Ids.next();
    release.scrutinId = scrutin.getId();
    release.kind = kind;
    release.text = text;
    release.status = Release.Status.ASKED;
    release.seen = seen(scrutin);
    release.notBefore = notBefore;
    release.askedBy = caller.mark();
    release.askedAt = note("release.asked", release, null);
    store.keep(release);
    return release;
  }

  /** The second person has looked at what would be public and says yes; without an embargo it is public when this returns. */
  @Allowed(Act.CONFIRM_PUBLICATION)
  public Release confirm(UUID scrutin) {
    Scrutin now = ready(scrutin);
    Release release = asked(scrutin);
    if (caller.made(release.askedBy)) {
      throw Refusal.conflict("SECOND_PERSON");
    }
    if (!release.seen.equals(seen(now))) {
      throw Refusal.conflict("RELEASE_CHANGED", now.getNumber());
    }
    release.answeredBy = caller.mark();
    release.status = Release.Status.CONFIRMED;
    release.answeredAt = note("release.confirmed", release, null);
    if (release.notBefore == null || !release.notBefore.isAfter(clock.instant())) {
      publish(release, now);
    }
    return release;
  }

  /** The second person says no, or the first takes the question back; also ends an embargo that still holds. */
  @Allowed({Act.CONFIRM_PUBLICATION, Act.PUBLISH_RESULT})
  public Release refuse(UUID scrutin, String reason) {
    journal.lock();
    Release release = store.of(scrutin).stream().filter(Release::isPending).findFirst().orElseThrow(() -> Refusal.conflict("RELEASE_NOT_ASKED"));
    release.refusal = Check.text("reason", reason, 1_000);
    release.status = Release.Status.REFUSED;
    release.answeredBy = caller.mark();
    release.answeredAt = note("release.refused", release, release.refusal);
    return release;
  }

  /** What waits for a second person or for its instant, the oldest first. */
  @Allowed({Act.CONFIRM_PUBLICATION, Act.PUBLISH_RESULT})
  public List<Release> pending() {
    return store.pending();
  }

  /** Everything that was asked about a scrutin, the oldest first. */
  @Allowed({Act.CONFIRM_PUBLICATION, Act.PUBLISH_RESULT})
  public List<Release> of(UUID scrutin) {
    return store.of(scrutin);
  }

  /** The public notices about a scrutin, the oldest first. */
  @Public("a correction is published as what it corrects was")
  public List<Release> notices(UUID scrutin) {
    return store.of(scrutin).stream().filter(r -> r.kind != Release.Kind.PUBLICATION && r.status == Release.Status.DONE).toList();
  }

  /** The latest public notices about any scrutin. */
  @Public("a correction is published as what it corrects was")
  public List<Release> notices(int most) {
    return store.notices(most);
  }

  /** Whose embargo has ended. */
  List<UUID> due() {
    return store.due(clock.instant());
  }

  /** Publishes one whose embargo has ended; what changed since it was confirmed is not published, and asked for again by people. */
  void publishDue(UUID id) {
    journal.lock();
    Release release = store.find(id).filter(r -> r.status == Release.Status.CONFIRMED && !r.notBefore.isAfter(clock.instant())).orElse(null);
    if (release != null) {
      Scrutin scrutin = scrutins.current(release.scrutinId);
      if (release.seen.equals(seen(scrutin))) {
        publish(release, scrutin);
      } else {
        release.status = Release.Status.VOID;
        note("release.void", release, null);
      }
    }
  }

  private void publish(Release release, Scrutin scrutin) {
    if (release.kind == Release.Kind.PUBLICATION) {
      release.doneAt = proclamation.publish(release.scrutinId).getPublishedAt();
    } else {
      release.doneAt = note("notice.published", release, null);
    }
    release.status = Release.Status.DONE;
    announcements.queue(release, scrutin);
  }

  private Release asked(UUID scrutin) {
    return store.of(scrutin).stream().filter(r -> r.status == Release.Status.ASKED).findFirst().orElseThrow(() -> Refusal.conflict("RELEASE_NOT_ASKED"));
  }

  /** The scrutin after the journal's turn was taken; only what was proclaimed or annulled may be made public. */
  private Scrutin ready(UUID id) {
    journal.lock();
    Scrutin scrutin = scrutins.current(id);
    if (scrutin.getStatus() != Scrutin.Status.PROCLAIMED && scrutin.getStatus() != Scrutin.Status.ANNULLED) {
      throw Refusal.conflict("NOT_PROCLAIMED");
    }
    return scrutin;
  }

  /** What a person who looked at the preview saw of what can still change. */
  private static String seen(Scrutin scrutin) {
    return scrutin.getStatus() + " " + scrutin.getOutcome();
  }

  private Instant note(String kind, Release release, String reason) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("release", release.id.toString());
    facts.put("kind", release.kind.name());
    facts.put("text", release.text);
    facts.put("notBefore", release.notBefore == null ? null : release.notBefore.toString());
    facts.put("reason", reason);
    return journal.append(kind, release.scrutinId, facts).at();
  }
}
