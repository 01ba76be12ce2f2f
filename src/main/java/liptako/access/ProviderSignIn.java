package liptako.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.store.Configuration;
import liptako.store.OpenIdClient;

/**
 * Signing in by the institution's identity provider, where the operator names one: it says who somebody is, and an administrator said before which account that is. It makes no
 * account and gives no role, and the account's second factor is asked for as ever.
 */
@ApplicationScoped
public class ProviderSignIn {
  @Inject private IdentityProvider provider;
  @Inject private ProviderAttempts attempts;

  /**
   * A browser to be sent to the provider.
   *
   * @param cookie what it is known by when it comes back
   */
  public record Begun(String cookie, URI address) {}

  /**
   * Whom the provider named, before he enters.
   *
   * @param factor whether the account's code is to be given too
   */
  public record Met(String name, String displayName, boolean factor) {}

  /** @param next the page that was wanted, or null */
  public record Entered(OpenedSignIn signIn, String next) {}

  /** How the provider is called, or empty when there is none. */
  @Public("the sign-in page offers it")
  public Optional<String> label() {
    return Configuration.openId().map(OpenIdClient::label);
  }

  /** @param next the page to go on to, or null */
  @Public("everybody signs in here")
  public Begun begin(String next) {
    OpenIdClient client = client();
    String cookie = SignInAttempts.token(), state = SignInAttempts.token(), nonce = SignInAttempts.token(), verifier = SignInAttempts.token();
    URI address = provider.address(client, state, nonce, verifier);
    attempts.begin(cookie, state, nonce, verifier, next);
    return new Begun(cookie, address);
  }

  /** Judges the provider's answer, which must be the one to what this browser asked. */
  @Public("everybody signs in here")
  public void meet(String cookie, String state, String code, String error) {
    OpenIdClient client = client();
    ProviderAttempts.Asked asked = attempts.take(cookie, state);
    if (error != null || code == null) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PROVIDER_REFUSED");
    }
    attempts.settle(cookie, provider.person(client, code, asked.nonce(), asked.verifier()));
  }

  /** Whom the provider named to this browser, if he has not entered yet. */
  @Public("the browser that asked may know whom it enters as")
  public Optional<Met> met(String cookie) {
    return attempts.met(cookie);
  }

  /** @param code of the authenticator app, for an account that has one */
  @Public("everybody signs in here")
  public Entered enter(String cookie, String code, String device) {
    return attempts.finish(cookie, code, device);
  }

  private static OpenIdClient client() {
    return Configuration.openId().orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "PROVIDER_NONE"));
  }
}
