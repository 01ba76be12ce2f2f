package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ballots that count in scrutins that are being voted on, as they stand on disk. Ballots have one writer, so what it stored need not be asked
 * of the database again for each batch (measured: half of a ballot's cost). Whatever may have been stored otherwise than intended is forgotten
 * and read again; a close always tallies from the database.
 */
@ApplicationScoped
class CountingBallots {
  /** One scrutin is open at a time; a few more stay warm for a hold and a repetition. */
  private static final int SCRUTINS_MOST = 8;
  private final Map<UUID, Map<UUID, BallotFact>> scrutins = new ConcurrentHashMap<>();

  /** Each voter's ballot that counts; for the writer alone, whose transaction holds the journal's turn. */
  Map<UUID, BallotFact> of(Connection connection, UUID scrutin) throws SQLException {
    Map<UUID, BallotFact> known = scrutins.get(scrutin);
    if (known != null) {
      return known;
    }
    Map<UUID, BallotFact> stored = new ConcurrentHashMap<>();
    try (var statement = connection.prepareStatement(BallotWriter.BALLOTS + "superseded = false and scrutin_id = ?")) {
      statement.setObject(1, scrutin);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          BallotFact ballot = BallotWriter.stored(rows).fact();
          stored.put(ballot.deputy(), ballot);
        }
      }
    }
    if (scrutins.size() >= SCRUTINS_MOST) {
      scrutins.clear();
    }
    scrutins.put(scrutin, stored);
    return stored;
  }

  /** What the writer made durable. */
  void kept(Map<UUID, Map<UUID, BallotFact>> cast) {
    cast.forEach((scrutin, ballots) -> {
      Map<UUID, BallotFact> known = scrutins.get(scrutin);
      if (known != null) {
        known.putAll(ballots);
      }
    });
  }

  /** A write failed, perhaps after it was stored: the database is asked again. */
  void forget() {
    scrutins.clear();
  }
}
