package liptako.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/** Keeps what two persons type of one count, and the sheet. The room whose count it is asks first who may type and which fields there are. */
@ApplicationScoped
@Transactional
public class PaperCounts {
  /** Bytes of a scan at most. */
  public static final int SHEET_BYTES_MOST = SheetCheck.BYTES_MOST;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Caller caller;

  /** Types, or types again, the caller's figures. The journal says who typed and not what: an agreed count says that. */
  @Allowed(Act.TYPE_COUNT)
  public DoubleCount type(UUID subject, Map<String, Integer> figures) {
    journal.lock();
    DoubleCount known = all(subject);
    boolean own = known.typed().stream().anyMatch(t -> t.by().equals(caller.name()));
    if (known.complete() && !own) {
      throw Refusal.conflict("COUNT_BY_TWO", known.typed().get(0).name(), known.typed().get(1).name());
    }
    em.createNativeQuery("delete from paper_count where subject_id = ? and typed_by = ?").setParameter(1, subject).setParameter(2, caller.name()).executeUpdate();
    em.createNativeQuery("insert into paper_count (subject_id, typed_by, typed_name, figures) values (?, ?, ?, ?)").setParameter(1, subject)
        .setParameter(2, caller.name()).setParameter(3, caller.displayName()).setParameter(4, Json.write(new TreeMap<>(figures))).executeUpdate();
    journal.append("count.typed", subject, Map.of("fields", figures.size(), "again", own));
    return all(subject).seenBy(caller.name());
  }

  /** As the caller may see it. */
  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public DoubleCount of(UUID subject) {
    return all(subject).seenBy(caller.name());
  }

  /** Forgets the figures typed, once the count is recorded: what must not be published is not kept either. */
  @Allowed(Act.TYPE_COUNT)
  public void forget(UUID subject) {
    em.createNativeQuery("delete from paper_count where subject_id = ?").setParameter(1, subject).executeUpdate();
  }

  /** Lets go of a count that is not to be recorded, with its sheet. */
  @Allowed(Act.ANNUL_SCRUTIN)
  public void drop(UUID subject) {
    em.createNativeQuery("delete from paper_count where subject_id = ?").setParameter(1, subject).executeUpdate();
    em.createNativeQuery("delete from paper_sheet where subject_id = ?").setParameter(1, subject).executeUpdate();
  }

  /** Keeps the scan; a better one replaces it until the count is recorded. */
  @Allowed(Act.TYPE_COUNT)
  public Sheet attach(UUID subject, String fileName, byte[] content) {
    String type = SheetCheck.type(content);
    String name = Check.text("fileName", fileName, 200).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    journal.lock();
    var sheet = new Sheet(name, type, content.length, Hash.hex(content));
    em.createNativeQuery("delete from paper_sheet where subject_id = ?").setParameter(1, subject).executeUpdate();
    em.createNativeQuery("insert into paper_sheet (subject_id, file_name, media_type, bytes, sha256, added_by, content) values (?, ?, ?, ?, ?, ?, ?)").setParameter(1, subject)
        .setParameter(2, name).setParameter(3, type).setParameter(4, content.length).setParameter(5, sheet.sha256()).setParameter(6, caller.name()).setParameter(7, content).executeUpdate();
    journal.append("count.sheet", subject, Map.of("sha256", sheet.sha256(), "bytes", sheet.bytes(), "type", type));
    return sheet;
  }

  /** The sheet, or null. */
  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public Sheet sheet(UUID subject) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select file_name, media_type, bytes, sha256 from paper_sheet where subject_id = ?").setParameter(1, subject).getResultList();
    return rows.stream().map(r -> new Sheet((String) r[0], (String) r[1], ((Number) r[2]).intValue(), (String) r[3])).findFirst().orElse(null);
  }

  @Allowed({Act.TYPE_COUNT, Act.OPEN_SCRUTIN})
  public byte[] content(UUID subject) {
    if (sheet(subject) == null) {
      throw Refusal.notFound("UNKNOWN_PAPER");
    }
    return (byte[]) em.createNativeQuery("select content from paper_sheet where subject_id = ?").setParameter(1, subject).getSingleResult();
  }

  private DoubleCount all(UUID subject) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select typed_by, typed_name, figures from paper_count where subject_id = ? order by typed_by").setParameter(1, subject).getResultList();
    return new DoubleCount(rows.stream().map(r -> new DoubleCount.Typed((String) r[0], (String) r[1], figures((String) r[2]))).toList());
  }

  private static Map<String, Integer> figures(String json) {
    Map<String, Integer> figures = new TreeMap<>();
    ((Map<?, ?>) Json.parse(json)).forEach((field, value) -> figures.put((String) field, ((Long) value).intValue()));
    return figures;
  }
}
