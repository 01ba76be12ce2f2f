package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import liptako.accreditation.AccreditationService;
import liptako.web.look.Say;

/** Ends the mandate that runs, from an instant on, with the reason. */
@Named("mandateEnd")
@ViewScoped
public class MandateEndForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private AccreditationService accreditation;
  @Inject private DeputiesPage page;
  @Inject private Clock clock;
  private LocalDateTime at;
  private String reason;

  public void prepare() {
    at = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MINUTES);
    reason = null;
  }

  public void end() {
    accreditation.end(page.getDeputy().id(), at == null ? null : at.toInstant(ZoneOffset.UTC), reason);
    Say.done("deputies.ended", page.getDeputy().name());
  }

  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
