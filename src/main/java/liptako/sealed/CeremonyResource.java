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
import java.util.List;
import java.util.UUID;
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trustees' ceremony. What is handed over is public, or sealed to its recipient. */
@Path("key-ceremonies")
@Tag(name = "sealed")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CeremonyResource {
  @Inject private KeyCeremonies ceremonies;

  public record BeginBody(Boolean everyone) {}

  public record HandBody(String text) {}

  public record ConfirmBody(String fingerprint) {}

  public record EndBody(String reason) {}

  @GET
  @Operation(summary = "The newest key ceremony", description = "For people signed in; an empty list when there was none.")
  public List<CeremonyView> latest() {
    return ceremonies.latest().map(c -> List.of(ceremonies.view(c.getId()))).orElse(List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Begin a key ceremony", description = "For the clerk, with a trustee for each State. With `everyone` every key is needed; otherwise one may be missing.")
  @APIResponseSchema(value = CeremonyView.class, responseCode = "201")
  public CeremonyView begin(BeginBody body) {
    return ceremonies.view(ceremonies.begin(Check.given("everyone", body.everyone)).getId());
  }

  @GET
  @Path("{ceremony}")
  @Operation(summary = "A key ceremony", description = "For people signed in: what each trustee handed over, and the fingerprint to read aloud.")
  public CeremonyView view(@PathParam("ceremony") UUID id) {
    return ceremonies.view(id);
  }

  @POST
  @Path("{ceremony}/hand")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Hand over what the present step asks for", description = "For a trustee: certificate, shares sealed to each, own share, or single key. The same again is no fault.")
  public CeremonyView hand(@PathParam("ceremony") UUID id, HandBody body) {
    return ceremonies.view(ceremonies.hand(id, body.text).getId());
  }

  @POST
  @Path("{ceremony}/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Confirm the fingerprint that all read aloud", description = "For a trustee; when every one has, the key serves.")
  public CeremonyView confirm(@PathParam("ceremony") UUID id, ConfirmBody body) {
    return ceremonies.view(ceremonies.confirm(id, body.fingerprint).getId());
  }

  @POST
  @Path("{ceremony}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End a ceremony or retire its key", description = "For the clerk or a trustee, with the reason: it serves no further vote.")
  public CeremonyView end(@PathParam("ceremony") UUID id, EndBody body) {
    return ceremonies.view(ceremonies.end(id, body.reason).getId());
  }
}
