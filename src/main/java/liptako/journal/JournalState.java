package liptako.journal;

import java.time.Instant;
import java.util.List;

/**
 * How the journal stands, for everybody who wants to trust it.
 *
 * @param size entries under the latest checkpoint, 0 while there is none
 * @param root of the tree under it, in hexadecimal, or null
 * @param at when it was signed, or null
 * @param damage what the start found damaged, or null
 */
public record JournalState(long size, String root, Instant at, NoteKey key, List<NoteKey> previous, List<Witness> witnesses, List<Fork> forks, String damage) {
  /**
   * A State's witness.
   *
   * @param size of the last checkpoint it countersigned, 0 for none
   * @param at when its countersignature came, or null
   */
  public record Witness(NoteKey key, long size, Instant at) {}

  /** A head that contradicts the journal though its key signed it. */
  public record Fork(long size, Instant at, Note note) {}

  /** Whether something is wrong that everybody should know. */
  public boolean alarming() {
    return damage != null || !forks.isEmpty();
  }
}
