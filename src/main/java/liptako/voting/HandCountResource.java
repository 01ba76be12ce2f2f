package liptako.voting;

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
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scrutins held without terminals: who took part in a secret one, the count typed by two clerks, its sheet. */
@Path("/")
@Tag(name = "voting")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class HandCountResource {
  @Inject private HandCounts hands;

  public record SignBody(UUID deputy) {}

  public record CountView(List<String> fields, List<DoubleCount.Typed> typed, boolean complete, List<String> differing, boolean agreed, Sheet sheet) {}

  @POST
  @Path("scrutins/{scrutin}/sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Note that a deputy takes part in a secret vote on paper", description = "For the clerk, until the box is opened; nothing is noted of the answer.")
  public void sign(@PathParam("scrutin") UUID id, SignBody body) {
    hands.sign(id, Check.given("deputy", body.deputy));
  }

  @POST
  @Path("scrutins/{scrutin}/sign/own")
  @Operation(summary = "Say that one takes part in a secret vote on paper", description = "For a deputy present at the opening.")
  public void signOwn(@PathParam("scrutin") UUID id) {
    hands.signOwn(id);
  }

  @GET
  @Path("scrutins/{scrutin}/count")
  @Operation(summary = "Where the count of a scrutin without terminals stands", description = "For clerk and chair: the fields, who has typed, and, once both have, both figures and what differs.")
  public CountView count(@PathParam("scrutin") UUID id) {
    return view(id, hands.counts(id));
  }

  @POST
  @Path("scrutins/{scrutin}/count")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Type the own count of a scrutin without terminals", description = "For a clerk; again until the count is recorded. Of a roll call 0 for silence, 1 pour, 2 contre, 3 abstention. A third person is refused.")
  public CountView type(@PathParam("scrutin") UUID id, CountBody body) {
    return view(id, hands.type(id, body.figures()));
  }

  @PUT
  @Path("scrutins/{scrutin}/count/sheet")
  @Consumes({"application/pdf", "image/png", "image/jpeg"})
  @Operation(summary = "Keep the scanned sheet of a scrutin without terminals", description = "For a clerk: a PDF, PNG or JPEG that opens, whatever its name.")
  public Sheet attach(@PathParam("scrutin") UUID id, @QueryParam("fileName") String fileName, InputStream file) {
    return hands.attach(id, fileName, Upload.bytes(file, PaperCounts.SHEET_BYTES_MOST));
  }

  @POST
  @Path("scrutins/{scrutin}/count/record")
  @Operation(summary = "Record the agreed count, which closes the scrutin", description = "For a clerk: both names, the figures, the sheet’s hash, and the verdict of the frozen rule.")
  public ScrutinResource.ScrutinSummary record(@PathParam("scrutin") UUID id) {
    return ScrutinResource.ScrutinSummary.of(hands.record(id));
  }

  private CountView view(UUID id, DoubleCount count) {
    return new CountView(hands.fields(id), count.typed(), count.complete(), count.differing(), count.agreed(), hands.sheet(id));
  }
}
