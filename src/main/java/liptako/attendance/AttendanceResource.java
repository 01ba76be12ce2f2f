package liptako.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Presence in a sitting. */
@Path("sittings/{sitting}/presence")
@Tag(name = "attendance")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AttendanceResource {
  @Inject private AttendanceService attendance;
  @Inject private DoorService door;
  @Inject private ExcuseService excuses;
  @Inject private Clock clock;

  public record PresenceBody(List<UUID> deputies, Boolean present) {}

  public record OwnBody(Boolean present) {}

  /** way: IN, OUT, or null for the side the deputy is not on. */
  public record BadgeBody(String code, DoorService.Way way) {}

  public record ExcuseBody(UUID deputy, String reason) {}

  public record PresenceView(int seats, int inOffice, int present, List<Presence.DelegationFigures> delegations, List<MemberView> members) {}

  public record MemberView(UUID deputy, String code, String name, String state, boolean present) {}

  @GET
  @Operation(summary = "Presence at an instant", description = "Now without one: figures by delegation and each deputy in office. Public.")
  public PresenceView presence(@PathParam("sitting") UUID sitting, @QueryParam("at") Instant at) {
    Presence presence = attendance.presence(sitting, at == null ? clock.instant() : at);
    return new PresenceView(presence.seats(), presence.inOffice(), presence.present(), presence.delegations(), presence.members().stream()
        .map(m -> new MemberView(m.deputy().id(), m.deputy().code(), m.deputy().name(), m.deputy().stateCode(), m.present())).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Mark deputies present or gone", description = "For the clerk; all of the list or none.")
  public PresenceView mark(@PathParam("sitting") UUID sitting, PresenceBody body) {
    attendance.markAll(sitting, Check.given("deputies", body.deputies), Check.given("present", body.present));
    return presence(sitting, null);
  }

  @POST
  @Path("own")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Mark the own presence", description = "For a deputy.")
  public void markOwn(@PathParam("sitting") UUID sitting, OwnBody body) {
    attendance.markOwn(sitting, Check.given("present", body.present));
  }

  @POST
  @Path("badge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a badge at the door", description = "For the clerk: marks the holder present or gone. 409 UNKNOWN_BADGE or BADGE_WITHDRAWN when the code opens nothing.")
  public DoorService.Passed badge(@PathParam("sitting") UUID sitting, BadgeBody body) {
    return door.pass(sitting, Check.text("code", body.code, 40), body.way);
  }

  @POST
  @Path("excuses")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Excuse a deputy from the sitting", description = "For the clerk, with the reason, which is shown to the clerk only.")
  public Excuse excuse(@PathParam("sitting") UUID sitting, ExcuseBody body) {
    return excuses.excuse(sitting, body.deputy, body.reason);
  }

  @DELETE
  @Path("excuses/{deputy}")
  @Operation(summary = "Take an excuse back", description = "For the clerk; it stays on record.")
  public void withdraw(@PathParam("sitting") UUID sitting, @PathParam("deputy") UUID deputy) {
    excuses.withdraw(sitting, deputy);
  }
}
