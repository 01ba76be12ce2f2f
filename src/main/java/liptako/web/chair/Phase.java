package liptako.web.chair;

import java.util.UUID;
import liptako.assembly.Sitting;
import liptako.voting.Scrutin;

/** Where the sitting stands for whoever presides: decides what is said and which acts are offered. */
public enum Phase {
  NONE, PLANNED, SUSPENDED, CLOSED, NO_ITEM, DISCUSSION, VOTING, HELD, DECIDED, PROCLAIMED, ANNULLED;

  /**
   * The phase of a sitting.
   *
   * @param sitting null when none is planned
   * @param latest its latest scrutin, or null
   */
  static Phase of(Sitting sitting, Scrutin latest) {
    if (sitting == null) {
      return NONE;
    }
    return of(sitting.getStatus(), sitting.getItemId(), latest == null ? null : latest.getStatus(), latest == null ? null : latest.getItemId());
  }

  static Phase of(Sitting.Status sitting, UUID item, Scrutin.Status latest, UUID latestItem) {
    switch (sitting) {
      case PLANNED: return PLANNED;
      case SUSPENDED: return SUSPENDED;
      case CLOSED: return CLOSED;
      default:
    }
    if (latest != null && latest.pending()) {
      return latest == Scrutin.Status.OPEN ? VOTING : latest == Scrutin.Status.HELD ? HELD : DECIDED;
    }
    if (item == null) {
      return NO_ITEM;
    }
    return !item.equals(latestItem) ? DISCUSSION : latest == Scrutin.Status.PROCLAIMED ? PROCLAIMED : ANNULLED;
  }
}
