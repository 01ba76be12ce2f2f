package liptako.sealed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The statements of one transaction, each prepared once. */
final class SealedStatements implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  SealedStatements(Connection connection) {
    this.connection = connection;
  }

  /** What a count gives; the text may be null when only the id is asked for. */
  int number(String sql, UUID id, String text) throws SQLException {
    PreparedStatement query = prepare(sql);
    query.setObject(1, id);
    if (text != null) {
      query.setString(2, text);
    }
    try (var rows = query.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  @Override public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
  }
}
