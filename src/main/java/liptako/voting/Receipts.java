package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.journal.ReceiptCode;
import liptako.permission.Public;
import liptako.store.Stored;

/** Finds in the published record the ballot that a receipt stands for. */
@ApplicationScoped
@Transactional
public class Receipts {
  /**
   * A ballot of a published scrutin, as its name list shows it.
   *
   * @param act the journal's number of the ballot
   * @param counts false when the same deputy's later ballot replaced it
   */
  public record Found(String code, UUID scrutin, int number, String question, UUID deputy, String name, String state, Choice choice, Instant at, long act, boolean counts) {}

  @PersistenceContext private EntityManager em;

  /** The ballots with this code, however it was typed; several only when codes clash, none when the scrutin is not published. */
  @Public("the names' list of a published scrutin shows the same codes")
  public List<Found> find(String typed) {
    String code = ReceiptCode.typed(typed);
    if (!code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")) {
      return List.of();
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(
        "select s.id, s.number, s.question, e.deputy_id, e.name, e.state_code, b.choice, b.received_at, b.act_number, b.superseded "
        + "from ballot b join scrutin s on s.id = b.scrutin_id join roll_entry e on e.scrutin_id = b.scrutin_id and e.deputy_id = b.deputy_id "
        + "where b.receipt = ? and s.published_at is not null and s.closed_at is not null order by s.opened_at").setParameter(1, code).getResultList();
    return rows.stream().map(r -> new Found(code, Stored.id(r[0]), ((Number) r[1]).intValue(), (String) r[2], Stored.id(r[3]), (String) r[4], (String) r[5],
        Choice.valueOf((String) r[6]), Stored.instant(r[7]), ((Number) r[8]).longValue(), !(Boolean) r[9])).toList();
  }
}
