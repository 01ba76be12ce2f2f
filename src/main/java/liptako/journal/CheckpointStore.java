package liptako.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.Optional;
import liptako.store.Database;

/** The room's own reading and writing of checkpoints, by JDBC outside the container's transactions. */
@ApplicationScoped
class CheckpointStore {
  /** A stored checkpoint; its note carries the cosignatures known so far. */
  record Stored(long size, Instant at, Note note, String frontier) {}

  /** What the tree needs of an entry. */
  record Leaf(long number, String kind, String hash) {}

  @Inject private Database database;

  Optional<Stored> latest() {
    return find("where size = (select max(size) from checkpoint)", null);
  }

  /** The smallest checkpoint that covers an entry. */
  Optional<Stored> covering(long number) {
    return find("where size = (select min(size) from checkpoint where size >= ?)", number);
  }

  Optional<Stored> ofSize(long size) {
    return find("where size = ?", size);
  }

  /** Stores a checkpoint; one that another node stored already is the same one. */
  void add(Stored checkpoint) {
    if (ofSize(checkpoint.size).isPresent()) {
      return;
    }
    run(connection -> {
      try (var insert = connection.prepareStatement("insert into checkpoint (size, at_time, note, frontier) values (?, ?, ?, ?)")) {
        insert.setLong(1, checkpoint.size);
        insert.setObject(2, checkpoint.at.atOffset(ZoneOffset.UTC));
        insert.setString(3, checkpoint.note.toString());
        insert.setString(4, checkpoint.frontier);
        return insert.executeUpdate();
      }
    });
  }

  void addWitness(long size, String witness, Note.Line line, Instant at) {
    run(connection -> {
      try (var insert = connection.prepareStatement("insert into checkpoint_witness (size, witness, line, at_time) values (?, ?, ?, ?)")) {
        insert.setLong(1, size);
        insert.setString(2, witness);
        insert.setString(3, line.toString());
        insert.setObject(4, at.atOffset(ZoneOffset.UTC));
        return insert.executeUpdate();
      }
    });
  }

  /** A witness's last countersignature. */
  record Countersigned(long size, Instant at) {}

  /** By the witness's name. */
  Map<String, Countersigned> countersigned() {
    return run(connection -> {
      Map<String, Countersigned> last = new HashMap<>();
      try (var statement = connection.createStatement(); var rows = statement.executeQuery("select witness, max(size), max(at_time) from checkpoint_witness group by witness")) {
        while (rows.next()) {
          last.put(rows.getString(1), new Countersigned(rows.getLong(2), rows.getObject(3, java.time.OffsetDateTime.class).toInstant()));
        }
      }
      return last;
    });
  }

  /** Entries that are stored. */
  long count() {
    return run(connection -> JournalReader.head(connection).number());
  }

  boolean hasWitness(long size, String witness) {
    return run(connection -> {
      try (var query = connection.prepareStatement("select 1 from checkpoint_witness where size = ? and witness = ?")) {
        query.setLong(1, size);
        query.setString(2, witness);
        try (var rows = query.executeQuery()) {
          return rows.next();
        }
      }
    });
  }

  /** At most a page of leaves after a number. */
  List<Leaf> leaves(long after, int most) {
    return run(connection -> {
      List<Leaf> leaves = new ArrayList<>();
      try (var query = connection.prepareStatement("select number, kind, hash from journal where number > ? order by number")) {
        query.setLong(1, after);
        query.setMaxRows(most);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            leaves.add(new Leaf(rows.getLong(1), rows.getString(2), rows.getString(3)));
          }
        }
      }
      return leaves;
    });
  }

  long lastAbout(List<String> subjects) {
    return run(connection -> {
      long last = 0;
      try (var query = connection.prepareStatement("select max(number) from journal where subject = ?")) {
        for (String subject : subjects) {
          query.setString(1, subject);
          try (var rows = query.executeQuery()) {
            rows.next();
            last = Math.max(last, rows.getLong(1));
          }
        }
      }
      return last;
    });
  }

  JournalCheck.Report check(Integer tail) {
    return run(connection -> tail == null ? new JournalCheck(connection).whole() : new JournalCheck(connection).tail(tail));
  }

  /** At most a page of entries from a number on. */
  List<Entry> entries(long from) {
    return run(connection -> JournalReader.page(connection, from));
  }

  private Optional<Stored> find(String where, Long value) {
    return run(connection -> {
      Stored stored;
      try (var query = connection.prepareStatement("select size, at_time, note, frontier from checkpoint " + where)) {
        if (value != null) {
          query.setLong(1, value);
        }
        try (var rows = query.executeQuery()) {
          if (!rows.next()) {
            return Optional.empty();
          }
          stored = new Stored(rows.getLong(1), rows.getObject(2, java.time.OffsetDateTime.class).toInstant(), Note.parse(rows.getString(3)), rows.getString(4));
        }
      }
      Note note = stored.note;
      try (var query = connection.prepareStatement("select line from checkpoint_witness where size = ? order by witness")) {
        query.setLong(1, stored.size);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            note = note.with(Note.parse("x\n\n" + rows.getString(1)).lines().get(0));
          }
        }
      }
      return Optional.of(new Stored(stored.size, stored.at, note, stored.frontier));
    });
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T run(Work<T> work) {
    try (Connection connection = database.source().getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the journal's store could not be read or written", e);
    }
  }
}
