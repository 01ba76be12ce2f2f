package liptako.voting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many refused ballots of an account stand in the journal for a scrutin. What arrives after the close, during a hold, or from outside of
 * the roll is on record; but one account cannot fill the journal with it: the last one written says that further ones are not.
 * The ballot writer's own, on its one thread; the counts are the journal's and are read once a scrutin.
 */
final class RefusedOnRecord {
  /** A deputy presses again some times when refused; a program never ends. With 150 accounts and 100 scrutins at most 150,000 entries. */
  static final int EACH_MOST = 10;
  /** Scrutins counted at a time; a day has some dozens. */
  private static final int SCRUTINS_MOST = 64;

  private final Map<UUID, Map<String, Integer>> counts = new HashMap<>();

  /** How many entries this account has left for the scrutin, this one included; none for a scrutin that does not exist, which no entry could be about. */
  int further(Connection connection, BallotJudge.Incoming ballot, boolean known) throws SQLException {
    if (!known) {
      return 0;
    }
    if (!counts.containsKey(ballot.scrutin()) && counts.size() >= SCRUTINS_MOST) {
      counts.clear();
    }
    Map<String, Integer> written = counts.get(ballot.scrutin());
    if (written == null) {
      written = read(connection, ballot.scrutin());
      counts.put(ballot.scrutin(), written);
    }
    int before = written.getOrDefault(ballot.actor(), 0);
    if (before < EACH_MOST) {
      written.put(ballot.actor(), before + 1);
    }
    return EACH_MOST - before;
  }

  /** What was counted was not written. */
  void forget() {
    counts.clear();
  }

  private static Map<String, Integer> read(Connection connection, UUID scrutin) throws SQLException {
    Map<String, Integer> written = new HashMap<>();
    try (var query = connection.prepareStatement("select actor, count(*) from journal where subject = ? and kind = 'ballot.refused' group by actor")) {
      query.setString(1, scrutin.toString());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          written.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return written;
  }
}
