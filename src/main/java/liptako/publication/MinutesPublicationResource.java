package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import liptako.release.PaperResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing minutes. Its own resource, so that other resources may stand at {@code sittings}. */
@RequestScoped
@Tag(name = "minutes")
@Path("sittings/{id: [0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}/minutes/publish")
public class MinutesPublicationResource {
  @Inject private MinutesService minutes;

  @POST @Consumes("application/json") @Produces("application/json")
  @Operation(summary = "Ask to publish the minutes of a closed sitting as the next version", description = "For the clerk; the presiding officer confirms what was printed now. With « until » it stays under embargo.")
  public PaperResource.PaperView publish(@PathParam("id") UUID id, EmbargoBody body) {
    return PaperResource.PaperView.of(minutes.ask(id, body == null ? null : body.until()));
  }
}
