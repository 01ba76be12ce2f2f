package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** The clerk's words in the minutes. They stand beside the facts and never change one; a fact that changes later is flagged. */
@ApplicationScoped
@Transactional
public class MinutesWording {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private MinutesRecord record;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What can be worded of a sitting's minutes, in the order it happened. */
  @Allowed(Act.WRITE_MINUTES)
  public List<MinutesPassage> passages(UUID sitting) {
    return MinutesText.passages(record.facts(sitting));
  }

  /** Words a passage; without words what is written from the facts stands again. Writing the same again says that they still fit the facts. */
  @Allowed(Act.WRITE_MINUTES)
  public void write(UUID sitting, String key, String words) {
    journal.lock();
    MinutesPassage passage = passages(sitting).stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_PASSAGE"));
    String written = Check.optional("words", words, 20_000);
    em.createNativeQuery("delete from minutes_passage where sitting_id = ? and passage = ?").setParameter(1, sitting).setParameter(2, key).executeUpdate();
    if (written != null) {
      em.createNativeQuery("insert into minutes_passage (sitting_id, passage, words, facts_hash, edited_at, edited_by) values (?, ?, ?, ?, ?, ?)").setParameter(1, sitting).setParameter(2, key)
          .setParameter(3, written).setParameter(4, Hash.hex(passage.generated())).setParameter(5, clock.instant().atOffset(ZoneOffset.UTC)).setParameter(6, caller.mark()).executeUpdate();
    }
    journal.append("minutes.worded", sitting, Map.of("passage", key, "words", written == null ? "" : written, "facts", Hash.hex(passage.generated())));
  }

  Map<String, MinutesPassage.Kept> kept(UUID sitting) {
    Map<String, MinutesPassage.Kept> kept = new HashMap<>();
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select passage, words, facts_hash from minutes_passage where sitting_id = ?").setParameter(1, sitting).getResultList();
    rows.forEach(row -> kept.put((String) row[0], new MinutesPassage.Kept((String) row[1], (String) row[2])));
    return kept;
  }
}
