package liptako.permission;

import java.time.Instant;
import java.util.Optional;

/** What goes on now that nobody may be signed out of by time alone: an open ballot. Rooms that know of such a thing implement it. */
public interface KeepsSignedIn {
  /** Since when it goes on, or empty while nothing does. Whose time was over before stays out. */
  Optional<Instant> since();
}
