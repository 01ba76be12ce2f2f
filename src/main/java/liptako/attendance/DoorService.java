package liptako.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.BadgeService;
import liptako.accreditation.Deputy;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;

/** The door of the hall: a badge that is read marks its holder present or gone. */
@ApplicationScoped
@Transactional
public class DoorService {
  /** A scanner that reads a badge twice, or a hand that lingers, is one passage. */
  static final Duration TWICE_WITHIN = Duration.ofSeconds(4);

  /** What reading a badge does. */
  public enum Way { IN, OUT }

  /** @param changed false when the deputy already was on that side of the door */
  public record Passed(Deputy deputy, boolean present, boolean changed, Instant at) {}

  @Inject private BadgeService badges;
  @Inject private AttendanceService attendance;
  @Inject private AccreditationService accreditation;
  @Inject private JournalService journal;
  @Inject private Clock clock;

  /**
   * Lets the holder of a badge through.
   *
   * @param way null for the side the deputy is not on: who is absent comes, who is present leaves
   */
  @Allowed(Act.MARK_ATTENDANCE)
  public Passed pass(UUID sitting, String scanned, Way way) {
    journal.lock();
    UUID holder = badges.holder(scanned);
    Instant now = clock.instant();
    Passage last = attendance.passages(sitting).stream().filter(p -> p.deputy().equals(holder)).reduce((first, second) -> second).orElse(null);
    boolean here = last != null && last.present();
    boolean twice = way == null && last != null && last.means() == Means.BADGE && last.at().isAfter(now.minus(TWICE_WITHIN));
    boolean wanted = twice ? here : way == null ? !here : way == Way.IN;
    if (wanted != here) {
      attendance.record(sitting, holder, wanted, Means.BADGE);
    }
    return new Passed(accreditation.deputy(holder, now), wanted, wanted != here, now);
  }
}
