package liptako.secret;

import java.math.BigInteger;
import java.util.Map;

/** A member's two public keys in a Pedersen ceremony: one verifies what the member signs, one seals what is sent to it. */
record Certificate(BigInteger verification, BigInteger encryption) {
  /** Reads a certificate and checks that its maker signed it. */
  static Certificate of(SignedMessage signed) {
    Certificate certificate = Node.canonical(signed.message(), Certificate::of, Certificate::json);
    FaultException.require(Group.contains(certificate.verification) && Group.contains(certificate.encryption), Reason.NOT_IN_GROUP, "");
    FaultException.require(signed.isBy(certificate.verification), Reason.CERTIFICATE_SIGNATURE, "");
    return certificate;
  }

  private static Certificate of(Node node) {
    return new Certificate(node.field("verification").decimal(), node.field("encryption").decimal());
  }

  Map<String, Object> json() {
    return OrderedJson.object("verification", verification, "encryption", encryption);
  }
}
