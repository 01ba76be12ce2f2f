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

/** The clerk's minutes. */
@RequestScoped
@Tag(name = "minutes")
@Path("sittings/{id: [0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}/minutes.pdf")
public class MinutesResource {
  @Inject private MinutesService minutes;

  @GET @Produces("application/pdf")
  @Operation(summary = "The minutes as the record gives them now")
  public Response pdf(@PathParam("id") UUID id) {
    return Response.ok(minutes.pdf(id)).header("Cache-Control", "no-store").header("Content-Disposition", "inline; filename=\"proces-verbal.pdf\"").build();
  }
}
