package liptako.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What can keep the store from taking anything down, as a database's failure tells it. */
public enum StoreTrouble {
  /** PostgreSQL gives no answer, or the connection broke: what was on its way was not acknowledged. Passes by itself. */
  UNREACHABLE,
  /** No room on the disk. Passes when room is made. */
  FULL,
  /**
   * A sync failed, or H2 gave its file up. The kernel may count those pages as written and a second sync would succeed on nothing, so it is never tried again:
   * this lasts until a restart has written the store anew (decision 10).
   */
  UNSAFE;

  private static final Set<String> NO_ROOM = Set.of("No space left on device", "Disk quota exceeded");
  /** H2: the database has been closed, its file could not be read or written: it gave its file up. */
  private static final Set<Integer> H2_GAVE_UP = Set.of(90098, 90028, 90030, 90031);

  public boolean passes() {
    return this != UNSAFE;
  }

  /** The code of the refusal that says so. */
  public String code() {
    return "STORE_" + name();
  }

  static boolean noRoom(Throwable failure) {
    return failure instanceof IOException && NO_ROOM.contains(String.valueOf(failure.getMessage()));
  }

  /** The trouble behind a failure, or empty when the store is not at fault. */
  static Optional<StoreTrouble> of(Throwable failure) {
    boolean gone = false;
    boolean full = false;
    boolean unsafe = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String says = String.valueOf(cause.getMessage());
      if (cause instanceof SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        // H2's own file store failed: at a sync, or at a write that was not for want of room (RoomyFile waits for that).
        unsafe |= H2_GAVE_UP.contains(sql.getErrorCode()) || says.contains("MVStoreException");
        // PostgreSQL: 53100 disk full; class 08 connection, class 57P shutting down or crashed, class 58 the system's own errors.
        full |= state.equals("53100");
        gone |= state.startsWith("08") || state.startsWith("57P") || state.startsWith("58");
      }
      // The pool hands its own exception over, with the database's as words only.
      gone |= says.contains("Error in allocating a connection");
    }
    return Optional.ofNullable(unsafe ? UNSAFE : full ? FULL : gone ? UNREACHABLE : null);
  }

  /** Whether a database said something at all. */
  static boolean ofDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
