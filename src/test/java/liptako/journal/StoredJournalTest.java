package liptako.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stored journal on both databases: nothing rewrites it, and whoever goes around the database is found. */
abstract class StoredJournalTest {
  private static final int ENTRIES = 50;
  private Connection connection;

  abstract DataSource store();

  /** Takes the database's own guard away, as somebody with its owner's rights could. */
  abstract List<String> disarm();

  @BeforeEach void aJournalWithACheckpoint() throws SQLException {
    connection = store().getConnection();
    long number = 0;
    String hash = Entry.ORIGIN;
    var tree = new Frontier();
    for (int i = 1; i <= ENTRIES; i++) {
      Entry e = Entry.after(number, hash, Instant.parse("2027-01-14T10:00:00.123456Z").plusSeconds(i), "kind." + i % 3, "greffe", i % 4 == 0 ? null : "s-" + i, Map.of("i", i), Salt.next());
      insert(e);
      tree.append(e.hash());
      number = e.number();
      hash = e.hash();
      if (i == 40) {
        String text = Checkpoint.of("liptako.example/journal", tree).text();
        var signer = NoteSigner.of("liptako.example/journal", NoteKey.Use.NOTE, new byte[32]);
        run("insert into checkpoint (size, at_time, note, frontier) values (40, '2027-01-14 10:01:00+00', '" + new Note(text, List.of(signer.sign(text, 0))) + "', '" + tree.text() + "')");
      }
    }
    run("update journal_head set number = " + number + ", hash = '" + hash + "' where id = 1");
  }

  private void insert(Entry e) throws SQLException {
    try (var insert = connection.prepareStatement("insert into journal (number, at_time, kind, actor, subject, body, salt, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, e.number());
      insert.setObject(2, e.at().atOffset(ZoneOffset.UTC));
      insert.setString(3, e.kind());
      insert.setString(4, e.actor());
      insert.setString(5, e.subject());
      insert.setString(6, e.body());
      insert.setString(7, e.salt());
      insert.setString(8, e.previous());
      insert.setString(9, e.hash());
      insert.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private JournalCheck.Report whole() throws SQLException {
    return new JournalCheck(connection).whole();
  }

  @Test void aSoundJournalIsSaidToBeSoundWithWhatWasRead() throws SQLException {
    assertThat(whole()).isEqualTo(new JournalCheck.Report(ENTRIES, 1, ENTRIES, List.of()));
    assertThat(new JournalCheck(connection).tail(10)).isEqualTo(new JournalCheck.Report(10, 0, ENTRIES, List.of()));
    assertThat(new JournalCheck(connection).tail(2_000).entries()).isEqualTo(ENTRIES);
  }

  @Test void theDatabaseRefusesToRewriteTheJournal() throws SQLException {
    for (String sql : List.of("update journal set actor = 'x' where number = 3", "update journal set actor = 'x' where number = -1", "delete from journal where number = 50", "delete from journal",
        "truncate table journal", "update checkpoint set note = 'x'", "delete from checkpoint", "delete from checkpoint_witness", "update checkpoint_witness set line = 'x'")) {
      assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class);
    }
    assertThat(whole().sound()).isTrue();
  }

  @Test void whatIsChangedBehindTheDatabasesBackIsNamedByItsEntry() throws SQLException {
    for (String sql : disarm()) {
      run(sql);
    }
    run("update journal set body = '{\"i\":99}' where number = 45");
    assertThat(whole().faults()).hasSize(1).first().asString().contains("n° 45");
    assertThat(new JournalCheck(connection).tail(10).faults()).hasSize(1).first().asString().contains("n° 45");
    run("delete from journal where number = 20");
    assertThat(whole().faults()).anyMatch(fault -> fault.contains("l’acte n° 20 manque")).anyMatch(fault -> fault.contains("point de contrôle 40"));
    assertThat(new JournalCheck(connection).tail(10).faults()).hasSize(1);
  }

  @Test void aCutEndIsSeenByTheHeadAndTheCheckpoint() throws SQLException {
    for (String sql : disarm()) {
      run(sql);
    }
    run("delete from journal where number > 45");
    assertThat(new JournalCheck(connection).tail(10).faults()).anyMatch(fault -> fault.contains("la tête du journal est l’acte n° 50"));
    run("update journal_head set number = 39, hash = (select hash from journal where number = 39) where id = 1");
    assertThat(whole().faults()).isNotEmpty();
  }
}
