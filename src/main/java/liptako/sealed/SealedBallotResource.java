package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import liptako.api.Problem;
import liptako.refusal.Check;
import liptako.language.Language;
import liptako.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sealed ballots, signing, and what trustees open. No thread waits while a batch is synced. */
@Path("/")
@Tag(name = "sealed")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SealedBallotResource {
  @Inject private SealedBox box;
  @Inject private KeyCollection keys;
  @Inject private SecretReading reading;
  @Inject private SecretCount count;

  public record SealedBody(String ballot) {}

  public record KeyBody(String element) {}

  public record DecryptionBody(String decryption) {}

  public record ReceiptView(String tracker, boolean repeated) {}

  @POST
  @Path("secret-votes/{vote}/keys")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the own public key", description = "For a deputy present, before the opening. The same again is no fault.")
  public void deposit(@PathParam("vote") UUID id, KeyBody body) {
    keys.deposit(id, body.element);
  }

  @GET
  @Path("sittings/{sitting}/secret-votes/own")
  @Operation(summary = "The secret vote that a terminal shows", description = "For a deputy: none or one, with how the deputy stands to it.")
  public List<SecretReading.Seat> seat(@PathParam("sitting") UUID sitting) {
    return reading.seat(sitting).stream().toList();
  }

  @GET
  @Path("secret-votes/{vote}/own")
  @Operation(summary = "How the own deputy stands to a secret vote", description = "For a deputy: key given, on the roll, signed; never which ballot.")
  public SecretReading.Own own(@PathParam("vote") UUID id) {
    return reading.own(id);
  }

  @GET
  @Path("secret-votes/{vote}/setups/{uuid}")
  @Operation(summary = "What seals a ballot", description = "Question, election key and the frozen list of public keys, which has no names. Public.")
  public SecretReading.Setup setup(@PathParam("vote") UUID id, @PathParam("uuid") String uuid) {
    return reading.setup(id, uuid);
  }

  @POST
  @Path("secret-votes/{vote}/signature")
  @Operation(summary = "Take part", description = "For a deputy on the roll, before the ballot is cast; nothing joins the two.")
  @APIResponse(responseCode = "200", description = "Noted", content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "409", description = "Not noted; the code says why")
  public CompletionStage<Response> sign(@PathParam("vote") UUID id) {
    return box.sign(id).thenApply(Language.carried(SealedBallotResource::answer));
  }

  @POST
  @Path("secret-votes/{vote}/ballots")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Cast a sealed ballot", description = "Sent without the sign-in: its signature by a listed key admits it. The answer means that it is on disk. The same ballot again gets the first answer.")
  @APIResponse(responseCode = "201", description = "Taken", content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "200", description = "Was taken before", content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "400", description = "Not a ballot that may count; the sentence says what is wrong")
  @APIResponse(responseCode = "409", description = "Does not count; the code says why")
  @APIResponse(responseCode = "503", description = "Too many at once: send it again after Retry-After")
  public CompletionStage<Response> cast(@PathParam("vote") UUID id, SealedBody body) {
    return box.cast(id, body.ballot).thenApply(Language.carried(SealedBallotResource::answer));
  }

  @POST
  @Path("secret-votes/{vote}/spent")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Spend a ballot to check the terminal", description = "Sent without the sign-in. It will never count; another device opens it with the code that the terminal shows.")
  @APIResponse(responseCode = "201", description = "Spent", content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "409", description = "It was cast already")
  public CompletionStage<Response> spend(@PathParam("vote") UUID id, SealedBody body) {
    return box.spend(id, body.ballot).thenApply(Language.carried(SealedBallotResource::answer));
  }

  @GET
  @Path("secret-votes/{vote}/boxes/{box}/ballots")
  @Operation(summary = "The ballots in a closed box", description = "Their trackers, in an order that tells nothing of arrival: for people signed in from the close on, then public.")
  public List<SecretReading.Listed> list(@PathParam("vote") UUID id, @PathParam("box") int position) {
    return reading.list(id, position);
  }

  @GET
  @Path("secret-votes/{vote}/boxes/{box}/archive.bel")
  @Produces("application/x-tar")
  @Operation(summary = "The archive of a closed box", description = "As outside programs verify it: for people signed in from the close on, then public.")
  public Response archive(@PathParam("vote") UUID id, @PathParam("box") int position) {
    return Response.ok(reading.archive(id, position)).header("Content-Disposition", "attachment; filename=\"" + name(id, position) + "\"").header("Cache-Control", "no-store").build();
  }

  private String name(UUID id, int position) {
    return reading.uuid(id, position) + ".bel";
  }

  @GET
  @Path("secret-votes/{vote}/boxes/{box}/sum")
  @Operation(summary = "The sealed sum of a box", description = "For a trustee.")
  public SecretReading.Sum sum(@PathParam("vote") UUID id, @PathParam("box") int position) {
    return reading.sum(id, position);
  }

  @POST
  @Path("secret-votes/{vote}/boxes/{box}/decryptions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give the own part of opening a box", description = "For a trustee; checked before it is kept.")
  public SecretReading.Sum decrypt(@PathParam("vote") UUID id, @PathParam("box") int position, DecryptionBody body) {
    count.decrypt(id, position, Check.given("decryption", body.decryption));
    return reading.sum(id, position);
  }

  private static Response answer(SealedReceipt receipt) {
    if (receipt.refused() == null) {
      return Response.status(receipt.repeated() ? 200 : 201).entity(new ReceiptView(receipt.tracker(), receipt.repeated())).build();
    }
    return Problem.response(409, receipt.refused().name(), null, Refusal.told(receipt.refused().name()), Map.of()).build();
  }
}
