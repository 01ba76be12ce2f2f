package liptako.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What can keep the store from taking anything down, as a database's failure tells it. */
public enum StoreTrouble {
  /** No answer, or the connection broke: what was on its way was not acknowledged. Passes by itself. */
  UNREACHABLE,
  /** No room on the disk: refused before anything was half written. Passes when room is made. */
  FULL,
  /**
   * A sync failed. The kernel may count those pages as written and a second sync would succeed on nothing, so it is never tried again:
   * this lasts until a restart has written the store anew (decision 10).
   */
  UNSAFE;

  /** H2's words for a failed sync; any other failure of its file happened while writing. */
  private static final String SYNC_FAILED = "Could not sync";
  private static final Set<String> NO_ROOM = Set.of("No space left on device", "Disk quota exceeded");
  /** H2: the database has been closed, is already closed, general error of its file store; its file could not be read or written. */
  private static final Set<Integer> H2_BROKEN = Set.of(90098, 90121, 90028, 90031, 90030);

  public boolean passes() {
    return this != UNSAFE;
  }

  /** The code of the refusal that says so. */
  public String code() {
    return "STORE_" + name();
  }

  /** The trouble behind a failure, or empty when the store is not at fault. */
  static Optional<StoreTrouble> of(Throwable failure) {
    boolean broken = false;
    boolean full = false;
    boolean unsafe = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String says = String.valueOf(cause.getMessage());
      unsafe |= says.contains(SYNC_FAILED);
      full |= cause instanceof IOException && NO_ROOM.contains(says);
      if (cause instanceof SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        // PostgreSQL: 53100 disk full; class 08 connection, class 57P shutting down or crashed, class 58 the system's own errors.
        full |= state.equals("53100");
        broken |= H2_BROKEN.contains(sql.getErrorCode()) || state.startsWith("08") || state.startsWith("57P") || state.startsWith("58") || says.contains("MVStoreException");
      }
      // The pool hands its own exception over, with the database's as words only.
      broken |= says.contains("Error in allocating a connection") || says.contains("Connection refused");
    }
    return Optional.ofNullable(unsafe ? UNSAFE : full ? FULL : broken ? UNREACHABLE : null);
  }
}
