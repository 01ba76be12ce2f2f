package liptako.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections and withdrawals of public papers, for everybody. */
@Path("public/papers/{subject}/notices")
@Tag(name = "public")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PublicNoticeResource {
  @Inject private PaperReleases releases;

  /** What was said publicly about something published. */
  public record NoticeView(UUID id, Release.Kind kind, String text, Instant publishedAt) {}

  @GET
  @Operation(summary = "Corrections and withdrawals of a public election, act or dossier", description = "Public, the oldest first.")
  public List<NoticeView> notices(@PathParam("subject") UUID subject) {
    return releases.notices(subject).stream().map(n -> new NoticeView(n.getId(), n.getStep(), n.getText(), n.getDoneAt())).toList();
  }
}
