package liptako.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing minutes. Its own resource, so that other resources may stand at {@code sittings}. */
@RequestScoped
@Tag(name = "minutes")
@Path("sittings/{id: [0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}/minutes/publish")
public class MinutesPublicationResource {
  @Inject private MinutesService minutes;

  @POST @Produces("application/json")
  @Operation(summary = "Publishes the minutes of a closed sitting as the next version")
  public Response publish(@PathParam("id") UUID id) {
    MinutesVersion version = minutes.publish(id);
    return Response.ok(Json.write(Map.of("version", version.version(), "publishedAt", version.publishedAt().toString(), "sha256", version.sha256()))).build();
  }
}
