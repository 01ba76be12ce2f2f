package liptako.store;

import java.sql.Clob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Values of native queries as Java knows them: H2, PostgreSQL and EclipseLink hand the same column over in different classes. */
public final class Stored {
  private Stored() {}

  public static Instant instant(Object stored) {
    return stored instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) stored).toInstant();
  }

  /** A long text, which a database may hand over as a stream. */
  public static String text(Object stored) {
    try {
      return stored instanceof Clob clob ? clob.getSubString(1, Math.toIntExact(clob.length())) : (String) stored;
    } catch (SQLException e) {
      throw new IllegalStateException("a stored text could not be read", e);
    }
  }

  public static UUID id(Object stored) {
    return stored instanceof UUID uuid ? uuid : UUID.fromString(stored.toString());
  }
}
