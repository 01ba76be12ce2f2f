package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/**
 * A proof of knowledge of x without telling x (Schnorr, made non-interactive by a hash): the commitment is g^w, the challenge
 * hashes it, the response is w − x·challenge.
 */
record Proof(BigInteger challenge, BigInteger response) {
  static Proof of(Node node) {
    return new Proof(node.field("challenge").exponent(), node.field("response").exponent());
  }

  Map<String, Object> json() {
    return OrderedJson.object("challenge", challenge, "response", response);
  }

  /** Proves knowledge of x with g^x. */
  static Proof of(String prefix, BigInteger x, SecureRandom random) {
    BigInteger w = Group.random(random);
    return answer(Group.challenge(prefix, List.of(Group.GENERATOR.power(w))), w, x);
  }

  /** Proves knowledge of x with y = g^x. */
  boolean holds(String prefix, BigInteger y) {
    return challenge.equals(Group.challenge(prefix, List.of(commitment(Group.GENERATOR, y))));
  }

  /** Proves that the same x is in g^x and in alpha^x. */
  static Proof ofSame(String prefix, BigInteger x, BigInteger alpha, SecureRandom random) {
    BigInteger w = Group.random(random);
    return answer(Group.challenge(prefix, List.of(Group.GENERATOR.power(w), alpha.modPow(w, Group.P))), w, x);
  }

  /** Proves that y = g^x and factor = alpha^x for one x. */
  boolean holdsSame(String prefix, BigInteger y, BigInteger alpha, BigInteger factor) {
    BigInteger second = Group.multiply(alpha.modPow(response, Group.P), factor.modPow(challenge, Group.P));
    return challenge.equals(Group.challenge(prefix, List.of(commitment(Group.GENERATOR, y), second)));
  }

  /** base^response · y^challenge: what the commitment was, if the proof is one. */
  BigInteger commitment(FixedBase base, BigInteger y) {
    return base.powerTimes(response, y.modPow(challenge, Group.P));
  }

  static Proof answer(BigInteger challenge, BigInteger w, BigInteger x) {
    return new Proof(challenge, w.subtract(x.multiply(challenge)).mod(Group.Q));
  }
}
