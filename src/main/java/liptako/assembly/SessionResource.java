package liptako.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sessions and sittings. Who is not signed in sees the published sessions only. */
@Path("/")
@Tag(name = "sessions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SessionResource {
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Caller caller;

  public record SessionBody(Body body, String title, String place, String zone, LocalDate beginsOn, LocalDate endsOn) {}

  /** The version is the one the page read. */
  public record SessionChange(String version, String title, String place, String zone, LocalDate beginsOn, LocalDate endsOn) {}

  /** A time on the clock of the session's place. */
  public record SittingBody(LocalDateTime at) {}

  public record SessionView(UUID id, Body body, String bodyTitle, int number, String title, String place, String zone, LocalDate beginsOn, LocalDate endsOn,
      Session.Status status, Instant convenedAt, Instant publishedAt, boolean sample, String version) {
    static SessionView of(Session s) {
      return new SessionView(s.getId(), s.getBody(), s.getBody().title(), s.getNumber(), s.getTitle(), s.getPlace(), s.getZone().getId(), s.getBeginsOn(),
          s.getEndsOn(), s.getStatus(), s.getConvenedAt(), s.getPublishedAt(), s.isSample(), s.version());
    }
  }

  public record SittingView(UUID id, UUID session, int number, Sitting.Status status, Instant plannedAt, Instant openedAt, Instant closedAt, UUID item) {
    static SittingView of(Sitting s) {
      return new SittingView(s.getId(), s.getSessionId(), s.getNumber(), s.getStatus(), s.getPlannedAt(), s.getOpenedAt(), s.getClosedAt(), s.getItemId());
    }
  }

  @GET
  @Path("sessions")
  @Operation(summary = "Sessions, the latest first", description = "Every one when signed in, otherwise those published.")
  public List<SessionView> all() {
    return (caller.may(Act.FOLLOW_SITTING) ? sessions.sessions() : sessions.published()).stream().map(SessionView::of).toList();
  }

  @POST
  @Path("sessions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Prepare a session", description = "For the clerk; a draft until it is convened.")
  @APIResponseSchema(value = SessionView.class, responseCode = "201")
  public SessionView prepare(SessionBody body) {
    return SessionView.of(sessions.prepare(body.body, body.title, body.place, body.zone, body.beginsOn, body.endsOn, false));
  }

  @GET
  @Path("sessions/{session}")
  @Operation(summary = "One session", description = "Its version must be named to change it.")
  public SessionView one(@PathParam("session") UUID id) {
    return SessionView.of(visible(id));
  }

  @PUT
  @Path("sessions/{session}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change a session", description = "For the clerk; 409 STALE when somebody changed it since the version named.")
  public SessionView change(@PathParam("session") UUID id, SessionChange body) {
    return SessionView.of(sessions.change(id, body.version, body.title, body.place, body.zone, body.beginsOn, body.endsOn));
  }

  @POST
  @Path("sessions/{session}/convene")
  @Operation(summary = "Convene a session", description = "For the clerk.")
  public SessionView convene(@PathParam("session") UUID id) {
    return SessionView.of(sessions.convene(id));
  }

  @POST
  @Path("sessions/{session}/publish")
  @Operation(summary = "Show a session on the public site", description = "For the clerk and the chair.")
  public SessionView publish(@PathParam("session") UUID id) {
    return SessionView.of(sessions.publish(id));
  }

  @POST
  @Path("sessions/{session}/close")
  @Operation(summary = "Close a session", description = "For the clerk, when every sitting is closed.")
  public SessionView close(@PathParam("session") UUID id) {
    return SessionView.of(sessions.close(id));
  }

  @GET
  @Path("sessions/{session}/sittings")
  @Operation(summary = "A session's sittings", description = "In their order.")
  public List<SittingView> sittings(@PathParam("session") UUID id) {
    return sittings.sittings(visible(id).getId()).stream().map(SittingView::of).toList();
  }

  @POST
  @Path("sessions/{session}/sittings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Plan a sitting", description = "For the clerk; the time is that of the session's place.")
  @APIResponseSchema(value = SittingView.class, responseCode = "201")
  public SittingView plan(@PathParam("session") UUID id, SittingBody body) {
    return SittingView.of(sittings.plan(id, body.at));
  }

  @GET
  @Path("sittings/current")
  @Operation(summary = "The sitting the hall follows", description = "The open one, else the next planned, else the last; 404 when there is none.")
  public SittingView current() {
    return SittingView.of(sittings.current().filter(s -> shows(sessions.session(s.getSessionId()))).orElseThrow(() -> Refusal.notFound("UNKNOWN_SITTING")));
  }

  @GET
  @Path("sittings/{sitting}")
  @Operation(summary = "One sitting")
  public SittingView sitting(@PathParam("sitting") UUID id) {
    Sitting sitting = sittings.sitting(id);
    if (!shows(sessions.session(sitting.getSessionId()))) {
      throw Refusal.notFound("UNKNOWN_SITTING");
    }
    return SittingView.of(sitting);
  }

  @POST
  @Path("sittings/{sitting}/open")
  @Operation(summary = "Open a sitting", description = "For the chair; one at a time.")
  public SittingView open(@PathParam("sitting") UUID id) {
    return SittingView.of(sittings.open(id));
  }

  @POST
  @Path("sittings/{sitting}/suspend")
  @Operation(summary = "Suspend a sitting", description = "For the chair.")
  public SittingView suspend(@PathParam("sitting") UUID id) {
    return SittingView.of(sittings.suspend(id));
  }

  @POST
  @Path("sittings/{sitting}/resume")
  @Operation(summary = "Resume a suspended sitting", description = "For the chair.")
  public SittingView resume(@PathParam("sitting") UUID id) {
    return SittingView.of(sittings.resume(id));
  }

  @POST
  @Path("sittings/{sitting}/close")
  @Operation(summary = "Close a sitting", description = "For the chair, when no scrutin awaits its proclamation.")
  public SittingView closeSitting(@PathParam("sitting") UUID id) {
    return SittingView.of(sittings.close(id));
  }

  private Session visible(UUID id) {
    Session session = sessions.session(id);
    if (!shows(session)) {
      throw Refusal.notFound("UNKNOWN_SESSION");
    }
    return session;
  }

  private boolean shows(Session session) {
    return sessions.mayKnow(session);
  }
}
