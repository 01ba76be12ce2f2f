package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A published secret vote, for everybody. */
@Path("public/secret-votes/{vote}")
@Tag(name = "sealed")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PublishedSecretVoteResource {
  @Inject private SecretReading reading;

  @GET
  @Operation(summary = "A published secret vote", description = "404 before publication. Public.")
  public SecretVoteResource.SecretVoteData published(@PathParam("vote") UUID id) {
    return SecretVoteResource.SecretVoteData.of(reading.published(id));
  }
}
