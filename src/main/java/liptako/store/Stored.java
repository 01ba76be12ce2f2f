package liptako.store;

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

  public static String text(Object stored) {
    try {
      return stored instanceof java.sql.Clob clob ? clob.getSubString(1, Math.toIntExact(clob.length())) : (String) stored;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("a stored text could not be read", e);
    }
  }

  public static UUID id(Object stored) {
    return stored instanceof UUID uuid ? uuid : UUID.fromString(stored.toString());
  }
}
