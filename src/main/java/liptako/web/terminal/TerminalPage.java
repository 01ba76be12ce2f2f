package liptako.web.terminal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.assembly.AssemblyService;
import liptako.assembly.DelegationSeats;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.floor.Speech;
import liptako.motion.MotionKind;
import liptako.motion.MotionService;
import liptako.permission.Caller;

/** What stands on the terminal before its script has heard the stream. */
@Named("terminal")
@RequestScoped
public class TerminalPage {
  @Inject private AccreditationService accreditation;
  @Inject private AssemblyService assembly;
  @Inject private SittingService sittings;
  @Inject private SessionService sessions;
  @Inject private MotionService motions;
  @Inject private Caller caller;
  @Inject private Clock clock;
  private Deputy deputy;

  public Deputy getDeputy() {
    if (deputy == null) {
      deputy = accreditation.deputy(caller.deputy().orElseThrow(), clock.instant());
    }
    return deputy;
  }

  /** The server's instant in ms: of one deputy's terminals the last opened works. */
  public long getOpened() {
    return clock.instant().toEpochMilli();
  }

  /** How large the hall is: after a fault its pages come back spread over a time that fits it. */
  public int getHall() {
    return assembly.seats(LocalDate.now(clock.withZone(getZone()))).stream().mapToInt(DelegationSeats::seats).sum();
  }

  public ZoneId getZone() {
    return sittings.current().map(s -> sessions.session(s.getSessionId()).getZone()).orElse(ZoneOffset.UTC);
  }

  /** Motions of procedure in their precedence. */
  public java.util.List<MotionKind> getMotions() {
    return motions.kinds();
  }

  public java.util.List<Speech.Kind> getKinds() {
    return Speech.Kind.ASKED;
  }
}
