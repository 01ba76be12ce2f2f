package liptako.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Caller;
import liptako.store.Configuration;
import liptako.store.Ids;
import liptako.store.Stored;
import liptako.voting.Scrutin;

/** The queue of what still has to be told outside, in the store: written with the publication itself, emptied by {@link ReleaseClock}. */
@ApplicationScoped
class Announcements {
  /** The first wait after a failure; each further one is twice as long, an hour at most. */
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1), LONGEST_WAIT = Duration.ofHours(1);
  /** Some two days of trying. */
  private static final int ATTEMPTS_MOST = 60;
  private static final int ERROR_MOST = 300;

  /** One message to one address. */
  record Announcement(UUID id, UUID release, String address, String body, int attempts) {}

  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Queues a message to every configured address, in the transaction that makes the thing public. */
  void queue(Release release, Scrutin scrutin) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("format", "liptako-announcement/1");
    body.put("id", release.id.toString());
    body.put("kind", release.kind.name());
    body.put("at", release.doneAt.toString());
    body.put("scrutin", scrutin.getId().toString());
    body.put("number", scrutin.getNumber());
    body.put("session", scrutin.getSessionId().toString());
    body.put("outcome", scrutin.getStatus() == Scrutin.Status.ANNULLED ? "ANNULLED" : scrutin.getOutcome());
    body.put("text", release.text);
    body.put("page", Configuration.publicUrl() + "/scrutin.xhtml?id=" + scrutin.getId());
    body.put("data", Configuration.publicUrl() + "/api/v1/public/scrutins/" + scrutin.getId() + ".json");
    queue(release.id, body);
  }

  /** The same for a paper. */
  void queue(PaperRelease release) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("format", "liptako-announcement/1");
    body.put("id", release.id.toString());
    body.put("kind", release.step == Release.Kind.PUBLICATION ? release.kind.name() : release.step.name());
    body.put("paper", release.kind.name());
    body.put("at", release.doneAt.toString());
    body.put("subject", release.subjectId.toString());
    body.put("session", release.sessionId == null ? null : release.sessionId.toString());
    body.put("title", release.title);
    body.put("text", release.text == null ? release.title : release.text);
    body.put("page", Configuration.publicUrl() + release.getPage());
    body.put("data", Configuration.publicUrl() + release.data());
    queue(release.id, body);
  }

  private void queue(UUID release, Map<String, Object> body) {
    for (String address : Messenger.addresses()) {
      em.createNativeQuery("insert into announcement (id, release_id, address, body, attempts, next_at) values (?, ?, ?, ?, 0, ?)").setParameter(1, Ids.next())
          .setParameter(2, release).setParameter(3, address).setParameter(4, Json.write(body)).setParameter(5, at(clock.instant())).executeUpdate();
    }
  }

  /** What is to be tried now, the longest waiting first. */
  @Transactional
  List<Announcement> due(int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select id, release_id, address, body, attempts from announcement where next_at <= ? order by next_at")
        .setParameter(1, at(clock.instant())).setMaxResults(most).getResultList();
    return rows.stream().map(r -> new Announcement(Stored.id(r[0]), Stored.id(r[1]), (String) r[2], (String) r[3], ((Number) r[4]).intValue())).toList();
  }

  @Transactional
  void delivered(Announcement announcement) {
    em.createNativeQuery("update announcement set attempts = attempts + 1, next_at = null, delivered_at = ?, last_error = null where id = ?")
        .setParameter(1, at(clock.instant())).setParameter(2, announcement.id()).executeUpdate();
    note("announcement.delivered", announcement, null);
  }

  /** Waits longer each time, and gives up in the end, which is on record. */
  @Transactional
  void failed(Announcement announcement, String error, boolean forGood) {
    int attempts = announcement.attempts() + 1;
    boolean over = forGood || attempts >= ATTEMPTS_MOST;
    String said = error.length() > ERROR_MOST ? error.substring(0, ERROR_MOST) : error;
    em.createNativeQuery("update announcement set attempts = ?, next_at = ?, given_up_at = ?, last_error = ? where id = ?").setParameter(1, attempts)
        .setParameter(2, over ? null : at(clock.instant().plus(wait(attempts)))).setParameter(3, over ? at(clock.instant()) : null).setParameter(4, said)
        .setParameter(5, announcement.id()).executeUpdate();
    if (over) {
      note("announcement.given-up", announcement, said);
    }
  }

  static Duration wait(int attempts) {
    return attempts > 12 ? LONGEST_WAIT : Duration.ofSeconds(Math.min(LONGEST_WAIT.toSeconds(), FIRST_WAIT.toSeconds() << (attempts - 1)));
  }

  private void note(String kind, Announcement announcement, String error) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("release", announcement.release().toString());
    facts.put("address", announcement.address());
    facts.put("attempts", announcement.attempts() + 1);
    facts.put("error", error);
    caller.asSystem(() -> journal.append(kind, announcement.id(), facts));
  }

  private static java.time.OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
