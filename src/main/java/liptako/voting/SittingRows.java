package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import liptako.store.Stored;

/** Rolls, delegations, ballots and signatures of all scrutins of a sitting: four queries, however many scrutins there were. */
@ApplicationScoped
class SittingRows {
  /** By scrutin; what a scrutin has none of is absent. */
  record Rows(Map<UUID, List<RollEntry>> rolls, Map<UUID, List<Object[]>> delegations, Map<UUID, Map<UUID, BallotFact>> ballots, Map<UUID, Set<UUID>> signed) {}

  @PersistenceContext private EntityManager em;

  Rows of(UUID sitting) {
    var rows = new Rows(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    each(sitting, ScrutinStore.ENTRY, "roll_entry", "", "position", r -> rows.rolls.computeIfAbsent(Stored.id(r[0]), id -> new ArrayList<>()).add(ScrutinStore.entry(rest(r))));
    each(sitting, ScrutinStore.DELEGATION, "roll_delegation", "", "position", r -> rows.delegations.computeIfAbsent(Stored.id(r[0]), id -> new ArrayList<>()).add(rest(r)));
    each(sitting, ScrutinStore.BALLOT, "ballot", "superseded = false and ", "act_number", r -> {
      BallotFact ballot = ScrutinStore.fact(rest(r));
      rows.ballots.computeIfAbsent(Stored.id(r[0]), id -> new HashMap<>()).put(ballot.deputy(), ballot);
    });
    each(sitting, "deputy_id", "scrutin_signed", "", "deputy_id", r -> rows.signed.computeIfAbsent(Stored.id(r[0]), id -> new HashSet<>()).add(Stored.id(r[1])));
    return rows;
  }

  private void each(UUID sitting, String columns, String table, String where, String order, Consumer<Object[]> row) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select scrutin_id, " + columns + " from " + table + " where " + where
        + "scrutin_id in (select s.id from scrutin s where s.sitting_id = ?) order by scrutin_id, " + order).setParameter(1, sitting).getResultList();
    rows.forEach(row);
  }

  private static Object[] rest(Object[] row) {
    return Arrays.copyOfRange(row, 1, row.length);
  }
}
