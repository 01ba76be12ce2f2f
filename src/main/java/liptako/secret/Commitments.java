package liptako.secret;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** What a member publishes of its secret polynomial: g to the power of each coefficient. */
record Commitments(List<BigInteger> elements) {
  /** Reads a member's commitments and checks that it signed them. */
  static Commitments of(SignedMessage signed, BigInteger verificationKey) {
    Commitments commitments = Node.canonical(signed.message(), node -> new Commitments(node.field("coefexps").list(Node::decimal)), Commitments::json);
    FaultException.require(commitments.elements.stream().allMatch(Group::contains), Reason.NOT_IN_GROUP, "");
    FaultException.require(signed.isBy(verificationKey), Reason.COEFFICIENTS_SIGNATURE, "");
    return commitments;
  }

  Map<String, Object> json() {
    return OrderedJson.object("coefexps", elements);
  }

  /** g to the power of the polynomial at a member's index. */
  BigInteger at(int index) {
    BigInteger value = BigInteger.ONE;
    for (int k = elements.size() - 1; k >= 0; k--) { // Horner's rule, in the exponent
      value = Group.multiply(value.modPow(BigInteger.valueOf(index), Group.P), elements.get(k));
    }
    return value;
  }
}
