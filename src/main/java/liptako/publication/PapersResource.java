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

/** The first person's side of publishing elections, acts and dossiers. At the root, beside their own resources. */
@Path("/")
@Tag(name = "publication")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PapersResource {
  @Inject private ElectionPublication elections;
  @Inject private CouncilPublication councils;

  @POST
  @Path("elections/{election}/publish")
  @Operation(summary = "Ask to publish an election", description = "For the chair, once it is proclaimed or annulled; the clerk confirms. With « until » it stays under embargo.")
  @APIResponseSchema(value = PaperView.class, responseCode = "201")
  public PaperView election(@PathParam("election") UUID id, EmbargoBody body) {
    return PaperView.of(elections.ask(id, body == null ? null : body.until()));
  }

  @POST
  @Path("acts/{act}/publish")
  @Operation(summary = "Ask to show an act on the public site", description = "For the body's secretariat; a colleague confirms, for the Parliaments the chair. With « until » it stays under embargo.")
  @APIResponseSchema(value = PaperView.class, responseCode = "201")
  public PaperView act(@PathParam("act") UUID id, EmbargoBody body) {
    return PaperView.of(councils.askAct(id, body == null ? null : body.until()));
  }

  @POST
  @Path("dossiers/{dossier}/publish")
  @Operation(summary = "Ask to show the path of a dossier on the public site", description = "For the secretariat of its origin; a colleague confirms, for the Parliaments the chair. "
      + "Sessions, scrutins and acts of the path show when they are published themselves.")
  @APIResponseSchema(value = PaperView.class, responseCode = "201")
  public PaperView dossier(@PathParam("dossier") UUID id, EmbargoBody body) {
    return PaperView.of(councils.askDossier(id, body == null ? null : body.until()));
  }
}
