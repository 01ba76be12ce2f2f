package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;

/**
 * X = g^x and the proof that its maker knows x: without it a trustee could choose a key that cancels the others'.
 *
 * @param name null when not named
 */
public record TrusteePublicKey(Proof pok, BigInteger publicKey, String name) {
  private static final String PREFIX = "pok|" + Group.NAME + "|";

  /** A fresh private key for {@link #of(BigInteger, SecureRandom)}. */
  public static BigInteger randomSecret(SecureRandom random) {
    return Group.random(random);
  }

  public static TrusteePublicKey of(BigInteger secret, SecureRandom random) {
    BigInteger publicKey = Group.GENERATOR.power(secret);
    return new TrusteePublicKey(Proof.of(PREFIX + publicKey + "|", secret, random), publicKey, null);
  }

  public static TrusteePublicKey parse(String text) {
    return Node.canonical(text, TrusteePublicKey::of, TrusteePublicKey::json);
  }

  public String text() {
    return OrderedJson.write(json());
  }

  /** What the trustees read aloud at the ceremony. */
  public String fingerprint() {
    return Digest.base64(publicKey.toString());
  }

  static TrusteePublicKey of(Node node) {
    Node name = node.optional("name");
    return new TrusteePublicKey(Proof.of(node.field("pok")), node.field("public_key").decimal(), name == null ? null : name.string());
  }

  Map<String, Object> json() {
    return OrderedJson.object("pok", pok.json(), "public_key", publicKey, "name", name);
  }

  /** @throws FaultException when the key is no element or its maker does not know the private key */
  public void require() {
    FaultException.require(Group.contains(publicKey), Reason.NOT_IN_GROUP, "public_key");
    FaultException.require(pok.holds(PREFIX + publicKey + "|", publicKey), Reason.TRUSTEE_PROOF, "pok");
  }
}
