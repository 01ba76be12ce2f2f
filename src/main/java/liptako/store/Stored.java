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

  public static UUID id(Object stored) {
    return stored instanceof UUID uuid ? uuid : UUID.fromString(stored.toString());
  }
}
