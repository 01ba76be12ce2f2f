package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ballots that were opened instead of cast, for the voter's other device. */
@Path("public/spent-ballots")
@Tag(name = "sealed")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SpentBallotResource {
  @Inject private SecretReading reading;

  @GET
  @Operation(summary = "A spent ballot", description = "By eight signs or more of its tracker, sealed as it was, with what it answers. Public.")
  public SecretReading.Spent spent(@QueryParam("tracker") String tracker) {
    return reading.spent(tracker);
  }
}
