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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** States, national organs and seats. */
@Path("/")
@Tag(name = "assembly")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AssemblyResource {
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;

  public record StateBody(String code, String name) {}

  public record OrganBody(String name, String shortName, String memberTitle, Integer members, LocalDate from) {}

  public record SeatsBody(Integer seats, LocalDate from, Boolean sample) {}

  public record StateView(String code, String name, int position) {
    static StateView of(State s) {
      return new StateView(s.getCode(), s.getName(), s.getPosition());
    }
  }

  public record OrganView(UUID id, String state, String name, String shortName, String memberTitle, int members) {
    static OrganView of(Organ o) {
      return new OrganView(o.getId(), o.getStateCode(), o.getName(), o.getShortName(), o.getMemberTitle(), o.getMembers());
    }
  }

  @GET
  @Path("states")
  @Operation(summary = "The confederated States", description = "In the order of protocol; public.")
  public List<StateView> states() {
    return assembly.states().stream().map(StateView::of).toList();
  }

  @POST
  @Path("states")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a State", description = "For the administrator.")
  @APIResponseSchema(value = StateView.class, responseCode = "201")
  public StateView addState(StateBody body) {
    return StateView.of(assembly.addState(body.code, body.name));
  }

  @GET
  @Path("organs")
  @Operation(summary = "The national organs", description = "Under each name and size they had; public.")
  public List<OrganView> organs() {
    return assembly.organs().stream().map(OrganView::of).toList();
  }

  @POST
  @Path("states/{state}/organs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set a State's national organ from a date on", description = "For the administrator; the one before ends on that date.")
  @APIResponseSchema(value = OrganView.class, responseCode = "201")
  public OrganView addOrgan(@PathParam("state") String state, OrganBody body) {
    return OrganView.of(assembly.addOrgan(state, body.name, body.shortName, body.memberTitle, body.members, body.from));
  }

  @GET
  @Path("seats")
  @Operation(summary = "The delegations' seats on a date", description = "Today without a date; public.")
  public List<DelegationSeats> seats(@QueryParam("on") LocalDate on) {
    return assembly.seats(on == null ? LocalDate.now(clock) : on);
  }

  @PUT
  @Path("states/{state}/seats")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set a delegation's seats from a date on", description = "For the administrator; what held before stays on record.")
  public void setSeats(@PathParam("state") String state, SeatsBody body) {
    assembly.setSeats(state, body.seats, body.from, Boolean.TRUE.equals(body.sample));
  }
}
