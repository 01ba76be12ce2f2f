package liptako.mandate;

import java.time.Instant;
import java.util.Objects;

/**
 * One change of a mandate.
 *
 * @param number counts the changes of the mandate from 1 in the order they were written; at one instant the earlier written comes first
 * @param at when it took effect, which may be before it was written
 * @param voids the number of the change that this one voids, 0 unless the change is {@link Change#VOIDED}
 */
public record Turn(int number, Change change, Instant at, int voids) {
  public Turn {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(at, "at");
    if (number < 1 || voids < 0 || voids >= number || (voids > 0) != (change == Change.VOIDED)) {
      throw new IllegalArgumentException("change " + number + " " + change + " voids " + voids + " (valid: an earlier number for VOIDED, else 0)");
    }
  }
}
