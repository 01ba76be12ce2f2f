package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.State;
import liptako.council.Appointment;
import liptako.council.Capacity;
import liptako.council.Membership;
import liptako.council.Office;
import liptako.council.Pillar;
import liptako.refusal.Check;
import liptako.web.look.Say;

/** Seats somebody in a body, and ends a capacity. */
@Named("memberForm")
@ViewScoped
public class MemberForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Membership membership;
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;
  private Body body;
  private String name;
  private String state;
  private Office office;
  private Pillar pillar;
  private String title;
  private LocalDateTime beginsAt;
  private LocalDateTime endsAt;
  private String actNumber;
  private LocalDate actDate;
  private LocalDateTime at;
  private String reason;

  private UUID capacity;
  private String about;

  public void prepare(Body of) {
    body = of;
    name = null;
    state = null;
    office = getOffices().get(0);
    pillar = null;
    title = null;
    beginsAt = now();
    endsAt = null;
    actNumber = null;
    actDate = null;
  }

  public void save() {
    membership.appoint(new Appointment(null, name, state, body, office, pillar, title, instant(Check.given("beginsAt", beginsAt)), endsAt == null ? null : instant(endsAt),
        actNumber, actDate, false));
    Say.done("member.seated", name);
  }

  /** The form that ends a capacity. */
  public void prepareEnd(Capacity known) {
    capacity = known.id();
    about = known.name() + ", " + known.title();
    at = now();
    reason = null;
  }

  public void end() {
    membership.end(capacity, instant(Check.given("at", at)), reason);
    Say.done("member.ended", about);
  }

  public String getAbout() {
    return about;
  }

  public List<Office> getOffices() {
    return Stream.of(Office.values()).filter(o -> body != null && o.in(body)).toList();
  }

  public Pillar[] getPillars() {
    return Pillar.values();
  }

  public List<State> getStates() {
    return assembly.states();
  }

  /** To the minute, as the form shows it; capacities are counted in universal time, the time of Bamako and Ouagadougou. */
  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).withSecond(0).withNano(0);
  }

  private static Instant instant(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC);
  }

  public Body getBody() {
    return body;
  }

  public void setBody(Body body) {
    this.body = body;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public Office getOffice() {
    return office;
  }

  public void setOffice(Office office) {
    this.office = office;
  }

  public Pillar getPillar() {
    return pillar;
  }

  public void setPillar(Pillar pillar) {
    this.pillar = pillar;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public LocalDateTime getBeginsAt() {
    return beginsAt;
  }

  public void setBeginsAt(LocalDateTime beginsAt) {
    this.beginsAt = beginsAt;
  }

  public LocalDateTime getEndsAt() {
    return endsAt;
  }

  public void setEndsAt(LocalDateTime endsAt) {
    this.endsAt = endsAt;
  }

  public String getActNumber() {
    return actNumber;
  }

  public void setActNumber(String actNumber) {
    this.actNumber = actNumber;
  }

  public LocalDate getActDate() {
    return actDate;
  }

  public void setActDate(LocalDate actDate) {
    this.actDate = actDate;
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
