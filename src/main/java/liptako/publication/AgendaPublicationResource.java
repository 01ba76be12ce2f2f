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

  /**
   * @param release what the presiding officer has to confirm, or null
   * @param version the number of the version published at once, or null
   */
  public record AskedView(PaperView release, Integer version) {}

  @POST
  @Path("sessions/{session}/agenda")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask to publish the order of business as it stands", description = "For the clerk: the presiding officer confirms, and it is a further version; with « until » it stays under embargo. "
      + "A council's secretary publishes at once.")
  @APIResponseSchema(value = AskedView.class, responseCode = "201")
  public AskedView publish(@PathParam("session") UUID session, EmbargoBody body) {
    AgendaPublication.Asked asked = agenda.ask(session, body == null ? null : body.until());
    return new AskedView(asked.release() == null ? null : PaperView.of(asked.release()), asked.version() == null ? null : asked.version().getNumber());
  }
}
