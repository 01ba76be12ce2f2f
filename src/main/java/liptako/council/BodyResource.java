package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liptako.assembly.Body;
import liptako.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bodies: who sits in them, who presides, how they number their acts. */
@Path("/")
@Tag(name = "council")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BodyResource {
  /** Terms foreseen in an answer: each of three States twice. */
  private static final int TERMS = 6;
  @Inject private Membership membership;
  @Inject private Presidency presidency;
  @Inject private Numbering numbering;
  @Inject private Clock clock;

  public record CapacityBody(UUID person, String name, String state, Office office, Pillar pillar, String title, Instant beginsAt, Instant endsAt, String actNumber,
      LocalDate actDate) {}

  public record EndBody(Instant at, String reason) {}

  public record RotationBody(Instant beginsAt, Integer months, List<String> states, String reason) {}

  public record ChairBody(UUID person, String delegation) {}

  /** Without a kind: for every kind that has none of its own. */
  public record PatternBody(ActKind kind, String pattern) {}

  public record PatternView(Body body, ActKind kind, String pattern, String example) {
    static PatternView of(Body body, ActKind kind, NumberPattern pattern) {
      ActKind shown = kind == null ? ActKind.DECISION : kind;
      return new PatternView(body, kind, pattern.pattern(), pattern.reference(shown.word(), shown.sign(), body.sign(), 2027, 1));
    }
  }

  @GET
  @Path("bodies/{body}/members")
  @Operation(summary = "Who sits in a body at an instant", description = "Now without one; a head of State with what the presidency makes of them then. Public.")
  public List<Member> members(@PathParam("body") Body body, @QueryParam("at") Instant at) {
    return membership.members(body, at == null ? clock.instant() : at);
  }

  @GET
  @Path("bodies/{body}/capacities")
  @Operation(summary = "Every capacity ever held in a body", description = "Public.")
  public List<Capacity> capacities(@PathParam("body") Body body) {
    return membership.capacities(body);
  }

  @POST
  @Path("bodies/{body}/capacities")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Seat somebody in a body", description = "For the body's secretariat: a person already known, or a name and a State. 409 OFFICE_HELD when another holds the office then.")
  @APIResponseSchema(value = Capacity.class, responseCode = "201")
  public Capacity appoint(@PathParam("body") Body body, CapacityBody b) {
    return membership.appoint(new Appointment(b.person, b.name, b.state, body, b.office, b.pillar, b.title, b.beginsAt, b.endsAt, b.actNumber, b.actDate, false));
  }

  @POST
  @Path("capacities/{capacity}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End a capacity from an instant on", description = "For the body's secretariat, with the reason.")
  public Capacity end(@PathParam("capacity") UUID id, EndBody body) {
    return membership.end(id, body.at, body.reason);
  }

  @GET
  @Path("presidency")
  @Operation(summary = "The presidency's term at an instant and those foreseen after it", description = "Now without one. Public.")
  public List<Rotation.Term> terms(@QueryParam("at") Instant at) {
    return presidency.terms(at == null ? clock.instant() : at, TERMS);
  }

  @GET
  @Path("presidency/rotations")
  @Operation(summary = "The rotations on record", description = "Public.")
  public List<Rotation> rotations() {
    return presidency.rotations();
  }

  @POST
  @Path("presidency/rotations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set how the presidency passes from an instant on", description = "For the College's secretariat; what came before stands.")
  @APIResponseSchema(value = Rotation.class, responseCode = "201")
  public Rotation rotate(RotationBody body) {
    return presidency.rotate(body.beginsAt, body.months, body.states, body.reason);
  }

  @GET
  @Path("sessions/{session}/chair")
  @Operation(summary = "Who presides over a session of a council", description = "404 when nobody is on record. Public.")
  public SessionChair chair(@PathParam("session") UUID session) {
    return presidency.chair(session).orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
  }

  @PUT
  @Path("sessions/{session}/chair")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record who presides by delegation", description = "For the body's secretariat, with the act that delegates.")
  public SessionChair preside(@PathParam("session") UUID session, ChairBody body) {
    return presidency.preside(session, body.person, body.delegation);
  }

  @GET
  @Path("bodies/{body}/numbering")
  @Operation(summary = "How a body writes the references of its acts", description = "Public.")
  public PatternView pattern(@PathParam("body") Body body, @QueryParam("kind") ActKind kind) {
    return PatternView.of(body, kind, numbering.pattern(body, kind));
  }

  @PUT
  @Path("bodies/{body}/numbering")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set how a body writes the references of its acts", description = "For the body's secretariat; places: {numero}, {numero:3}, {annee}, {instance}, {genre}, {sigle}.")
  public PatternView number(@PathParam("body") Body body, PatternBody b) {
    return PatternView.of(body, b.kind, numbering.set(body, b.kind, b.pattern));
  }
}
