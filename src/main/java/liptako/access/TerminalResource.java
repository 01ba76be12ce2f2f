package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The hall's tablets, and signing in at one by badge and PIN. */
@Path("/")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TerminalResource {
  @Inject private Terminals terminals;
  @Inject private SignInService signIns;

  public record TerminalBody(String name) {}

  public record PinBody(String pin) {}

  public record BadgeBody(String badge, String pin) {}

  @POST
  @Path("terminals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enrol the tablet that sends this", description = "For clerk and administrator, at the tablet itself: it keeps a key in a cookie of its own.")
  public void enrol(TerminalBody body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
    SignInCookie.putTerminal(request, response, terminals.enrol(body.name));
  }

  @GET
  @Path("terminals")
  @Operation(summary = "The enrolled tablets")
  public List<Terminals.View> all() {
    return terminals.all();
  }

  @POST
  @Path("terminals/{terminal}/revoke")
  @Operation(summary = "Take an enrolled tablet away", description = "Its key and all sign-ins at it end.")
  public void revoke(@PathParam("terminal") UUID terminal) {
    terminals.revoke(terminal);
  }

  @PUT
  @Path("me/pin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set the PIN of the own badge", description = "For a deputy; six to twelve digits.")
  public void pin(PinBody body) {
    terminals.setOwnPin(body.pin);
  }

  @POST
  @Path("sign-in/badge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sign in by badge and PIN at an enrolled tablet", description = "Ends the deputy’s sign-in at any other tablet.")
  public AccessResource.Me signIn(BadgeBody body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
    String key = SignInCookie.terminal(request);
    OpenedSignIn opened = terminals.signIn(body.badge, body.pin, key, SignInCookie.device(request));
    SignInCookie.put(request, response, opened);
    return AccessResource.Me.of(signIns.principal(opened, key).orElseThrow());
  }
}
