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

/** The minutes of an election. */
@RequestScoped
@Tag(name = "election")
@Path("elections/{election}/proces-verbal.pdf")
public class ElectionMinutesResource {
  private static final String PDF = "application/pdf";
  @Inject private ElectionMinutes minutes;

  @GET
  @Produces(PDF)
  @Operation(summary = "The minutes of an election to sign", description = "For people signed in: as the record gives them now.")
  public Response desk(@PathParam("election") UUID id) {
    return answer(minutes.pdf(id));
  }

  static Response answer(byte[] pdf) {
    return Response.ok(pdf, PDF).header("Cache-Control", "no-store").header("Content-Disposition", "inline; filename=\"election.pdf\"").build();
  }
}
