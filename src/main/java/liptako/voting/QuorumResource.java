package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls of the quorum. */
@Path("sittings/{sitting}/quorum-calls")
@Tag(name = "attendance")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class QuorumResource {
  @Inject private QuorumCalls calls;

  public record CallBody(String rule, String askedBy) {}

  @GET
  @Operation(summary = "The calls of the quorum in a sitting", description = "With figures, names and what followed. Public.")
  public List<QuorumCall> calls(@PathParam("sitting") UUID sitting) {
    return calls.calls(sitting);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begin a call of the quorum", description = "For the clerk or the chair, in an open sitting: the rule is frozen.")
  @APIResponseSchema(value = QuorumCall.class, responseCode = "201")
  public QuorumCall open(@PathParam("sitting") UUID sitting, CallBody body) {
    return calls.open(sitting, body.rule, body.askedBy);
  }

  @POST
  @Path("follow")
  @Operation(summary = "Suspend the sitting as the rule asks where the quorum lacked", description = "For the chair, after the latest call; 409 where the rule lets something else follow.")
  public QuorumCall follow(@PathParam("sitting") UUID sitting) {
    return calls.follow(sitting);
  }

  @POST
  @Path("conclude")
  @Operation(summary = "Conclude the call that goes on", description = "For the clerk or the chair: figures and names of that instant, and what the rule lets follow.")
  public QuorumCall conclude(@PathParam("sitting") UUID sitting) {
    return calls.conclude(sitting);
  }
}
