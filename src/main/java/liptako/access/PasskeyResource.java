package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passkeys, as the page's script asks and answers for the browser. */
@Path("/")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PasskeyResource {
  private static final int SHOWN_MOST = 50;
  @Inject private Passkeys passkeys;
  @Inject private SignInService signIns;

  /** The browser's answer as JSON text, as {@code PublicKeyCredential.toJSON} writes it. */
  public record NewKeyBody(String label, String response) {}

  public record AnswerBody(String response) {}

  public record KeyBody(String credential) {}

  @POST
  @Path("passkeys/offer")
  @Operation(summary = "Ask for a new passkey", description = "For who is signed in. The challenge is to be answered within three minutes.")
  public Passkeys.Question offer() {
    return passkeys.offer();
  }

  @POST
  @Path("passkeys")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a passkey to the own account")
  public void add(NewKeyBody body) {
    passkeys.add(body.label, body.response);
  }

  @GET
  @Path("passkeys")
  @Operation(summary = "The own passkeys")
  public List<Passkeys.Own> own() {
    return passkeys.own(SHOWN_MOST);
  }

  @POST
  @Path("passkeys/remove")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take away one of the own passkeys")
  public void remove(KeyBody body) {
    passkeys.remove(body.credential);
  }

  @POST
  @Path("sign-in/passkey/offer")
  @Operation(summary = "Ask for any passkey of this address, to sign in")
  public Passkeys.Question ask() {
    return passkeys.ask();
  }

  @POST
  @Path("sign-in/passkey")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sign in by a passkey", description = "Sets the cookie as the sign-in by password does.")
  public AccessResource.Me signIn(AnswerBody body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
    OpenedSignIn opened = passkeys.signIn(body.response, SignInCookie.device(request));
    SignInCookie.put(request, response, opened);
    return AccessResource.Me.of(signIns.principal(opened, null).orElseThrow());
  }
}
