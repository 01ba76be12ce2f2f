package liptako.web.bodies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.State;
import liptako.council.Acts;
import liptako.council.BodyAct;
import liptako.council.Member;
import liptako.council.Membership;
import liptako.council.Presidency;
import liptako.council.Rotation;
import liptako.council.SessionChair;
import liptako.refusal.Refusal;

/** {@code instance.xhtml}: who sits in a body now or at the end of a day, its presidency, sessions and acts. */
@Named
@RequestScoped
public class BodyPage {
  /** Terms foreseen on the page: each of three States once, and the present one again. */
  private static final int TERMS = 4;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1), LATEST = LocalDate.of(2100, 12, 31);
  @Inject private Membership membership;
  @Inject private Presidency presidency;
  @Inject private SessionService service;
  @Inject private AssemblyService assembly;
  @Inject private Acts published;
  @Inject private Clock clock;
  private String id;
  private String date;
  private Body body;
  private LocalDate day;
  private boolean wrong;
  private List<Member> members;
  private List<Rotation.Term> terms;
  private Map<String, String> states;
  private List<Session> sessions;
  private List<BodyAct> acts;

  public void read() {
    body = Stream.of(Body.values()).filter(b -> b.name().equals(id)).findFirst().orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    day = asked(today);
    Instant at = day.equals(today) ? clock.instant() : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    members = membership.members(body, at);
    terms = body == Body.COLLEGE || body == Body.CONSEIL ? presidency.terms(at, TERMS) : List.of();
    states = assembly.states().stream().collect(Collectors.toMap(State::getCode, State::getName));
    sessions = service.published().stream().filter(s -> s.getBody() == body).toList();
    acts = published.published(body);
  }

  private LocalDate asked(LocalDate today) {
    if (date == null || date.isBlank()) {
      return today;
    }
    try {
      LocalDate asked = LocalDate.parse(date.strip());
      if (!asked.isBefore(EARLIEST) && !asked.isAfter(LATEST)) {
        return asked;
      }
    } catch (DateTimeParseException e) {
      // said on the page
    }
    wrong = true;
    return today;
  }

  /** Who presides over a session, or null. */
  public SessionChair chair(UUID session) {
    Optional<SessionChair> chair = presidency.chair(session);
    return chair.orElse(null);
  }

  public String state(String code) {
    return states.get(code);
  }

  public boolean isSample() {
    return members.stream().anyMatch(m -> m.capacity().sample());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  public Body getBody() {
    return body;
  }

  public LocalDate getDay() {
    return day;
  }

  /** Whether the address named a day that cannot be read. */
  public boolean isWrong() {
    return wrong;
  }

  public List<Member> getMembers() {
    return members;
  }

  public List<Rotation.Term> getTerms() {
    return terms;
  }

  public List<Session> getSessions() {
    return sessions;
  }

  public List<BodyAct> getActs() {
    return acts;
  }

  public java.time.ZoneId getZone() {
    return ZoneOffset.UTC;
  }
}
