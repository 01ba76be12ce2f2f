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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishing texts. At the root, beside the texts' own resource. */
@Path("/")
@Tag(name = "texts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TextResource {
  @Inject private PublishedTexts texts;

  @POST
  @Path("drafts/{draft}/publish")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask to publish a text with its path as it stands", description = "For the clerk: wordings, amendments with what became of them, votes. The presiding officer confirms; with « until » it stays under embargo.")
  public PaperView publish(@PathParam("draft") UUID draft, EmbargoBody body) {
    return PaperView.of(texts.ask(draft, body == null ? null : body.until()));
  }
}
