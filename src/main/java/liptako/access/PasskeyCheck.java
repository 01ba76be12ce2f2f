package liptako.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import liptako.refusal.Refusal;
import liptako.store.Configuration;

/** Judges what a browser says a passkey answered, by WebAuthn4J: origin, challenge, signature, and that the person was asked by the device (finger, face or PIN). */
final class PasskeyCheck {
  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final AttestedCredentialDataConverter DATA = new AttestedCredentialDataConverter(CONVERTER);
  private static final WebAuthnManager WEBAUTHN = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
  /** Ed25519, ECDSA on P-256, and RSA for old Windows. */
  static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

  /** @param credential its id in base 64 for addresses, without padding */
  record Registered(String credential, byte[] publicData, long counter) {}

  private PasskeyCheck() {}

  /** Where browsers must be: a key made for one address works at no other. On this machine the name, since keys take no numeric address. */
  static String origin() {
    return Configuration.publicUrl().replaceFirst("^http://127\\.0\\.0\\.1", "http://localhost");
  }

  static String host() {
    return URI.create(origin()).getHost();
  }

  private static ServerProperty server(String challenge) {
    return new ServerProperty(new Origin(origin()), host(), new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)));
  }

  /** The challenge an answer says it is about; nothing is believed of it but that one was drawn and is not yet used. */
  static String challenge(String response, boolean registration) {
    try {
      var client = registration ? WEBAUTHN.parseRegistrationResponseJSON(response).getCollectedClientData() : WEBAUTHN.parseAuthenticationResponseJSON(response).getCollectedClientData();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(client.getChallenge().getValue());
    } catch (DataConversionException | IllegalArgumentException | NullPointerException e) {
      throw Refusal.invalid("PASSKEY_WRONG", "response");
    }
  }

  static Registered register(String response, String challenge) {
    try {
      List<PublicKeyCredentialParameters> algorithms = ALGORITHMS.stream().map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(a))).toList();
      RegistrationData data = WEBAUTHN.verifyRegistrationResponseJSON(response, new RegistrationParameters(server(challenge), algorithms, true, true));
      var authenticator = data.getAttestationObject().getAuthenticatorData();
      var credential = authenticator.getAttestedCredentialData();
      return new Registered(Base64.getUrlEncoder().withoutPadding().encodeToString(credential.getCredentialId()), DATA.convert(credential), authenticator.getSignCount());
    } catch (VerificationException | DataConversionException | IllegalArgumentException | NullPointerException e) {
      throw Refusal.invalid("PASSKEY_WRONG", "response");
    }
  }

  static String credential(String response) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(WEBAUTHN.parseAuthenticationResponseJSON(response).getCredentialId());
    } catch (DataConversionException | IllegalArgumentException | NullPointerException e) {
      throw Refusal.invalid("PASSKEY_WRONG", "response");
    }
  }

  /** The key's counter after this answer; a counter that goes back is a copied key, and is refused. */
  static long authenticate(String response, String challenge, Passkey key) {
    try {
      var record = new CredentialRecordImpl(new NoneAttestationStatement(), true, null, null, key.counter, DATA.convert(key.publicData), null, null, null, null);
      AuthenticationData data = WEBAUTHN.verifyAuthenticationResponseJSON(response, new AuthenticationParameters(server(challenge), record, null, true, true));
      return data.getAuthenticatorData().getSignCount();
    } catch (VerificationException | DataConversionException | IllegalArgumentException | NullPointerException e) {
      throw Refusal.of(Refusal.Kind.UNAUTHENTICATED, "PASSKEY_REFUSED");
    }
  }
}
