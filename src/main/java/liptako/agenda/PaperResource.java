package liptako.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import liptako.api.Upload;
import liptako.refusal.PdfFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Papers of the order of business. */
@Path("/")
@Tag(name = "agenda")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PaperResource {
  private static final String PDF = "application/pdf";
  @Inject private PaperService papers;

  @GET
  @Path("items/{item}/papers")
  @Operation(summary = "An item's papers", description = "For people signed in.")
  public List<Paper> papers(@PathParam("item") UUID item) {
    return papers.papers(item);
  }

  @POST
  @Path("items/{item}/papers")
  @Consumes(PDF)
  @Operation(summary = "Attach a PDF to an item", description = "For the clerk: the file is the body. Only a PDF that opens is taken, whatever its name.")
  @APIResponseSchema(value = Paper.class, responseCode = "201")
  public Paper attach(@PathParam("item") UUID item, @QueryParam("title") String title, @QueryParam("fileName") String fileName, InputStream file) {
    return papers.attach(item, title, fileName, Upload.bytes(file, PdfFile.BYTES_MOST));
  }

  @GET
  @Path("papers/{paper}")
  @Operation(summary = "What a paper is", description = "For people signed in.")
  public Paper paper(@PathParam("paper") UUID id) {
    return papers.paper(id);
  }

  @GET
  @Path("papers/{paper}/content")
  @Produces({PDF, MediaType.APPLICATION_JSON})
  @Operation(summary = "A paper's PDF", description = "For people signed in; to be saved, never shown within a page of this site.")
  public Response content(@PathParam("paper") UUID id) {
    Paper paper = papers.paper(id);
    return Response.ok(papers.content(id), PDF).header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'").header("Content-Disposition", attachment(paper.fileName())).build();
  }

  /** The name in ASCII for the oldest clients and in full for the others (RFC 6266); quotes cannot stand in it. */
  private static String attachment(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
