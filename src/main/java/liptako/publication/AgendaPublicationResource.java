package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import liptako.release.PaperResource.PaperView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing orders of business. At the root, as the agenda's own resource, which reads what is published here. */
@Path("/")
@Tag(name = "agenda")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AgendaPublicationResource {
  @Inject private AgendaPublication agenda;

  /** @param release what the second person has to confirm */
  public record AskedView(PaperView release) {}

  @POST
  @Path("sessions/{session}/agenda")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask to publish the order of business as it stands", description = "For the clerk: the presiding officer confirms, and it is a further version; with « until » it stays under embargo. "
      + "Of a council, for its secretary: a colleague of the secretariat confirms.")
  @APIResponseSchema(value = AskedView.class, responseCode = "201")
  public AskedView publish(@PathParam("session") UUID session, EmbargoBody body) {
    return new AskedView(PaperView.of(agenda.ask(session, body == null ? null : body.until())));
  }
}
