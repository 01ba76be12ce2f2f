package liptako.motion;

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
import liptako.permission.Caller;
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Motions of procedure. */
@Path("/")
@Tag(name = "floor")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MotionResource {
  @Inject private MotionService motions;
  @Inject private MotionRequests requests;
  @Inject private Caller caller;

  /** @param deputy who moves it; null for the signed-in one, who asks for it. @param about the point of order whose ruling is appealed, or null */
  public record MotionBody(String kind, UUID deputy, UUID about) {}

  public record SpeakerBody(UUID deputy, Boolean pour) {}

  public record DecisionBody(Boolean carried, String how) {}

  public record DeclineBody(String reason) {}

  public record VoteView(UUID scrutin, int number) {}

  public record MotionView(UUID id, String kind, String title, UUID deputy, UUID about, Instant movedAt, Motion.Status status, UUID pour, UUID contre, UUID scrutin, Instant decidedAt, String how) {
    static MotionView of(Motion m) {
      return new MotionView(m.getId(), m.getKind(), m.getTitle(), m.getDeputyId(), m.getAboutId(), m.getMovedAt(), m.getStatus(), m.getPourId(), m.getContreId(), m.getScrutinId(), m.getDecidedAt(),
          m.getDecidedHow());
    }
  }

  @GET
  @Path("motions/kinds")
  @Operation(summary = "The kinds of motion in their precedence", description = "Public.")
  public List<MotionKind> kinds() {
    return motions.kinds();
  }

  @GET
  @Path("sittings/{sitting}/motions")
  @Operation(summary = "A sitting's motions", description = "Public; the first moved first.")
  public List<MotionView> list(@PathParam("sitting") UUID sitting) {
    return motions.motions(sitting).stream().map(MotionView::of).toList();
  }

  @POST
  @Path("sittings/{sitting}/motions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take a motion, or ask for one", description = "Chair and clerk take the motion of the deputy they name: only what takes precedence over the motion that is dealt with. A deputy asks for it: it comes before the assembly when they take it up. Asking twice changes nothing.")
  @APIResponseSchema(value = MotionView.class, responseCode = "201")
  public MotionView move(@PathParam("sitting") UUID sitting, MotionBody body) {
    String kind = Check.text("kind", body.kind, 60);
    return MotionView.of(caller.deputy().isPresent() ? requests.request(sitting, kind, body.about) : motions.move(sitting, kind, body.deputy, body.about));
  }

  @POST
  @Path("motions/{motion}/take")
  @Operation(summary = "Take up a motion that a deputy asked for", description = "For chair and clerk; only what takes precedence over the motion that is dealt with.")
  public MotionView take(@PathParam("motion") UUID id) {
    return MotionView.of(requests.takeUp(id));
  }

  @POST
  @Path("motions/{motion}/decline")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Do not put a motion that was asked for to the assembly", description = "For chair and clerk, with the reason.")
  public MotionView decline(@PathParam("motion") UUID id, DeclineBody body) {
    return MotionView.of(requests.decline(id, body.reason));
  }

  @POST
  @Path("motions/{motion}/speak")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the floor for or against it", description = "For chair and clerk; one of each.")
  public void speak(@PathParam("motion") UUID id, SpeakerBody body) {
    motions.speak(id, body.deputy, Check.given("pour", body.pour));
  }

  @POST
  @Path("motions/{motion}/vote")
  @Operation(summary = "Open the scrutin on it", description = "For the presiding officer; under the rule of its kind.")
  public VoteView vote(@PathParam("motion") UUID id) {
    var scrutin = motions.open(id);
    return new VoteView(scrutin.getId(), scrutin.getNumber());
  }

  @POST
  @Path("motions/{motion}/settle")
  @Operation(summary = "Do what its scrutin decided", description = "For the presiding officer, once it is proclaimed.")
  public MotionView settle(@PathParam("motion") UUID id) {
    return MotionView.of(motions.settle(id));
  }

  @POST
  @Path("motions/{motion}/decide")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record what was decided without a scrutin", description = "For the presiding officer.")
  public MotionView decide(@PathParam("motion") UUID id, DecisionBody body) {
    return MotionView.of(motions.decide(id, Check.given("carried", body.carried), body.how));
  }

  @POST
  @Path("motions/{motion}/withdraw")
  @Operation(summary = "Its mover gives it up", description = "For chair and clerk; for a deputy the own one that is not taken up yet.")
  public void withdraw(@PathParam("motion") UUID id) {
    if (caller.deputy().isPresent()) {
      requests.withdrawOwn(id);
    } else {
      motions.withdraw(id);
    }
  }
}
