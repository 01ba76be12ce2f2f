package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import liptako.journal.Entry;
import liptako.journal.JournalGrew;
import liptako.journal.ReceiptCode;
import liptako.journal.Salt;
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

  /** What never changes of a scrutin once opened. */
  private record Frozen(boolean revotable, Map<UUID, RollEntry> roll) {}

  /** What a batch looks at, and changes as it goes. */
  private record Scene(Map<UUID, Scrutin.Status> statuses, Map<UUID, BallotJudge.Stored> byId, Map<Voter, BallotFact> current) {}

  private record Voter(UUID scrutin, UUID deputy) {}

  private final Map<UUID, Frozen> frozen = new ConcurrentHashMap<>();
  @Inject private Database database;
  @Inject private Durability durability;
  @Inject private Event<JournalGrew> grew;
  @Inject private Clock clock;
  @Inject private Soundness soundness;
  @Inject private StoreHealth health;
  private final RefusedOnRecord refused = new RefusedOnRecord();

  /** The receipts of the ballots in their order, all durable. */
  List<Receipt> write(List<BallotJudge.Incoming> batch) throws SQLException {
    List<Receipt> receipts = new ArrayList<>(batch.size());
    long number;
    soundness.require();
    health.require();
    try (Connection connection = database.source().getConnection()) {
      connection.setAutoCommit(false);
      try {
        number = write(connection, batch, receipts);
        connection.commit();
        connection.setAutoCommit(true);
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
    }
    durability.sync();
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

  private long write(Connection connection, List<BallotJudge.Incoming> batch, List<Receipt> receipts) throws SQLException {
    long number;
    String hash;
    try (var statement = connection.createStatement(); var rows = statement.executeQuery("select number, hash from journal_head where id = 1 for update")) {
      rows.next();
      number = rows.getLong(1);
      hash = rows.getString(2);
    }
    Scene scene = scene(connection, batch);
    Instant now = clock.instant();
    OffsetDateTime stamp = now.atOffset(ZoneOffset.UTC);
    try (var insert = connection.prepareStatement("insert into ballot (id, scrutin_id, deputy_id, choice, received_at, receipt, act_number, superseded) values (?, ?, ?, ?, ?, ?, ?, false)");
        var supersede = connection.prepareStatement("update ballot set superseded = true where id = ?");
        var append = connection.prepareStatement("insert into journal (number, at_time, kind, actor, subject, body, salt, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (BallotJudge.Incoming ballot : batch) {
        var voter = new Voter(ballot.scrutin(), ballot.deputy());
        Frozen house = scene.statuses.containsKey(ballot.scrutin()) ? frozen(connection, ballot.scrutin()) : new Frozen(false, Map.of());
        BallotFact before = scene.current.get(voter);
        Optional<Receipt> answer = BallotJudge.judge(ballot, scene.statuses.get(ballot.scrutin()), house.revotable,
            house.roll.get(ballot.deputy()), scene.byId.get(ballot.id()), before);
        boolean refusal = answer.isPresent() && answer.get() instanceof Receipt.Refused;
        boolean last = false;
        if (refusal) {
          int further = refused.further(connection, ballot, scene.statuses.containsKey(ballot.scrutin()));
          last = further == 1;
          refusal = further > 0;
        }
        if (answer.isPresent() && !refusal) {
          receipts.add(answer.get());
          continue;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ballot", ballot.id().toString());
        facts.put("deputy", ballot.deputy().toString());
        facts.put("choice", ballot.choice().name());
        if (!ballot.caster().equals(ballot.deputy())) {
          facts.put("by", ballot.caster().toString());
        }
        if (answer.isPresent()) {
          facts.put("reason", ((Receipt.Refused) answer.get()).reason().name());
          facts.put("last", last);
        } else {
          facts.put("supersedes", before == null ? null : before.id().toString());
        }
        Entry entry = Entry.after(number, hash, now, answer.isPresent() ? "ballot.refused" : "ballot.cast", ballot.actor(), ballot.scrutin().toString(), facts, Salt.next());
        number = entry.number();
        hash = entry.hash();
        append(append, entry, stamp);
        if (answer.isPresent()) {
          receipts.add(answer.get());
          continue;
        }
        var fact = new BallotFact(ballot.id(), ballot.deputy(), ballot.choice(), now, ReceiptCode.of(entry.hash()), number);
        insert(insert, ballot, fact, stamp);
        if (before != null) {
          supersede.setObject(1, before.id());
          supersede.addBatch();
        }
        scene.byId.put(ballot.id(), new BallotJudge.Stored(ballot.scrutin(), fact));
        scene.current.put(voter, fact);
        receipts.add(new Receipt.Counted(fact.id(), fact.choice(), now, fact.receipt(), false));
      }
      insert.executeBatch();
      supersede.executeBatch();
      append.executeBatch();
    }
    try (var head = connection.prepareStatement("update journal_head set number = ?, hash = ? where id = 1")) {
      head.setLong(1, number);
      head.setString(2, hash);
      head.executeUpdate();
    }
    return number;
  }

  private static void append(PreparedStatement append, Entry entry, OffsetDateTime stamp) throws SQLException {
    append.setLong(1, entry.number());
    append.setObject(2, stamp);
    append.setString(3, entry.kind());
    append.setString(4, entry.actor());
    append.setString(5, entry.subject());
    append.setString(6, entry.body());
    append.setString(7, entry.salt());
    append.setString(8, entry.previous());
    append.setString(9, entry.hash());
    append.addBatch();
  }

  private static void insert(PreparedStatement insert, BallotJudge.Incoming ballot, BallotFact fact, OffsetDateTime stamp) throws SQLException {
    insert.setObject(1, fact.id());
    insert.setObject(2, ballot.scrutin());
    insert.setObject(3, fact.deputy());
    insert.setString(4, fact.choice().name());
    insert.setObject(5, stamp);
    insert.setString(6, fact.receipt());
    insert.setLong(7, fact.act());
    insert.addBatch();
  }

  private static Scene scene(Connection connection, List<BallotJudge.Incoming> batch) throws SQLException {
    Set<UUID> scrutins = batch.stream().map(BallotJudge.Incoming::scrutin).collect(Collectors.toSet());
    Set<UUID> ids = batch.stream().map(BallotJudge.Incoming::id).collect(Collectors.toSet());
    Set<UUID> deputies = batch.stream().map(BallotJudge.Incoming::deputy).collect(Collectors.toSet());
    var scene = new Scene(new HashMap<>(), new HashMap<>(), new HashMap<>());
    query(connection, "select id, status from scrutin where id in ", scrutins, rows -> scene.statuses.put(rows.getObject(1, UUID.class), Scrutin.Status.valueOf(rows.getString(2))));
    String columns = "select scrutin_id, id, deputy_id, choice, received_at, receipt, act_number from ballot where ";
    query(connection, columns + "id in ", ids, rows -> scene.byId.put(rows.getObject(2, UUID.class), stored(rows)));
    for (UUID scrutin : scrutins) {
      query(connection, columns + "superseded = false and scrutin_id = '" + scrutin + "' and deputy_id in ", deputies, rows -> {
        BallotJudge.Stored stored = stored(rows);
        scene.current.put(new Voter(stored.scrutin(), stored.fact().deputy()), stored.fact());
      });
    }
    return scene;
  }

  private static BallotJudge.Stored stored(java.sql.ResultSet rows) throws SQLException {
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

  private Frozen frozen(Connection connection, UUID scrutin) throws SQLException {
    Frozen known = frozen.get(scrutin);
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
    try (var statement = connection.prepareStatement("select rule_json from scrutin where id = ?")) {
      statement.setObject(1, scrutin);
      try (var rows = statement.executeQuery()) {
        rows.next();
        revotable = Rule.parse(rows.getString(1)).revotable();
      }
    }
    if (frozen.size() >= ROLLS_MOST) {
      frozen.clear();
    }
    var fresh = new Frozen(revotable, Map.copyOf(roll));
    frozen.put(scrutin, fresh);
    return fresh;
  }
}
