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
import liptako.permission.AccountPrincipal;
import liptako.permission.Role;
import liptako.refusal.Check;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in and out, and accounts. */
@Path("/")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccessResource {
  @Inject private SignInService signIns;
  @Inject private AccessService access;
  @Inject private SecondFactor factors;
  @Inject private AccountHolders holders;

  /** The second factor is the code of the authenticator app, for an account that has one. */
  public record SignInBody(String account, String password, String secondFactor) {}

  public record AgainBody(String password, String secondFactor) {}

  public record UnlockBody(String reason) {}

  public record AccountBody(String name, String displayName, String password, Role role, UUID deputy, String state) {}

  public record PasswordBody(String password) {}

  public record NameBody(String displayName) {}

  public record IdentityBody(String identity) {}

  public record EnabledBody(Boolean enabled) {}

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sign in", description = "Sets the cookie « liptako », which every other call sends back, and answers who you are.")
  public Me signIn(SignInBody body, @Context HttpServletRequest request, @Context HttpServletResponse response) {
    OpenedSignIn opened = signIns.signIn(Check.text("account", body.account, 80), Check.given("password", body.password), body.secondFactor, SignInCookie.device(request));
    SignInCookie.put(request, response, opened);
    return Me.of(signIns.principal(opened, null).orElseThrow());
  }

  @POST
  @Path("sign-in/again")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Prove again who you are", description = "Asked with 403 PROVE_AGAIN before what weighs most, when the operator asks for it.")
  public void again(AgainBody body, @Context HttpServletRequest request) {
    signIns.prove(SignInCookie.token(request), body.password, body.secondFactor, SignInCookie.device(request));
  }

  @GET
  @Path("sign-in/time")
  @Operation(summary = "How long the sign-in still lasts", description = "Asking is no use of it, so an idle desk ends all the same. « toldSeconds » before the end the pages say so.")
  public SignInTime time(@Context HttpServletRequest request) {
    return signIns.time(SignInCookie.token(request));
  }

  @POST
  @Path("sign-in/time")
  @Operation(summary = "Stay signed in", description = "Puts off the end that is near: idleness as often as wanted, the whole time by an hour, ten times.")
  public SignInTime prolong(@Context HttpServletRequest request) {
    return signIns.prolong(SignInCookie.token(request));
  }

  @POST
  @Path("sign-in/second-factor")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Offer a second factor to an account that has none", description = "For who knows the password. Answers the secret; it counts once a code of it was confirmed.")
  public SecondFactor.Offer offer(SignInBody body) {
    return factors.offer(body.account, body.password);
  }

  @POST
  @Path("sign-in/second-factor/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Confirm the offered second factor by a code of it")
  public void confirm(SignInBody body) {
    factors.confirm(body.account, body.password, body.secondFactor);
  }

  @POST
  @Path("accounts/{account}/second-factor/remove")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take away an account’s second factor", description = "For the administrator, with the reason, when a telephone is lost; ends the account’s sign-ins.")
  public void removeFactor(@PathParam("account") UUID account, UnlockBody body) {
    factors.remove(account, body.reason);
  }

  @POST
  @Path("accounts/{account}/unlock")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End the wait that wrong passwords brought", description = "For the administrator; the clerk for deputies’ accounts. With the reason.")
  public void unlock(@PathParam("account") UUID account, UnlockBody body) {
    access.unlock(account, body.reason);
  }

  @POST
  @Path("sign-out")
  @Operation(summary = "Sign out", description = "Ends the sign-in of the cookie; without one it does nothing.")
  public void signOut(@Context HttpServletRequest request, @Context HttpServletResponse response) {
    String token = SignInCookie.take(request, response);
    if (token != null) {
      signIns.signOut(token);
    }
  }

  @GET
  @Path("me")
  @Operation(summary = "Who is signed in", description = "401 when nobody is.")
  public Me me() {
    return access.me();
  }

  @GET
  @Path("accounts")
  @Operation(summary = "Every account", description = "For the administrator.")
  public List<AccountView> accounts() {
    return access.accounts();
  }

  @POST
  @Path("accounts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make an account", description = "The administrator makes any; the clerk makes deputies' accounts. A trustee's and a registrar's name their State.")
  @APIResponseSchema(value = AccountView.class, responseCode = "201")
  public AccountView create(AccountBody body) {
    return access.create(body.name, body.displayName, body.password, body.role, body.deputy, body.state, false);
  }

  @POST
  @Path("accounts/{account}/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set an account's password", description = "For the administrator; ends the account's sign-ins.")
  public void password(@PathParam("account") UUID account, PasswordBody body) {
    access.setPassword(account, body.password);
  }

  @PUT
  @Path("accounts/{account}/display-name")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Correct the shown name of an account’s holder", description = "For the administrator. A deputy’s own name is corrected by the clerk on the deputy’s page.")
  public void rename(@PathParam("account") UUID account, NameBody body) {
    holders.rename(account, body.displayName);
  }

  @PUT
  @Path("accounts/{account}/identity")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say as whom the identity provider knows an account’s holder", description = "For the administrator: the provider’s subject, or an e-mail address it vouches for; nothing takes it away. Ends the account’s sign-ins.")
  public void identity(@PathParam("account") UUID account, IdentityBody body) {
    holders.know(account, body.identity);
  }

  @POST
  @Path("accounts/{account}/enabled")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enable or disable an account", description = "For the administrator; disabling ends its sign-ins.")
  public void enable(@PathParam("account") UUID account, EnabledBody body) {
    access.setEnabled(account, Check.given("enabled", body.enabled));
  }

  /** Who is signed in. */
  public record Me(String account, String displayName, Role role, String roleWord, UUID deputy) {
    static Me of(AccountPrincipal who) {
      return new Me(who.getName(), who.displayName(), who.role(), who.role().word(), who.deputy());
    }
  }
}
