package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.permission.Caller;
import liptako.web.look.Say;

/** Sessions and their sittings: prepared, changed, convened, planned, closed. */
@Named("sessionsPage")
@ViewScoped
public class SessionsPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private SessionService service;
  @Inject private SittingService sittings;
  @Inject private Caller caller;
  private transient List<Session> all = List.of();
  private transient Map<UUID, List<Sitting>> planned = Map.of();
  private UUID session;
  private Body body;
  private String title;
  private String place;
  private String zone;
  private LocalDate beginsOn;
  private LocalDate endsOn;
  private LocalDateTime at;

  public void load() {
    all = service.sessions().stream().filter(s -> caller.may(s.getBody().keeper())).toList();
    planned = new HashMap<>();
    all.forEach(s -> planned.put(s.getId(), sittings.sittings(s.getId())));
  }

  /** The form of a new session. */
  public void prepare() {
    session = null;
    body = getBodies().get(0);
    title = null;
    place = null;
    zone = "Africa/Bamako";
    beginsOn = null;
    endsOn = null;
  }

  /** The form of a known session. */
  public void change(Session known) {
    session = known.getId();
    body = known.getBody();
    title = known.getTitle();
    place = known.getPlace();
    zone = known.getZone().getId();
    beginsOn = known.getBeginsOn();
    endsOn = known.getEndsOn();
  }

  public void save() {
    if (session == null) {
      Session made = service.prepare(body, title, place, zone, beginsOn, endsOn, false);
      Say.done("sessions.prepared", made.getNumber());
    } else {
      service.change(session, title, place, zone, beginsOn, endsOn);
      Say.done("sessions.changed");
    }
  }

  public void convene(UUID id) {
    service.convene(id);
    Say.done("sessions.convened");
  }

  public void publish(UUID id) {
    service.publish(id);
    Say.done("sessions.published");
  }

  public void close(UUID id) {
    service.close(id);
    Say.done("sessions.closed");
  }

  /** The form of a sitting to plan. */
  public void planFor(Session known) {
    session = known.getId();
    at = known.getBeginsOn().atTime(9, 0);
  }

  public void plan() {
    Sitting sitting = sittings.plan(session, at);
    Say.done("sessions.planned", sitting.getNumber());
  }

  public List<Sitting> sittings(UUID id) {
    return planned.getOrDefault(id, List.of());
  }

  public List<Session> getAll() {
    return all;
  }

  public boolean isKnown() {
    return session != null;
  }

  /** The bodies whose sessions the signed-in person prepares. */
  public List<Body> getBodies() {
    return Stream.of(Body.values()).filter(b -> caller.may(b.keeper())).toList();
  }

  /** The zones of the three capitals; another can be set by the API. */
  public List<String> getZones() {
    return List.of("Africa/Bamako", "Africa/Ouagadougou", "Africa/Niamey");
  }

  public Body getBody() {
    return body;
  }

  public void setBody(Body body) {
    this.body = body;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public LocalDate getBeginsOn() {
    return beginsOn;
  }

  public void setBeginsOn(LocalDate beginsOn) {
    this.beginsOn = beginsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }
}
