package liptako.web.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import liptako.agenda.PaperService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a deputy's terminal reads beside the stream. What it does goes to the rooms' own resources. */
@Path("terminal")
@Tag(name = "terminal")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TerminalResource {
  private static final String PDF = "application/pdf";
  @Inject private PersonalState personal;
  @Inject private PaperService papers;

  @GET
  @Operation(summary = "The own state", description = "For a deputy: presence, the item's papers, the place on the current scrutin's roll and the own ballot as it is stored.")
  public PersonalState.Own own() {
    return personal.compose();
  }

  @GET
  @Path("papers/{paper}")
  @Produces({PDF, MediaType.APPLICATION_JSON})
  @Operation(summary = "A paper's PDF to be read in the browser", description = "For people signed in. Only PDFs that open were ever taken, and the browser's reader runs nothing of this site.")
  public Response paper(@PathParam("paper") UUID id) {
    return Response.ok(papers.content(id), PDF).header("X-Content-Type-Options", "nosniff").header("Content-Disposition", "inline").header("Cache-Control", "private, no-store").build();
  }
}
