package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Ids;
import liptako.store.Stored;

/** Mises au point: what a deputy declares afterwards to have wanted to vote. Shown beside the result, never changing it. */
@ApplicationScoped
@Transactional
public class Corrections {
  /** A declared position. */
  public record Correction(UUID deputy, Choice choice, Instant declaredAt, String note) {}

  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private ScrutinStore store;

  @Allowed(Act.DECLARE_CORRECTION)
  public void declare(UUID id, UUID deputy, Choice choice, String note) {
    Scrutin scrutin = store.locked(id);
    if (scrutin.status != Scrutin.Status.PROCLAIMED) {
      throw Refusal.conflict("NOT_PROCLAIMED");
    }
    if (!scrutin.isNamed()) {
      throw Refusal.conflict("NO_NAMES_TO_CORRECT");
    }
    Check.given("choice", choice);
    if (store.roll(id).stream().noneMatch(entry -> entry.deputy().equals(deputy))) {
      throw Refusal.conflict("NOT_ON_ROLL");
    }
    String said = Check.optional("note", note, 500);
    Instant at = journal.append("correction.declared", id, Map.of("deputy", deputy.toString(), "choice", choice.name(), "note", said == null ? "" : said)).at();
    em.createNativeQuery("insert into correction (id, scrutin_id, deputy_id, choice, declared_at, note) values (?, ?, ?, ?, ?, ?)")
        .setParameter(1, Ids.next()).setParameter(2, id).setParameter(3, deputy).setParameter(4, choice.name())
        .setParameter(5, at.atOffset(ZoneOffset.UTC)).setParameter(6, said == null ? "" : said).executeUpdate();
  }

  /** Those of every scrutin of a sitting, by scrutin. */
  Map<UUID, List<Correction>> ofSitting(UUID sitting) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select deputy_id, choice, declared_at, note, scrutin_id from correction "
        + "where scrutin_id in (select s.id from scrutin s where s.sitting_id = ?) order by declared_at").setParameter(1, sitting).getResultList();
    return rows.stream().collect(Collectors.groupingBy(r -> Stored.id(r[4]), Collectors.mapping(Corrections::correction, Collectors.toList())));
  }

  private static Correction correction(Object[] r) {
    return new Correction(Stored.id(r[0]), Choice.valueOf((String) r[1]), Stored.instant(r[2]), (String) r[3]);
  }

  @Public("corrections are published beside the result")
  public List<Correction> of(UUID scrutin) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select deputy_id, choice, declared_at, note from correction where scrutin_id = ? order by declared_at")
        .setParameter(1, scrutin).getResultList();
    return rows.stream().map(Corrections::correction).toList();
  }
}
