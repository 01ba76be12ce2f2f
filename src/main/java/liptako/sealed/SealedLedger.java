package liptako.sealed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import liptako.rules.Rule;

/** Judges and keeps what reached the boxes, in one transaction that holds the journal's turn. */
final class SealedLedger implements AutoCloseable {
  /** A voter changes his mind some times; a program never ends. */
  static final int EACH_MOST = 50;

  /** A vote as it stands in this transaction. */
  private static final class Standing {
    String status;
    boolean revotable;
    List<Elector> roll;
    Set<String> took;
    boolean signed;
  }

  private final Map<UUID, Standing> votes = new HashMap<>();
  private final SealedStatements statements;

  SealedLedger(Connection connection) throws SQLException {
    statements = new SealedStatements(connection);
    try (var statement = connection.createStatement(); var rows = statement.executeQuery("select number from journal_head where id = 1 for update")) {
      rows.next();
    }
  }

  SealedReceipt take(Sealed sealed) throws SQLException {
    Standing vote = vote(sealed.vote());
    if (vote == null) {
      return SealedReceipt.refused(null, SealedReceipt.Reason.NOT_AN_ELECTOR);
    }
    if (sealed instanceof Sealed.Sign sign) {
      return sign(vote, sign);
    }
    return sealed instanceof Sealed.Cast cast ? cast(vote, cast) : spend(vote, (Sealed.Spend) sealed);
  }

  private SealedReceipt sign(Standing vote, Sealed.Sign sign) {
    if (vote.roll.stream().noneMatch(e -> e.deputy().equals(sign.deputy()))) {
      return SealedReceipt.refused(null, SealedReceipt.Reason.NOT_AN_ELECTOR);
    }
    if (vote.took.contains(sign.deputy().toString())) {
      return SealedReceipt.taken(null, true);
    }
    SealedReceipt.Reason closed = closed(vote);
    if (closed != null) {
      return SealedReceipt.refused(null, closed);
    }
    vote.signed = vote.took.add(sign.deputy().toString());
    return SealedReceipt.taken(null, false);
  }

  private SealedReceipt cast(Standing vote, Sealed.Cast cast) throws SQLException {
    if (statements.number("select count(*) from secret_ballot where box_id = ? and tracker = ?", cast.box(), cast.tracker()) > 0) {
      return SealedReceipt.taken(cast.tracker(), true);
    }
    SealedReceipt.Reason spent = spent(cast.box(), cast.tracker());
    if (spent != null) {
      return SealedReceipt.refused(cast.tracker(), spent);
    }
    SealedReceipt.Reason closed = closed(vote);
    if (closed != null) {
      // Told that it does not count, it never will: a delayed copy must not.
      keepSpent(cast.box(), cast.tracker(), cast.credential(), SealedReceipt.Reason.WAS_REFUSED, null);
      return SealedReceipt.refused(cast.tracker(), closed);
    }
    int before = statements.number("select count(*) from secret_ballot where box_id = ? and credential = ?", cast.box(), cast.credential());
    if (before > 0 && !vote.revotable) {
      return SealedReceipt.refused(cast.tracker(), SealedReceipt.Reason.SECRET_NOT_REVOTABLE);
    }
    if (before >= EACH_MOST) {
      return SealedReceipt.refused(cast.tracker(), SealedReceipt.Reason.TOO_MANY_BALLOTS);
    }
    // The signing and the ballot are never joined; but there can be no more ballots than deputies who signed.
    if (before == 0 && statements.number("select count(distinct credential) from secret_ballot b join secret_box x on x.id = b.box_id where x.vote_id = ?", cast.vote(), null) >= vote.took.size()) {
      return SealedReceipt.refused(cast.tracker(), SealedReceipt.Reason.SIGN_FIRST);
    }
    PreparedStatement insert = statements.prepare("insert into secret_ballot (box_id, tracker, credential, sequence, body) values (?, ?, ?, ?, ?)");
    insert.setObject(1, cast.box());
    insert.setString(2, cast.tracker());
    insert.setString(3, cast.credential());
    insert.setInt(4, before + 1);
    insert.setString(5, cast.body());
    insert.executeUpdate();
    return SealedReceipt.taken(cast.tracker(), false);
  }

  private SealedReceipt spend(Standing vote, Sealed.Spend spend) throws SQLException {
    if (statements.number("select count(*) from secret_ballot where box_id = ? and tracker = ?", spend.box(), spend.tracker()) > 0) {
      return SealedReceipt.refused(spend.tracker(), SealedReceipt.Reason.BALLOT_CAST);
    }
    if (spent(spend.box(), spend.tracker()) != null) {
      return SealedReceipt.taken(spend.tracker(), true);
    }
    SealedReceipt.Reason closed = closed(vote);
    if (closed != null) {
      return SealedReceipt.refused(spend.tracker(), closed);
    }
    if (statements.number("select count(*) from secret_spent where box_id = ? and credential = ?", spend.box(), spend.credential()) >= EACH_MOST) {
      return SealedReceipt.refused(spend.tracker(), SealedReceipt.Reason.TOO_MANY_BALLOTS);
    }
    keepSpent(spend.box(), spend.tracker(), spend.credential(), SealedReceipt.Reason.BALLOT_SPENT, spend.body());
    return SealedReceipt.taken(spend.tracker(), false);
  }

  private static SealedReceipt.Reason closed(Standing vote) {
    return switch (SecretVote.Status.valueOf(vote.status)) {
      case OPEN -> null;
      case HELD -> SealedReceipt.Reason.SECRET_VOTE_IS_HELD;
      case ANNULLED -> SealedReceipt.Reason.SECRET_VOTE_ANNULLED;
      case COLLECTING, CLOSED, COUNTED, PROCLAIMED -> SealedReceipt.Reason.SECRET_VOTE_OVER;
    };
  }

  private SealedReceipt.Reason spent(UUID box, String tracker) throws SQLException {
    PreparedStatement query = statements.prepare("select reason from secret_spent where box_id = ? and tracker = ?");
    query.setObject(1, box);
    query.setString(2, tracker);
    try (var rows = query.executeQuery()) {
      return rows.next() ? SealedReceipt.Reason.valueOf(rows.getString(1)) : null;
    }
  }

  private void keepSpent(UUID box, String tracker, String credential, SealedReceipt.Reason reason, String body) throws SQLException {
    if (statements.number("select count(*) from secret_spent where box_id = ? and credential = ?", box, credential) >= EACH_MOST) {
      return;
    }
    PreparedStatement insert = statements.prepare("insert into secret_spent (box_id, tracker, credential, reason, body) values (?, ?, ?, ?, ?)");
    insert.setObject(1, box);
    insert.setString(2, tracker);
    insert.setString(3, credential);
    insert.setString(4, reason.name());
    insert.setString(5, body);
    insert.executeUpdate();
  }

  private Standing vote(UUID id) throws SQLException {
    if (votes.containsKey(id)) {
      return votes.get(id);
    }
    PreparedStatement query = statements.prepare("select status, rule_json, roll, took from secret_vote where id = ?");
    query.setObject(1, id);
    try (var rows = query.executeQuery()) {
      if (!rows.next()) {
        return null;
      }
      var standing = new Standing();
      standing.status = rows.getString(1);
      standing.revotable = Rule.parse(rows.getString(2)).revotable();
      standing.roll = Elector.list(rows.getString(3));
      standing.took = new LinkedHashSet<>(Texts.list(rows.getString(4)));
      votes.put(id, standing);
      return standing;
    }
  }

  /** Stores who took part, in the order of the roll and of nothing else. */
  void finish() throws SQLException {
    for (Map.Entry<UUID, Standing> vote : votes.entrySet()) {
      if (vote.getValue().signed) {
        List<String> inOrder = new ArrayList<>(vote.getValue().roll.stream().map(e -> e.deputy().toString()).toList());
        inOrder.retainAll(vote.getValue().took);
        PreparedStatement update = statements.prepare("update secret_vote set took = ? where id = ?");
        update.setString(1, Texts.json(inOrder));
        update.setObject(2, vote.getKey());
        update.executeUpdate();
      }
    }
  }

  @Override public void close() throws SQLException {
    statements.close();
  }
}
