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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second person's side of publishing papers. */
@Path("papers/releases")
@Tag(name = "publication")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PaperResource {
  @Inject private PaperReleases releases;

  /** A paper on its way to the public. */
  public record PaperView(UUID id, PaperRelease.Kind kind, Release.Kind step, UUID subject, UUID session, String title, String text, Release.Status status, Instant notBefore, Instant askedAt, Instant answeredAt,
      String refusal, Instant publishedAt) {
    public static PaperView of(PaperRelease r) {
      return new PaperView(r.getId(), r.getKind(), r.getStep(), r.getSubjectId(), r.getSessionId(), r.getTitle(), r.getText(), r.getStatus(), r.getNotBefore(), r.getAskedAt(), r.getAnsweredAt(),
          r.getRefusal(), r.getDoneAt());
    }
  }

  @GET
  @Operation(summary = "Papers that wait to be published", description = "For clerk, chair and secretariats: what a second person has to confirm, and what an embargo holds back; each sees what concerns it.")
  public List<PaperView> pending() {
    return releases.pending().stream().map(PaperView::of).toList();
  }

  @POST
  @Path("{release}/confirm")
  @Operation(summary = "Confirm the publication of a paper as the second person", description = "Always another person than the one who asked: the chair for what the clerk asked, the clerk for an election, a colleague for a council's secretary. "
      + "409 PAPER_CHANGED when it is no longer what was asked for.")
  public PaperView confirm(@PathParam("release") UUID id) {
    return PaperView.of(releases.confirm(id));
  }

  @POST
  @Path("{release}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Refuse the publication of a paper, or take it back before it is public", description = "For either of the two, with a reason; also ends an embargo.")
  public PaperView refuse(@PathParam("release") UUID id, ReleaseResource.RefusalBody body) {
    return PaperView.of(releases.refuse(id, body.reason()));
  }

  @POST
  @Path("{release}/notices")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask to publish a correction or a withdrawal of a public election, act or dossier", description = "For who may ask for its publication; the second person confirms. "
      + "What was published stays readable beside it. Orders of business, minutes and texts are followed by a further version instead.")
  @APIResponseSchema(value = PaperView.class, responseCode = "201")
  public PaperView notice(@PathParam("release") UUID id, ReleaseResource.NoticeBody body) {
    return PaperView.of(releases.askNotice(id, body.kind(), body.text()));
  }
}
