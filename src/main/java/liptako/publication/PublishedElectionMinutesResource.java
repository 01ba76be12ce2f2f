package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The minutes of a published election, for everybody. */
@RequestScoped
@Tag(name = "election")
@Path("public/elections/{election}/proces-verbal.pdf")
public class PublishedElectionMinutesResource {
  @Inject private ElectionMinutes minutes;

  @GET
  @Produces("application/pdf")
  @Operation(summary = "The minutes of a published election", description = "Public.")
  public Response pdf(@PathParam("election") UUID id) {
    return ElectionMinutesResource.answer(minutes.published(id));
  }
}
