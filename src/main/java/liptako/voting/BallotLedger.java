package liptako.voting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.journal.Entry;
import liptako.journal.ReceiptCode;
import liptako.journal.Salt;

/** Keeps a batch's ballots and their journal entries in one transaction: it takes the journal's turn first and hands it back with the commit. */
final class BallotLedger implements BallotScene.Ledger<SQLException>, AutoCloseable {
  private final Connection connection;
  private final RefusedOnRecord onRecord;
  private final PreparedStatement insert;
  private final PreparedStatement supersede;
  private final PreparedStatement append;
  private final PreparedStatement refuse;
  private final PreparedStatement head;
  private final Instant now;
  private final OffsetDateTime stamp;
  private final Map<UUID, Map<UUID, BallotFact>> cast = new HashMap<>();
  private long number;
  private String hash;

  BallotLedger(Connection connection, Clock clock, RefusedOnRecord onRecord) throws SQLException {
    this.connection = connection;
    this.onRecord = onRecord;
    try (var statement = connection.createStatement(); var rows = statement.executeQuery("select number, hash from journal_head where id = 1 for update")) {
      rows.next();
      number = rows.getLong(1);
      hash = rows.getString(2);
    }
    // Read after the turn was taken: whatever closed a scrutin before has an earlier instant.
    now = clock.instant();
    stamp = now.atOffset(ZoneOffset.UTC);
    insert = connection.prepareStatement("insert into ballot (id, scrutin_id, deputy_id, choice, received_at, receipt, act_number, superseded) values (?, ?, ?, ?, ?, ?, ?, false)");
    supersede = connection.prepareStatement("update ballot set superseded = true where id = ? and superseded = false");
    append = connection.prepareStatement("insert into journal (number, at_time, kind, actor, subject, body, salt, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    refuse = connection.prepareStatement("insert into ballot_refusal (id, scrutin_id, deputy_id, choice, reason, act_number) values (?, ?, ?, ?, ?, ?)");
    head = connection.prepareStatement("update journal_head set number = ?, hash = ? where id = 1");
  }

  /** The instant of the whole batch. */
  Instant now() {
    return now;
  }

  @Override public BallotFact cast(BallotJudge.Incoming ballot, BallotFact before) throws SQLException {
    Entry entry = append("ballot.cast", ballot, Collections.singletonMap("supersedes", before == null ? null : before.id().toString()));
    var fact = new BallotFact(ballot.id(), ballot.deputy(), ballot.choice(), now, ReceiptCode.of(entry.hash()), entry.number());
    insert.setObject(1, fact.id());
    insert.setObject(2, ballot.scrutin());
    insert.setObject(3, fact.deputy());
    insert.setString(4, fact.choice().name());
    insert.setObject(5, stamp);
    insert.setString(6, fact.receipt());
    insert.setLong(7, fact.act());
    insert.addBatch();
    if (before != null) {
      supersede.setObject(1, before.id());
      supersede.addBatch();
    }
    cast.computeIfAbsent(ballot.scrutin(), scrutin -> new HashMap<>()).put(fact.deputy(), fact);
    return fact;
  }

  @Override public void refused(BallotJudge.Incoming ballot, Receipt.Reason reason) throws SQLException {
    int further = onRecord.further(connection, ballot, reason != Receipt.Reason.UNKNOWN_SCRUTIN);
    if (further == 0) {
      return;
    }
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("reason", reason.name());
    why.put("last", further == 1);
    Entry entry = append("ballot.refused", ballot, why);
    if (reason == Receipt.Reason.SAME_ID_OTHER_CHOICE) {
      return; // the id is another ballot's
    }
    refuse.setObject(1, ballot.id());
    refuse.setObject(2, ballot.scrutin());
    refuse.setObject(3, ballot.deputy());
    refuse.setString(4, ballot.choice().name());
    refuse.setString(5, reason.name());
    refuse.setLong(6, entry.number());
    refuse.addBatch();
  }

  /** Sends everything; answers the journal's last number. */
  long finish() throws SQLException {
    insert.executeBatch();
    for (int replaced : supersede.executeBatch()) {
      if (replaced != 1) {
        // Two ballots of one voter would count. Nothing of this batch is kept; each terminal sends again.
        throw new IllegalStateException("a ballot that was to be replaced counts no more");
      }
    }
    refuse.executeBatch();
    append.executeBatch();
    head.setLong(1, number);
    head.setString(2, hash);
    head.executeUpdate();
    return number;
  }

  /** What counts now of what was cast here, by scrutin and voter. */
  Map<UUID, Map<UUID, BallotFact>> cast() {
    return cast;
  }

  private Entry append(String kind, BallotJudge.Incoming ballot, Map<String, ?> what) throws SQLException {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ballot", ballot.id().toString());
    facts.put("deputy", ballot.deputy().toString());
    facts.put("choice", ballot.choice().name());
    if (!ballot.caster().equals(ballot.deputy())) {
      facts.put("by", ballot.caster().toString());
    }
    facts.putAll(what);
    Entry entry = Entry.after(number, hash, now, kind, ballot.actor(), ballot.scrutin().toString(), facts, Salt.next());
    number = entry.number();
    hash = entry.hash();
    append.setLong(1, number);
    append.setObject(2, stamp);
    append.setString(3, kind);
    append.setString(4, entry.actor());
    append.setString(5, entry.subject());
    append.setString(6, entry.body());
    append.setString(7, entry.salt());
    append.setString(8, entry.previous());
    append.setString(9, hash);
    append.addBatch();
    return entry;
  }

  @Override public void close() throws SQLException {
    for (PreparedStatement statement : new PreparedStatement[] {insert, supersede, refuse, append, head}) {
      statement.close();
    }
  }
}
