package liptako.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liptako.store.Database;

/**
 * Heads signed by the journal's own key that this journal cannot have had. With the journal's entries each of them proves to anybody that the key
 * signed two stories; they are kept for good and shown to everybody.
 */
@ApplicationScoped
class Forks {
  private static final Logger LOG = Logger.getLogger("liptako.journal");
  @Inject private Database database;
  @Inject private JournalKeys keys;
  @Inject private JournalTree tree;
  @Inject private CheckpointStore store;
  @Inject private Clock clock;

  /** Keeps a note that proves a fork; false when it proves none, such as one that the journal's key did not sign. */
  boolean proves(Note note) {
    Checkpoint told = Checkpoint.parse(note.text());
    if (told.size() < 1 || Stream.concat(Stream.of(keys.signer().key()), keys.previous().stream()).noneMatch(key -> key.verifies(note))) {
      return false;
    }
    if (told.size() <= store.count() && Arrays.equals(told.root(), tree.root(told.size()))) {
      return false;
    }
    LOG.severe(() -> "a head signed by this journal's key contradicts it:\n" + note);
    keep(note, told.size());
    return true;
  }

  private void keep(Note note, long size) {
    String id = Hash.hex(note.text());
    if (all().stream().anyMatch(fork -> Hash.hex(fork.note().text()).equals(id))) {
      return;
    }
    try (var connection = database.source().getConnection();
        var insert = connection.prepareStatement("insert into checkpoint_fork (id, size, note, at_time) values (?, ?, ?, ?)")) {
      insert.setString(1, id);
      insert.setLong(2, size);
      insert.setString(3, note.toString());
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the proof of a fork could not be stored", e);
    }
  }

  /** The proofs, latest first. */
  List<JournalState.Fork> all() {
    try (var connection = database.source().getConnection(); var statement = connection.createStatement();
        var rows = statement.executeQuery("select size, at_time, note from checkpoint_fork order by at_time desc")) {
      List<JournalState.Fork> forks = new ArrayList<>();
      while (rows.next()) {
        Instant at = rows.getObject(2, OffsetDateTime.class).toInstant();
        forks.add(new JournalState.Fork(rows.getLong(1), at, Note.parse(rows.getString(3))));
      }
      return forks;
    } catch (SQLException e) {
      throw new IllegalStateException("the proofs of forks could not be read", e);
    }
  }
}
