package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import liptako.accreditation.BadgeService;
import liptako.accreditation.MandateService;
import liptako.mandate.Change;
import liptako.web.look.Say;
import liptako.web.look.Terms;

/** Writes what happened to a mandate, for one person or for a delegation, and voids what was written by mistake. Instants are entered in UTC, as mandates are counted. */
@Named("changing")
@ViewScoped
public class ChangeForm implements Serializable {
  private static final long serialVersionUID = 1;
  private static final List<Change> ENDS = List.of(Change.RESIGNED, Change.REVOKED, Change.DIED, Change.REPLACED, Change.ENDED);
  private static final List<Change> FOR_ALL = List.of(Change.VALIDATED, Change.SWORN);

  @Inject private MandateService mandates;
  @Inject private BadgeService badges;
  @Inject private PersonPage page;
  @Inject private Clock clock;
  private Change change;
  private LocalDateTime at;
  private LocalDateTime proposed;
  private String reason;
  private String state;
  private UUID mandate;
  private int number;

  public void prepare(Change wanted) {
    change = wanted;
    proposed = LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MINUTES);
    at = proposed;
    reason = null;
  }

  public void prepareEnd() {
    prepare(Change.RESIGNED);
  }

  public void prepareAll(String delegation) {
    prepare(Change.VALIDATED);
    state = delegation;
  }

  public void prepareVoid(UUID of, int which) {
    mandate = of;
    number = which;
    reason = null;
  }

  public void write() {
    mandates.change(page.getDeputy().id(), change, instant(), reason);
    Say.done("person.written", Terms.say(change), page.getDeputy().name());
  }

  public void writeAll() {
    int written = mandates.changeAll(state, change, instant(), reason);
    Say.done("person.writtenAll", Terms.say(change), written);
  }

  public void voidIt() {
    mandates.voidChange(mandate, number, reason);
    Say.done("person.voided", number);
  }

  public void withdrawBadge() {
    badges.withdraw(page.getDeputy().id(), reason);
    Say.done("person.badgeWithdrawn");
  }

  /** The minute the form proposed means now: it follows what was written before in that minute, and nobody has to type seconds. */
  private Instant instant() {
    return at == null ? null : at.equals(proposed) ? clock.instant() : at.toInstant(ZoneOffset.UTC);
  }

  /** Whether what is being written ends the mandate. */
  public boolean isEnding() {
    return change != null && change.ends();
  }

  public List<Change> getEnds() {
    return ENDS;
  }

  public List<Change> getForAll() {
    return FOR_ALL;
  }

  public Change getChange() {
    return change;
  }

  public void setChange(Change change) {
    this.change = change;
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

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public int getNumber() {
    return number;
  }
}
