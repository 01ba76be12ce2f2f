package liptako.release;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second person's side of publishing papers. */
@Path("papers/releases")
@Tag(name = "publication")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PaperResource {
  @Inject private PaperReleases releases;

  /** A paper on its way to the public. */
  public record PaperView(UUID id, PaperRelease.Kind kind, UUID subject, UUID session, String title, Release.Status status, Instant notBefore, Instant askedAt, Instant answeredAt,
      String refusal, Instant publishedAt) {
    public static PaperView of(PaperRelease r) {
      return new PaperView(r.getId(), r.getKind(), r.getSubjectId(), r.getSessionId(), r.getTitle(), r.getStatus(), r.getNotBefore(), r.getAskedAt(), r.getAnsweredAt(),
          r.getRefusal(), r.getDoneAt());
    }
  }

  @GET
  @Operation(summary = "Papers that wait to be published", description = "For clerk and chair: what a second person has to confirm, and what an embargo holds back.")
  public List<PaperView> pending() {
    return releases.pending().stream().map(PaperView::of).toList();
  }

  @POST
  @Path("{release}/confirm")
  @Operation(summary = "Confirm the publication of a paper as the second person", description = "For the chair; another person than the one who asked. 409 PAPER_CHANGED when it is no longer what was asked for.")
  public PaperView confirm(@PathParam("release") UUID id) {
    return PaperView.of(releases.confirm(id));
  }

  @POST
  @Path("{release}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Refuse the publication of a paper, or take it back before it is public", description = "For chair or clerk, with a reason; also ends an embargo.")
  public PaperView refuse(@PathParam("release") UUID id, ReleaseResource.RefusalBody body) {
    return PaperView.of(releases.refuse(id, body.reason()));
  }
}
