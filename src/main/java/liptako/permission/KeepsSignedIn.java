package liptako.permission;

/** What goes on now that nobody may be signed out of by time alone: an open ballot. Rooms that know of such a thing implement it. */
public interface KeepsSignedIn {
  boolean now();
}
