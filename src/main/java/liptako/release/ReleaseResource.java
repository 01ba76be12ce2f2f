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
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publication in two persons. */
@Path("/")
@Tag(name = "publication")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReleaseResource {
  @Inject private ReleaseService releases;

  public record EmbargoBody(Instant until) {}

  public record NoticeBody(Release.Kind kind, String text) {}

  public record RefusalBody(String reason) {}

  public record ReleaseView(UUID id, UUID scrutin, Release.Kind kind, Release.Status status, String text, Instant notBefore, Instant askedAt, Instant answeredAt, String refusal,
      Instant publishedAt) {
    static ReleaseView of(Release r) {
      return new ReleaseView(r.getId(), r.getScrutinId(), r.getKind(), r.getStatus(), r.getText(), r.getNotBefore(), r.getAskedAt(), r.getAnsweredAt(), r.getRefusal(), r.getDoneAt());
    }
  }

  @GET
  @Path("releases")
  @Operation(summary = "What waits to be published", description = "For chair and clerk: what a second person has to confirm, and what an embargo holds back.")
  public List<ReleaseView> pending() {
    return releases.pending().stream().map(ReleaseView::of).toList();
  }

  @GET
  @Path("scrutins/{scrutin}/releases")
  @Operation(summary = "What was asked and answered about the publication of a scrutin")
  public List<ReleaseView> of(@PathParam("scrutin") UUID id) {
    return releases.of(id).stream().map(ReleaseView::of).toList();
  }

  @POST
  @Path("scrutins/{scrutin}/publish")
  @Operation(summary = "Ask to publish a scrutin", description = "For the chair, once it is proclaimed or annulled. The clerk confirms; its session is shown with it.")
  public ReleaseView ask(@PathParam("scrutin") UUID id) {
    return ReleaseView.of(releases.ask(id, null));
  }

  @POST
  @Path("scrutins/{scrutin}/embargo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask to publish a scrutin from an instant on", description = "As « publish »; confirmed, it is published at that instant by the server's clock.")
  public ReleaseView embargo(@PathParam("scrutin") UUID id, EmbargoBody body) {
    return ReleaseView.of(releases.ask(id, Check.given("until", body.until)));
  }

  @POST
  @Path("scrutins/{scrutin}/notices")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask to publish a correction or a withdrawal of a public scrutin", description = "For the chair; the clerk confirms. What was published stays readable beside it.")
  public ReleaseView notice(@PathParam("scrutin") UUID id, NoticeBody body) {
    return ReleaseView.of(releases.askNotice(id, body.kind, body.text));
  }

  @POST
  @Path("scrutins/{scrutin}/publish/confirm")
  @Operation(summary = "Confirm a publication as the second person", description = "For the clerk; another person than the one who asked.")
  public ReleaseView confirm(@PathParam("scrutin") UUID id) {
    return ReleaseView.of(releases.confirm(id));
  }

  @POST
  @Path("scrutins/{scrutin}/publish/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Refuse a publication, or take it back before it is public", description = "For clerk or chair, with a reason; also ends an embargo.")
  public ReleaseView refuse(@PathParam("scrutin") UUID id, RefusalBody body) {
    return ReleaseView.of(releases.refuse(id, body.reason));
  }
}
