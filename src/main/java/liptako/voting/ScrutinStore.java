package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import liptako.journal.JournalService;
import liptako.refusal.Refusal;
import liptako.rules.PaperCount;
import liptako.rules.Tally;
import liptako.store.Stored;

/** The room's own reading and writing of scrutins, rolls and ballots. */
@ApplicationScoped
class ScrutinStore {
  /** Rolls never change once frozen; a hall looks at one scrutin at a time, readers of results at some. */
  private static final int ROLLS_MOST = 32;
  /** Columns of a place on a roll, of a ballot, of a delegation. */
  static final String ENTRY = "deputy_id, position, code, name, title, state_code, mandate_id, present, proxy_id, proxy_holder_id, proxy_refused",
      BALLOT = "id, deputy_id, choice, received_at, receipt, act_number", DELEGATION = "state_code, name, seats";
  private final Map<UUID, List<RollEntry>> rolls = new ConcurrentHashMap<>();
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

  /** Open scrutins with an end. */
  List<Scrutin> timed() {
    return em.createQuery("select s from Scrutin s where s.status = :open and s.closesAt is not null", Scrutin.class)
        .setParameter("open", Scrutin.Status.OPEN).getResultList();
  }

  /** The frozen roll in its order; read once a scrutin, because every frame of the live stream asks for it. */
  List<RollEntry> roll(UUID scrutin) {
    List<RollEntry> known = rolls.get(scrutin);
    if (known == null) {
      known = entries("scrutin_id = ? order by position", scrutin);
      // An empty roll is a scrutin that is not frozen yet, or of another transaction.
      if (!known.isEmpty()) {
        if (rolls.size() >= ROLLS_MOST) {
          rolls.clear();
        }
        rolls.put(scrutin, known);
      }
    }
    return known;
  }

  /** A deputy's place on the frozen roll. */
  Optional<RollEntry> entry(UUID scrutin, UUID deputy) {
    return entries("scrutin_id = ? and deputy_id = ?", scrutin, deputy).stream().findFirst();
  }

  private List<RollEntry> entries(String where, Object... values) {
    return rows("select " + ENTRY + " from roll_entry where " + where, values).stream().map(ScrutinStore::entry).toList();
  }

  /** A row of {@link #ENTRY}. */
  static RollEntry entry(Object[] r) {
    return new RollEntry(Stored.id(r[0]), ((Number) r[1]).intValue(), (String) r[2], (String) r[3], (String) r[4], (String) r[5], Stored.id(r[6]), (Boolean) r[7],
        RollEntry.proxied(r[8], r[9], (String) r[10]));
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultList();
  }

  /** Each voter's ballot that counts. */
  Map<UUID, BallotFact> ballots(UUID scrutin) {
    Map<UUID, BallotFact> ballots = new HashMap<>();
    counting("scrutin_id = ?", scrutin).forEach(ballot -> ballots.put(ballot.deputy(), ballot));
    return ballots;
  }

  /** A deputy's ballot that counts. */
  Optional<BallotFact> ballot(UUID scrutin, UUID deputy) {
    return counting("scrutin_id = ? and deputy_id = ?", scrutin, deputy).stream().findFirst();
  }

  private List<BallotFact> counting(String where, Object... values) {
    return rows("select " + BALLOT + " from ballot where superseded = false and " + where, values).stream().map(ScrutinStore::fact).toList();
  }

  /** A row of {@link #BALLOT}. */
  static BallotFact fact(Object[] r) {
    return new BallotFact(Stored.id(r[0]), Stored.id(r[1]), Choice.valueOf((String) r[2]), Stored.instant(r[3]), (String) r[4], ((Number) r[5]).longValue());
  }

  /** The tally by delegation as the frozen roll and the counted ballots give it, with the chair's casting vote once it was given. */
  Tally tally(Scrutin scrutin) {
    return tally(scrutin, delegations(scrutin.id), roll(scrutin.id), ballots(scrutin.id));
  }

  /** Rows of {@link #DELEGATION}, in their order. */
  List<Object[]> delegations(UUID scrutin) {
    return rows("select " + DELEGATION + " from roll_delegation where scrutin_id = ? order by position", scrutin);
  }

  /** The same from what was read already. */
  static Tally tally(Scrutin scrutin, List<Object[]> delegations, List<RollEntry> roll, Map<UUID, BallotFact> ballots) {
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
    Tally frozen = Tally.of(figures).withMeeting(scrutin.meeting).withCasting(scrutin.casting());
    Tally tally = scrutin.quorumCallId == null ? frozen : frozen.withQuorumRequested();
    return scrutin.way.named() || scrutin.countJson == null ? tally : counted(scrutin, tally);
  }

  /** The house with what people counted; null where nothing of it may be kept. */
  private static Tally counted(Scrutin scrutin, Tally house) {
    AgreedCount agreed = scrutin.count();
    PaperCount count = agreed.count(scrutin.way, scrutin.rule().countsDelegations() && agreed.withheld() == PaperCount.Withheld.NOTHING);
    return count == null ? null : count.on(house);
  }

  /** Who has taken part in a secret vote on paper. */
  Set<UUID> signed(UUID scrutin) {
    List<?> rows = em.createNativeQuery("select deputy_id from scrutin_signed where scrutin_id = ?").setParameter(1, scrutin).getResultList();
    return rows.stream().map(Stored::id).collect(Collectors.toSet());
  }

  void sign(UUID scrutin, UUID deputy) {
    em.createNativeQuery("insert into scrutin_signed (scrutin_id, deputy_id) values (?, ?)").setParameter(1, scrutin).setParameter(2, deputy).executeUpdate();
  }

  /** Keeps an answer given aloud, as a ballot. */
  void keep(UUID scrutin, BallotFact ballot) {
    em.createNativeQuery("insert into ballot (id, scrutin_id, deputy_id, choice, received_at, receipt, act_number, superseded) values (?, ?, ?, ?, ?, ?, ?, false)")
        .setParameter(1, ballot.id()).setParameter(2, scrutin).setParameter(3, ballot.deputy()).setParameter(4, ballot.choice().name())
        .setParameter(5, ballot.receivedAt().atOffset(ZoneOffset.UTC)).setParameter(6, ballot.receipt()).setParameter(7, ballot.act()).executeUpdate();
  }
}
