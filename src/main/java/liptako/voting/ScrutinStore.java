package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.refusal.Refusal;
import liptako.rules.Tally;
import liptako.store.Stored;

/** The room's own reading and writing of scrutins, rolls and ballots. */
@ApplicationScoped
class ScrutinStore {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;

  Scrutin find(UUID id) {
    Scrutin scrutin = id == null ? null : em.find(Scrutin.class, id);
    if (scrutin == null) {
      throw Refusal.notFound("UNKNOWN_SCRUTIN");
    }
    return scrutin;
  }

  /** The scrutin after the journal's turn was taken: its status cannot change until the transaction ends. */
  Scrutin locked(UUID id) {
    journal.lock();
    Scrutin scrutin = find(id);
    em.refresh(scrutin);
    return scrutin;
  }

  List<RollEntry> roll(UUID scrutin) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(
        "select deputy_id, position, code, name, title, state_code, mandate_id, present, proxy_id, proxy_holder_id, proxy_refused from roll_entry where scrutin_id = ? order by position")
        .setParameter(1, scrutin).getResultList();
    return rows.stream().map(r -> new RollEntry(Stored.id(r[0]), ((Number) r[1]).intValue(), (String) r[2], (String) r[3], (String) r[4], (String) r[5],
        Stored.id(r[6]), (Boolean) r[7], RollEntry.proxied(r[8], r[9], (String) r[10]))).toList();
  }

  /** Each voter's ballot that counts. */
  Map<UUID, BallotFact> ballots(UUID scrutin) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(
        "select id, deputy_id, choice, received_at, receipt, act_number from ballot where scrutin_id = ? and superseded = false").setParameter(1, scrutin).getResultList();
    Map<UUID, BallotFact> ballots = new HashMap<>();
    for (Object[] r : rows) {
      ballots.put(Stored.id(r[1]), new BallotFact(Stored.id(r[0]), Stored.id(r[1]), Choice.valueOf((String) r[2]), Stored.instant(r[3]), (String) r[4], ((Number) r[5]).longValue()));
    }
    return ballots;
  }

  /** The tally by delegation as the frozen roll and the counted ballots give it. */
  Tally tally(Scrutin scrutin) {
    List<RollEntry> roll = roll(scrutin.id);
    Map<UUID, BallotFact> ballots = ballots(scrutin.id);
    @SuppressWarnings("unchecked")
    List<Object[]> delegations = em.createNativeQuery(
        "select state_code, name, seats from roll_delegation where scrutin_id = ? order by position").setParameter(1, scrutin.id).getResultList();
    List<Tally.Delegation> figures = new ArrayList<>();
    for (Object[] d : delegations) {
      int[] counts = new int[Choice.values().length];
      int inOffice = 0;
      int present = 0;
      int represented = 0;
      for (RollEntry entry : roll) {
        if (entry.state().equals(d[0])) {
          inOffice++;
          present += entry.present() ? 1 : 0;
          represented += entry.represented() ? 1 : 0;
          BallotFact ballot = ballots.get(entry.deputy());
          if (ballot != null) {
            counts[ballot.choice().ordinal()]++;
          }
        }
      }
      figures.add(Tally.Delegation.of((String) d[0], (String) d[1], ((Number) d[2]).intValue(), inOffice, present,
          counts[Choice.POUR.ordinal()], counts[Choice.CONTRE.ordinal()], counts[Choice.ABSTENTION.ordinal()]).withRepresented(represented));
    }
    return Tally.of(figures);
  }
}
