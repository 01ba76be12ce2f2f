package liptako.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import liptako.api.Upload;
import liptako.paper.CountBody;
import liptako.paper.DoubleCount;
import liptako.paper.PaperCounts;
import liptako.paper.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The count of a round on paper: typed by two, compared, recorded with its sheet. */
@Path("elections/{election}/count")
@Tag(name = "election")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CountResource {
  @Inject private Rounds rounds;

  public record CountView(List<String> fields, List<DoubleCount.Typed> typed, boolean complete, List<String> differing, boolean agreed, Sheet sheet) {}

  @GET
  @Operation(summary = "Where the count stands", description = "For clerk, chair and scrutineers: the fields, who has typed, and, once both have, both figures and what differs.")
  public CountView count(@PathParam("election") UUID id) {
    DoubleCount count = rounds.counts(id);
    return new CountView(rounds.fields(id), count.typed(), count.complete(), count.differing(), count.agreed(), rounds.sheet(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Type the own count", description = "For a clerk or a scrutineer; again until the count is recorded. A third person is refused.")
  public CountView type(@PathParam("election") UUID id, CountBody body) {
    rounds.type(id, body.figures());
    return count(id);
  }

  @PUT
  @Path("sheet")
  @Consumes({"application/pdf", "image/png", "image/jpeg"})
  @Operation(summary = "Keep the scanned sheet", description = "For a clerk or a scrutineer: a PDF, PNG or JPEG that opens, whatever its name.")
  public Sheet attach(@PathParam("election") UUID id, @QueryParam("fileName") String fileName, InputStream file) {
    return rounds.attach(id, fileName, Upload.bytes(file, PaperCounts.SHEET_BYTES_MOST));
  }

  @POST
  @Path("record")
  @Operation(summary = "Record the agreed count", description = "For a clerk or a scrutineer: both names, the figures, the sheet’s hash, and what the rule gives.")
  public CountView record(@PathParam("election") UUID id) {
    rounds.record(id);
    return new CountView(List.of(), List.of(), true, List.of(), true, rounds.sheet(id));
  }
}
