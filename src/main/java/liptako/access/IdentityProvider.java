package liptako.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.refusal.Refusal;
import liptako.store.Configuration;
import liptako.store.OpenIdClient;

/** The institution's identity provider, outside of this system: OpenID Connect Core 1.0, authorization code flow with PKCE (RFC 7636). */
@ApplicationScoped
class IdentityProvider {
  private static final int CONNECT_MS = 5_000, READ_MS = 10_000, ANSWER_BYTES_MOST = 200_000, SKEW_SECONDS = 60;
  /** How long what the provider says of itself is believed; its keys are asked for again as soon as a token names one that is not known. */
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Set<JWSAlgorithm> SIGNATURES = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final Logger LOG = Logger.getLogger("liptako.access");

  private record Known(OIDCProviderMetadata says, JWKSource<SecurityContext> keys, Instant until) {}

  /**
   * Whom the provider vouches for.
   *
   * @param subject its own lasting mark for the person
   * @param email null unless the provider says that it is verified
   */
  record Person(String subject, String email) {}

  @Inject private Clock clock;
  private volatile Known known;

  /** Where the browser is sent. */
  URI address(OpenIdClient client, String state, String nonce, String verifier) {
    return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "email"), new ClientID(client.id()), client.back())
        .endpointURI(known(client).says.getAuthorizationEndpointURI()).state(new State(state)).nonce(new Nonce(nonce))
        .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256).build().toURI();
  }

  /** The person of an answer: fetches the token for its code and judges signature, issuer, audience, times and nonce. */
  Person person(OpenIdClient client, String code, String nonce, String verifier) {
    Known provider = known(client);
    try {
      var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), client.back(), new CodeVerifier(verifier));
      URI tokens = provider.says.getTokenEndpointURI();
      var id = new ClientID(client.id());
      TokenRequest request = client.secret().map(secret -> new TokenRequest.Builder(tokens, new ClientSecretBasic(id, new Secret(secret)), grant))
          .orElseGet(() -> new TokenRequest.Builder(tokens, id, grant)).build();
      HTTPRequest http = request.toHTTPRequest();
      http.setConnectTimeout(CONNECT_MS);
      http.setReadTimeout(READ_MS);
      http.setFollowRedirects(false);
      TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
      if (!answer.indicatesSuccess()) {
        throw untrue("the code was refused: " + answer.toErrorResponse().getErrorObject().getCode(), null);
      }
      var validator = new IDTokenValidator(new Issuer(client.issuer().toString()), id, new JWSVerificationKeySelector<>(SIGNATURES, provider.keys), null);
      validator.setMaxClockSkew(SKEW_SECONDS);
      IDTokenClaimsSet says = validator.validate(((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken(), new Nonce(nonce));
      return new Person(says.getSubject().getValue(), Boolean.TRUE.equals(says.getBooleanClaim("email_verified")) ? says.getStringClaim("email") : null);
    } catch (IOException e) {
      throw away(e);
    } catch (GeneralException | BadJOSEException | JOSEException e) {
      throw untrue("the answer does not hold", e);
    }
  }

  private Known known(OpenIdClient client) {
    Known now = known;
    if (now != null && clock.instant().isBefore(now.until)) {
      return now;
    }
    try {
      OIDCProviderMetadata says = OIDCProviderMetadata.resolve(new Issuer(client.issuer().toString()), CONNECT_MS, READ_MS);
      for (URI endpoint : new URI[] {says.getAuthorizationEndpointURI(), says.getTokenEndpointURI(), says.getJWKSetURI()}) {
        if (endpoint == null || !OpenIdClient.guarded(endpoint)) {
          throw away(new IOException("an address of the provider is missing or without TLS: " + endpoint));
        }
      }
      JWKSource<SecurityContext> keys = JWKSourceBuilder.create(says.getJWKSetURI().toURL(), new DefaultResourceRetriever(CONNECT_MS, READ_MS, ANSWER_BYTES_MOST)).build();
      known = new Known(says, keys, clock.instant().plus(KEPT));
      return known;
    } catch (GeneralException | IOException e) {
      throw away(e);
    }
  }

  private static Refusal away(Exception why) {
    LOG.log(Level.WARNING, "the identity provider cannot be used", why);
    return Refusal.of(Refusal.Kind.BUSY, "PROVIDER_AWAY");
  }

  private static Refusal untrue(String why, Exception cause) {
    LOG.log(Level.WARNING, "an answer in the name of the identity provider was refused: " + why, cause);
    return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PROVIDER_UNTRUE");
  }
}
