package liptako.web.hall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;

/** What stands on the display before its script has heard the stream. */
@Named("hall")
@RequestScoped
public class HallPage {
  @Inject private SittingService sittings;
  @Inject private SessionService sessions;

  /** The zone of the sitting's place. */
  public ZoneId getZone() {
    return sittings.current().map(s -> sessions.session(s.getSessionId()).getZone()).orElse(ZoneOffset.UTC);
  }
}
