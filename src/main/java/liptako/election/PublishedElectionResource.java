package liptako.election;

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

/** Elections as everybody may read them. */
@Path("public/elections/{election}")
@Tag(name = "election")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PublishedElectionResource {
  @Inject private Elections elections;

  @GET
  @Operation(summary = "A published election", description = "Public; 404 before publication.")
  public ElectionResource.ElectionData published(@PathParam("election") UUID id) {
    return ElectionResource.ElectionData.of(elections.published(id));
  }
}
