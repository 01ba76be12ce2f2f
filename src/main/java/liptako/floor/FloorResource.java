package liptako.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import liptako.permission.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests for the floor and speeches. */
@Path("/")
@Tag(name = "floor")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FloorResource {
  @Inject private FloorService floor;
  @Inject private Caller caller;

  /** Without a deputy: the signed-in one. */
  public record SpeechBody(Speech.Kind kind, UUID deputy) {}

  public record NoteBody(String note) {}

  public record SpeechView(UUID id, UUID sitting, UUID item, UUID deputy, Speech.Kind kind, String kindWord, Instant requestedAt, Instant beganAt, Instant endedAt,
      boolean waiting, String note) {
    static SpeechView of(Speech s) {
      return new SpeechView(s.getId(), s.getSittingId(), s.getItemId(), s.getDeputyId(), s.getKind(), s.getKind().word(), s.getRequestedAt(), s.getBeganAt(),
          s.getEndedAt(), s.isWaiting(), s.getNote());
    }
  }

  @GET
  @Path("sittings/{sitting}/speeches")
  @Operation(summary = "A sitting's speeches and requests", description = "In the order of asking. Public, as the sitting is.")
  public List<SpeechView> speeches(@PathParam("sitting") UUID sitting) {
    return floor.speeches(sitting).stream().map(SpeechView::of).toList();
  }

  @POST
  @Path("sittings/{sitting}/speeches")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask for the floor", description = "For a deputy; chair and clerk name the deputy they enlist. Asking twice changes nothing.")
  @APIResponseSchema(value = SpeechView.class, responseCode = "201")
  public SpeechView request(@PathParam("sitting") UUID sitting, SpeechBody body) {
    return SpeechView.of(body.deputy == null ? floor.request(sitting, body.kind) : floor.request(sitting, body.deputy, body.kind));
  }

  @POST
  @Path("speeches/{speech}/begin")
  @Operation(summary = "Give the floor", description = "For chair and clerk; whoever had it has ended.")
  public SpeechView begin(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.begin(id));
  }

  @POST
  @Path("speeches/{speech}/end")
  @Operation(summary = "End a speech", description = "For chair and clerk.")
  public SpeechView end(@PathParam("speech") UUID id) {
    return SpeechView.of(floor.end(id));
  }

  @POST
  @Path("speeches/{speech}/withdraw")
  @Operation(summary = "Take a request back", description = "A deputy the own one; chair and clerk any.")
  public void withdraw(@PathParam("speech") UUID id) {
    if (caller.deputy().isPresent()) {
      floor.withdrawOwn(id);
    } else {
      floor.withdraw(id);
    }
  }

  @PUT
  @Path("speeches/{speech}/note")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Note what was said, for the minutes", description = "For the clerk.")
  public void note(@PathParam("speech") UUID id, NoteBody body) {
    floor.note(id, body.note);
  }
}
