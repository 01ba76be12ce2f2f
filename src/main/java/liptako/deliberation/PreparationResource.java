package liptako.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Amendments that deputies prepare and co-sign. */
@Path("/")
@Tag(name = "texts")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PreparationResource {
  @Inject private PreparationService preparations;

  public record PreparedBody(List<ChangeBody> changes, String motive, Integer amends) {}

  public record FlagBody(Boolean on) {}

  public record PreparedView(UUID id, UUID deputy, Integer amends, List<Object> changes, String motive, boolean openToSign, int signatures, Instant updatedAt) {
    static PreparedView of(PreparedAmendment p) {
      return new PreparedView(p.getId(), p.getDeputyId(), p.getAmends(), TextJson.ofChanges(p.changes()), p.getMotive(), p.isOpenToSign(), p.getSignatureCount(), p.getUpdatedAt());
    }
  }

  @GET
  @Path("drafts/{draft}/prepared")
  @Operation(summary = "One's amendments in preparation", description = "For a deputy: the own ones and those others have opened to signature.")
  public List<PreparedView> prepared(@PathParam("draft") UUID draft) {
    return preparations.prepared(draft).stream().map(PreparedView::of).toList();
  }

  @POST
  @Path("drafts/{draft}/prepared")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Prepare an amendment", description = "For a deputy; nobody else sees it until it is opened to signature.")
  @APIResponseSchema(value = PreparedView.class, responseCode = "201")
  public PreparedView prepare(@PathParam("draft") UUID draft, PreparedBody body) {
    return PreparedView.of(preparations.save(null, draft, Check.given("changes", body.changes).stream().map(ChangeBody::asChange).toList(), body.motive, body.amends));
  }

  @POST
  @Path("prepared/{prepared}/open")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Open a prepared amendment to signature, or no longer", description = "For its author.")
  public void open(@PathParam("prepared") UUID id, FlagBody body) {
    preparations.openToSign(id, Check.given("on", body.on));
  }

  @POST
  @Path("prepared/{prepared}/sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sign another's prepared amendment, or take the signature back", description = "For a deputy in office.")
  public void sign(@PathParam("prepared") UUID id, FlagBody body) {
    preparations.sign(id, Check.given("on", body.on));
  }

  @POST
  @Path("prepared/{prepared}/table")
  @Operation(summary = "Table a prepared amendment with its signatures", description = "For its author, before the deadline.")
  public DraftResource.AmendmentView table(@PathParam("prepared") UUID id) {
    return DraftResource.AmendmentView.of(preparations.table(id));
  }

  @POST
  @Path("prepared/{prepared}/discard")
  @Operation(summary = "Throw a prepared amendment away", description = "For its author.")
  public void discard(@PathParam("prepared") UUID id) {
    preparations.discard(id);
  }
}
