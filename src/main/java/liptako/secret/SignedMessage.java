package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;

/** A JSON text and its maker's signature. */
public record SignedMessage(String message, Proof signature) {
  static SignedMessage of(String message, BigInteger secret, SecureRandom random) {
    return new SignedMessage(message, Proof.of(prefix(message), secret, random));
  }

  public static SignedMessage parse(String text) {
    return Node.canonical(text, SignedMessage::of, SignedMessage::json);
  }

  public String text() {
    return OrderedJson.write(json());
  }

  boolean isBy(BigInteger verificationKey) {
    return signature.holds(prefix(message), verificationKey);
  }

  static SignedMessage of(Node node) {
    return new SignedMessage(node.field("message").string(), Proof.of(node.field("signature")));
  }

  Map<String, Object> json() {
    return OrderedJson.object("message", message, "signature", signature.json());
  }

  private static String prefix(String message) {
    return "sigmsg|" + message + "|";
  }
}
