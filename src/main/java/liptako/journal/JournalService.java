package liptako.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.store.Durability;
import liptako.store.StoreHealth;
import liptako.store.Stored;

/** Appends acts to the journal within their own transaction, and makes the transaction durable before its caller hears of it. */
@ApplicationScoped
public class JournalService {
  private static final String SYNC = "liptako.journal.sync";
  @PersistenceContext private EntityManager em;
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private Clock clock;
  @Inject private Caller caller;
  @Inject private Durability durability;
  @Inject private Event<JournalGrew> grew;
  @Inject private Soundness soundness;
  @Inject private StoreHealth health;

  /**
   * Takes the journal's turn: acts that judge a state before they change it call this first, so that what they read is
   * what their entry follows. Held until the transaction ends.
   */
  @Public("takes a turn, changes nothing")
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    head();
  }

  /** Appends one act of the caller; subject is the id of what it is about. */
  @Public("the act itself was allowed; the journal only writes it down")
  @Transactional(Transactional.TxType.MANDATORY)
  public Entry append(String kind, Object subject, Map<String, ?> body) {
    Object[] head = head();
    Entry entry = Entry.after(((Number) head[0]).longValue(), (String) head[1], clock.instant(), kind, caller.mark(),
        subject == null ? null : subject.toString(), body, Salt.next());
    em.createNativeQuery("insert into journal (number, at_time, kind, actor, subject, body, salt, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, entry.number()).setParameter(2, entry.at().atOffset(java.time.ZoneOffset.UTC)).setParameter(3, kind)
        .setParameter(4, entry.actor()).setParameter(5, entry.subject()).setParameter(6, entry.body())
        .setParameter(7, entry.salt()).setParameter(8, entry.previous()).setParameter(9, entry.hash()).executeUpdate();
    em.createNativeQuery("update journal_head set number = ?, hash = ? where id = 1")
        .setParameter(1, entry.number()).setParameter(2, entry.hash()).executeUpdate();
    if (transactions.getResource(SYNC) == null) {
      transactions.registerInterposedSynchronization(new Announcement());
    }
    transactions.putResource(SYNC, entry.number());
    return entry;
  }

  /** Says in the journal which key signs it from now on, and the old key's word for it when there was one. */
  @Transactional
  void announceKey(NoteKey key, String rotation) {
    caller.asSystem(() -> {
      Map<String, Object> facts = new java.util.LinkedHashMap<>();
      facts.put("key", key.toString());
      facts.put("rotation", rotation);
      return append("journal.key", null, facts);
    });
  }

  /** The last number, as everybody can see it. */
  @Public("a number says nothing of what was done")
  @Transactional
  public long number() {
    return ((Number) em.createNativeQuery("select number from journal_head where id = 1").getSingleResult()).longValue();
  }

  /** Entries from a number on, oldest first. */
  @Public("only services of this system call it; what of the journal is published is decided by publication")
  @Transactional
  public List<Entry> entries(long from, int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(
        "select number, at_time, kind, actor, subject, body, salt, previous, hash from journal where number >= ? order by number")
        .setParameter(1, from).setMaxResults(most).getResultList();
    return rows.stream().map(JournalService::entry).toList();
  }

  /** Everything on record about these things but single ballots, oldest first: what became of a scrutin, a sitting, an item. */
  @Public("only services of this system call it; what of the journal is published is decided by publication")
  @Transactional
  public List<Entry> about(java.util.Collection<?> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    var query = em.createNativeQuery("select number, at_time, kind, actor, subject, body, salt, previous, hash from journal where subject in ("
        + "?, ".repeat(subjects.size() - 1) + "?) and kind not like 'ballot.%' order by number");
    int place = 0;
    for (Object subject : subjects) {
      query.setParameter(++place, subject.toString());
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(JournalService::entry).toList();
  }

  /** Whether there is an act after a number of another kind than those that begin so, as « ballot. ». */
  @Public("that something was done says nothing of what")
  @Transactional
  public boolean actsAfter(long number, java.util.Collection<String> ignored) {
    var query = em.createNativeQuery("select count(*) from journal where number > ?" + " and kind not like ?".repeat(ignored.size())).setParameter(1, number);
    int place = 1;
    for (String kind : ignored) {
      query.setParameter(++place, kind + "%");
    }
    return ((Number) query.getSingleResult()).longValue() > 0;
  }

  private static Entry entry(Object[] r) {
    return new Entry(((Number) r[0]).longValue(), Stored.instant(r[1]), (String) r[2], (String) r[3], (String) r[4], Stored.text(r[5]), (String) r[6], (String) r[7], (String) r[8]);
  }

  private Object[] head() {
    soundness.require();
    health.require();
    return (Object[]) em.createNativeQuery("select number, hash from journal_head where id = 1 for update").getSingleResult();
  }

  /** After the commit: sync, then tell. */
  private final class Announcement implements Synchronization {
    private long number;

    @Override public void beforeCompletion() {
      number = (Long) transactions.getResource(SYNC);
    }

    @Override public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED && durability.syncAfterCommit()) {
        grew.fire(new JournalGrew(number));
      }
    }
  }
}
