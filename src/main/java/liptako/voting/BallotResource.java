package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import liptako.api.Problem;
import liptako.language.Language;
import liptako.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ballots. No thread waits while the batch of a ballot is synced. */
@Path("scrutins/{scrutin}/ballots")
@Tag(name = "voting")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BallotResource {
  @Inject private BallotBox box;

  /** The id is made by the terminal and repeated until it is answered; the giver is named only to cast the ballot that a delegation of vote allows. */
  public record BallotBody(UUID id, Choice choice, UUID giver) {}

  public record BallotView(UUID ballot, Choice choice, Instant at, String receipt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Cast the own ballot, or that of a deputy who delegated the vote", description = "For a deputy. With `giver` the ballot is that deputy’s, if the roll frozen at the opening says so. The answer means that the ballot is on disk. The same id with the same choice gets the first answer again.")
  @APIResponse(responseCode = "201", description = "Counted", content = @Content(schema = @Schema(implementation = BallotView.class)))
  @APIResponse(responseCode = "200", description = "Was counted before: the first answer again", content = @Content(schema = @Schema(implementation = BallotView.class)))
  @APIResponse(responseCode = "409", description = "Does not count; the code says why")
  @APIResponse(responseCode = "503", description = "Too many at once: send it again after Retry-After")
  public CompletionStage<Response> cast(@PathParam("scrutin") UUID scrutin, BallotBody body) {
    return (body.giver == null ? box.cast(scrutin, body.id, body.choice) : box.castFor(body.giver, scrutin, body.id, body.choice)).thenApply(Language.carried(BallotResource::answer));
  }

  private static Response answer(Receipt receipt) {
    if (receipt instanceof Receipt.Counted counted) {
      return Response.status(counted.repeated() ? 200 : 201).entity(new BallotView(counted.ballot(), counted.choice(), counted.at(), counted.code())).build();
    }
    var reason = ((Receipt.Refused) receipt).reason();
    return Problem.response(409, reason.name(), null, Refusal.told("refus." + reason.name()), Map.of("ballot", receipt.ballot().toString())).build();
  }
}
