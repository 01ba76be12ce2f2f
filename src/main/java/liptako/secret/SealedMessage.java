package liptako.secret;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** What one member of a Pedersen group sends to another (or keeps for itself): signed, then sealed to the recipient's key. */
record SealedMessage(BigInteger alpha, BigInteger beta, String data) {
  private static final int LONG_TEXT = 65_536;

  static SealedMessage of(BigInteger signer, BigInteger recipient, String message, SecureRandom random) {
    String inner = SignedMessage.of(OrderedJson.write(OrderedJson.object("recipient", recipient, "message", message)), signer, random).text();
    BigInteger r = Group.random(random);
    BigInteger alpha = Group.GENERATOR.power(r);
    BigInteger key = Group.GENERATOR.power(Group.random(random));
    byte[] text = inner.getBytes(StandardCharsets.UTF_8);
    byte[] data = ccm(key, alpha, text.length).seal(text);
    return new SealedMessage(alpha, Group.multiply(recipient.modPow(r, Group.P), key), HexFormat.of().formatHex(data));
  }

  static SealedMessage parse(String text) {
    return Node.canonical(text, SealedMessage::of, SealedMessage::json);
  }

  String text() {
    return OrderedJson.write(json());
  }

  /**
   * The message, after checking that it is whole, meant for this recipient and signed by that sender.
   *
   * @param secret the recipient's decryption exponent
   */
  String open(BigInteger secret, BigInteger sender) {
    FaultException.require(Group.contains(alpha) && Group.contains(beta), Reason.NOT_IN_GROUP, "");
    BigInteger key = Group.divide(beta, alpha.modPow(secret.mod(Group.Q), Group.P));
    byte[] sealed = bytes();
    byte[] text = ccm(key, alpha, sealed.length - 8).open(sealed).orElseThrow(() -> new FaultException(Reason.MESSAGE_SEALED, ""));
    SignedMessage signed = SignedMessage.parse(new String(text, StandardCharsets.UTF_8));
    Node node = Node.parse(signed.message());
    FaultException.require(signed.isBy(sender) && node.field("recipient").decimal().equals(Group.GENERATOR.power(secret.mod(Group.Q))),
        Reason.MESSAGE_SEALED, "");
    return node.field("message").string();
  }

  private byte[] bytes() {
    try {
      return HexFormat.of().parseHex(data);
    } catch (IllegalArgumentException e) {
      throw new FaultException(Reason.MALFORMED, "data");
    }
  }

  private static Ccm ccm(BigInteger key, BigInteger alpha, int length) {
    byte[] nonce = Digest.sha256("iv|" + alpha);
    return new Ccm(Digest.sha256("key|" + key), Arrays.copyOf(nonce, length < LONG_TEXT ? 13 : 12));
  }

  private static SealedMessage of(Node node) {
    return new SealedMessage(node.field("alpha").decimal(), node.field("beta").decimal(), node.field("data").string());
  }

  private Map<String, Object> json() {
    return OrderedJson.object("alpha", alpha, "beta", beta, "data", data);
  }
}
