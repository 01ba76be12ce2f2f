package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.council.Capacity;
import liptako.council.Member;
import liptako.council.Membership;
import liptako.council.Presidency;
import liptako.council.Rotation;
import liptako.council.SessionChair;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.web.look.Say;

/** Who sits in the caller's bodies, ever and now; the presidency; who presides over a session by delegation. */
@Named("membersDesk")
@ViewScoped
public class MembersDesk implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int TERMS = 4;

  @Inject private Membership membership;
  @Inject private Presidency presidency;
  @Inject private AssemblyService assembly;
  @Inject private SessionService sessions;
  @Inject private Caller caller;
  @Inject private Clock clock;
  private LocalDate from;
  private Integer months;
  private String states;
  private String reason;
  private UUID session;
  private UUID person;
  private String delegation;

  /** The councils the caller keeps. */
  public List<Body> getBodies() {
    return Stream.of(Body.COLLEGE, Body.CONSEIL, Body.HAUTS_FONCTIONNAIRES).filter(b -> caller.may(b.keeper())).toList();
  }

  public List<Capacity> capacities(Body body) {
    return membership.capacities(body);
  }

  public boolean runs(Capacity capacity) {
    return capacity.inForce(clock.instant());
  }

  public List<Rotation.Term> getTerms() {
    return presidency.terms(clock.instant(), TERMS);
  }

  /** A State's name. */
  public String state(String code) {
    return assembly.state(code).getName();
  }

  public boolean isRotates() {
    return caller.may(Act.KEEP_COLLEGE);
  }

  /** The form of a rotation: the last one again, from today. */
  public void prepareRotation() {
    List<Rotation> all = presidency.rotations();
    from = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
    months = all.isEmpty() ? 12 : all.get(all.size() - 1).months();
    states = all.isEmpty() ? null : String.join(" ", all.get(all.size() - 1).states());
    reason = null;
  }

  public void rotate() {
    String order = Check.text("states", states, 200).toUpperCase(java.util.Locale.ROOT);
    presidency.rotate(Check.given("beginsAt", from).atStartOfDay(ZoneOffset.UTC).toInstant(), months, Arrays.asList(order.split("[\\s,;]+")), reason);
    Say.done("rotation.set");
  }

  /** Sessions of the caller's councils over which somebody may preside by delegation. */
  public List<Session> getSessions() {
    return sessions.sessions().stream().filter(s -> s.getBody() != Body.PARLEMENTS && s.getStatus() != Session.Status.CLOSED && caller.may(s.getBody().keeper())).toList();
  }

  public SessionChair chair(Session of) {
    return presidency.chair(of.getId()).orElse(null);
  }

  public void prepareChair(Session of) {
    session = of.getId();
    person = null;
    delegation = null;
  }

  public void preside() {
    SessionChair chair = presidency.preside(session, person, delegation);
    Say.done("presides.recorded", chair.name());
  }

  /** Who may be chosen to preside: who sits in that body on the session's first day. */
  public List<Capacity> getChairs() {
    if (session == null) {
      return List.of();
    }
    Session of = sessions.session(session);
    return membership.members(of.getBody(), of.getBeginsOn().atTime(12, 0).atZone(of.getZone()).toInstant()).stream().map(Member::capacity).toList();
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public Integer getMonths() {
    return months;
  }

  public void setMonths(Integer months) {
    this.months = months;
  }

  public String getStates() {
    return states;
  }

  public void setStates(String states) {
    this.states = states;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public UUID getPerson() {
    return person;
  }

  public void setPerson(UUID person) {
    this.person = person;
  }

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
  }

  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
