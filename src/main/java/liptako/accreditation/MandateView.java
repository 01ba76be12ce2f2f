package liptako.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liptako.mandate.Change;
import liptako.mandate.Standing;

/**
 * A mandate with its history.
 *
 * @param substituteOf the principal whose substitute this is, or null
 * @param term the end set by the designation (excluded), or null
 * @param endsAt the first instant at which it runs no more, or null while none is known
 * @param standing how it stands at the instant asked for
 * @param history in the order it was written
 */
public record MandateView(UUID id, UUID deputy, Principal substituteOf, Instant beginsAt, Instant term, Instant endsAt, String actNumber, LocalDate actDate,
    Standing standing, List<Line> history) {

  /** Whose seat a substitute may take. */
  public record Principal(UUID deputy, String code, String name) {}

  /**
   * One change.
   *
   * @param at when it took effect
   * @param voids the number of the change it voids, or 0
   * @param voided whether a later one voids it
   * @param recordedAt when it was written, which may be later
   * @param recordedBy the account that wrote it, for those who accredit; null for everybody else
   */
  public record Line(int number, Change change, Instant at, int voids, String reason, boolean voided, Instant recordedAt, String recordedBy) {}

  /** Whether it runs at the instant asked for. */
  public boolean runs() {
    return standing != Standing.FUTURE && standing != Standing.ENDED;
  }

  /** Why it ended or will, in words, or null. */
  public String endReason() {
    return history.stream().filter(l -> l.change().ends() && !l.voided()).findFirst()
        .map(l -> l.reason() == null ? l.change().word() : l.change().word() + "\u202F: " + l.reason()).orElse(null);
  }
}
