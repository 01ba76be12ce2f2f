package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import liptako.journal.JournalGrew;
import liptako.journal.Soundness;
import liptako.rules.Rule;
import liptako.store.Database;
import liptako.store.Durability;
import liptako.store.StoreHealth;

/** Writes a batch of ballots in one transaction with one sync: the journal's turn first, so that opening, hold and close stand clearly before or after it. */
@ApplicationScoped
class BallotWriter {
  /** Rolls are frozen, so they are read once a scrutin; a day has some dozens of scrutins. */
  private static final int ROLLS_MOST = 64;
  /** What {@link #stored} reads. */
  static final String BALLOTS = "select scrutin_id, id, deputy_id, choice, received_at, receipt, act_number from ballot where ";

  private final Map<UUID, BallotScene.Frozen> frozen = new ConcurrentHashMap<>();
  @Inject private Database database;
  @Inject private Durability durability;
  @Inject private Event<JournalGrew> grew;
  @Inject private Clock clock;
  @Inject private Soundness soundness;
  @Inject private StoreHealth health;
  @Inject private CountingBallots counting;
  private final RefusedOnRecord refused = new RefusedOnRecord();

  /** The receipts of the ballots in their order, all durable. */
  List<Receipt> write(List<BallotJudge.Incoming> batch) throws SQLException {
    soundness.require();
    health.require();
    try {
      return stored(batch);
    } catch (SQLException | RuntimeException e) {
      counting.forget();
      throw e;
    }
  }

  private List<Receipt> stored(List<BallotJudge.Incoming> batch) throws SQLException {
    List<Receipt> receipts;
    Map<UUID, Map<UUID, BallotFact>> cast;
    long number;
    try (Connection connection = database.source().getConnection()) {
      connection.setAutoCommit(false);
      try {
        try (var ledger = new BallotLedger(connection, clock, refused)) {
          receipts = scene(connection, batch).receive(batch, ledger.now(), ledger);
          number = ledger.finish();
          cast = ledger.cast();
        }
        connection.commit();
        connection.setAutoCommit(true);
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
    }
    durability.sync();
    counting.kept(cast);
    grew.fire(new JournalGrew(number));
    return receipts;
  }

  /** A connection may be what broke: what is thrown then must not hide why. */
  private void undo(Connection connection, Exception why) {
    refused.forget();
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  private BallotScene scene(Connection connection, List<BallotJudge.Incoming> batch) throws SQLException {
    Set<UUID> scrutins = batch.stream().map(BallotJudge.Incoming::scrutin).collect(Collectors.toSet());
    Set<UUID> ids = batch.stream().map(BallotJudge.Incoming::id).collect(Collectors.toSet());
    var scene = new BallotScene();
    Map<UUID, Conduct> conducts = new HashMap<>();
    query(connection, "select id, status, closes_at, left_ms from scrutin where id in ", scrutins, rows -> conducts.put(rows.getObject(1, UUID.class), conduct(rows)));
    for (var conduct : conducts.entrySet()) {
      scene.scrutin(conduct.getKey(), conduct.getValue(), frozen(connection, conduct.getKey()));
    }
    query(connection, BALLOTS + "id in ", ids, rows -> scene.known(stored(rows)));
    query(connection, "select id, scrutin_id, deputy_id, choice, reason from ballot_refusal where id in ", ids, rows -> scene.turned(new BallotScene.Turned(
        rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getObject(3, UUID.class), Choice.valueOf(rows.getString(4)), Receipt.Reason.valueOf(rows.getString(5)))));
    for (BallotJudge.Incoming ballot : batch) {
      // Whoever names a scrutin that does not exist must not drive those out that are being voted on.
      BallotFact counts = conducts.containsKey(ballot.scrutin()) ? counting.of(connection, ballot.scrutin()).get(ballot.deputy()) : null;
      if (counts != null) {
        scene.counts(new BallotJudge.Stored(ballot.scrutin(), counts));
      }
    }
    return scene;
  }

  private static Conduct conduct(java.sql.ResultSet rows) throws SQLException {
    OffsetDateTime closesAt = rows.getObject(3, OffsetDateTime.class);
    Long left = rows.getObject(4, Long.class);
    return new Conduct(Scrutin.Status.valueOf(rows.getString(2)), closesAt == null ? null : closesAt.toInstant(), left == null ? null : Duration.ofMillis(left));
  }

  static BallotJudge.Stored stored(java.sql.ResultSet rows) throws SQLException {
    return new BallotJudge.Stored(rows.getObject(1, UUID.class), new BallotFact(rows.getObject(2, UUID.class), rows.getObject(3, UUID.class),
        Choice.valueOf(rows.getString(4)), rows.getObject(5, OffsetDateTime.class).toInstant(), rows.getString(6), rows.getLong(7)));
  }

  private interface Reader {
    void read(java.sql.ResultSet rows) throws SQLException;
  }

  /** Runs a query on a list of ids, padded to a power of two so that few statements are ever prepared. */
  private static void query(Connection connection, String sql, Collection<UUID> ids, Reader reader) throws SQLException {
    int size = Integer.highestOneBit(Math.max(1, ids.size() * 2 - 1));
    List<UUID> padded = new ArrayList<>(ids);
    while (padded.size() < size) {
      padded.add(padded.get(0));
    }
    try (var statement = connection.prepareStatement(sql + "(" + String.join(",", Collections.nCopies(size, "?")) + ")")) {
      for (int i = 0; i < size; i++) {
        statement.setObject(i + 1, padded.get(i));
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private BallotScene.Frozen frozen(Connection connection, UUID scrutin) throws SQLException {
    BallotScene.Frozen known = frozen.get(scrutin);
    if (known != null) {
      return known;
    }
    Map<UUID, RollEntry> roll = new HashMap<>();
    try (var statement = connection.prepareStatement("select deputy_id, position, code, name, title, state_code, mandate_id, present, proxy_id, proxy_holder_id, proxy_refused from roll_entry where scrutin_id = ?")) {
      statement.setObject(1, scrutin);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          UUID deputy = rows.getObject(1, UUID.class);
          roll.put(deputy, new RollEntry(deputy, rows.getInt(2), rows.getString(3), rows.getString(4), rows.getString(5), rows.getString(6),
              rows.getObject(7, UUID.class), rows.getBoolean(8), RollEntry.proxied(rows.getObject(9), rows.getObject(10), rows.getString(11))));
        }
      }
    }
    boolean revotable;
    boolean terminals;
    try (var statement = connection.prepareStatement("select rule_json, way from scrutin where id = ?")) {
      statement.setObject(1, scrutin);
      try (var rows = statement.executeQuery()) {
        rows.next();
        revotable = Rule.parse(rows.getString(1)).revotable();
        terminals = Way.valueOf(rows.getString(2)) == Way.TERMINAL;
      }
    }
    if (frozen.size() >= ROLLS_MOST) {
      frozen.clear();
    }
    var fresh = new BallotScene.Frozen(terminals, revotable, Map.copyOf(roll));
    frozen.put(scrutin, fresh);
    return fresh;
  }
}
