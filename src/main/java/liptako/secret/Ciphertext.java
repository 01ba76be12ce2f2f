package liptako.secret;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** A number under the election key Y (exponential ElGamal): alpha = g^r, beta = Y^r · g^number. */
record Ciphertext(BigInteger alpha, BigInteger beta) {
  /** Encrypts nothing with no randomness: the start of a product. */
  static final Ciphertext NEUTRAL = new Ciphertext(BigInteger.ONE, BigInteger.ONE);

  static Ciphertext of(FixedBase key, BigInteger r, int number) {
    return new Ciphertext(Group.GENERATOR.power(r), key.powerTimes(r, number == 0 ? BigInteger.ONE : Group.G.modPow(BigInteger.valueOf(number), Group.P)));
  }

  static Ciphertext of(Node node) {
    return new Ciphertext(node.field("alpha").decimal(), node.field("beta").decimal());
  }

  Map<String, Object> json() {
    return OrderedJson.object("alpha", alpha, "beta", beta);
  }

  /** Encrypts the sum. */
  Ciphertext times(Ciphertext other) {
    return new Ciphertext(Group.multiply(alpha, other.alpha), Group.multiply(beta, other.beta));
  }

  static Ciphertext product(List<Ciphertext> ciphertexts) {
    return ciphertexts.stream().reduce(Ciphertext::times).orElse(NEUTRAL);
  }

  /** Encrypts the number times weight. */
  Ciphertext power(BigInteger weight) {
    return weight.equals(BigInteger.ONE) ? this : new Ciphertext(alpha.modPow(weight, Group.P), beta.modPow(weight, Group.P));
  }

  /** Encrypts the number less {@code number}: what a proof that it is {@code number} shows to be zero. */
  Ciphertext minus(int number) {
    return number == 0 ? this : new Ciphertext(alpha, Group.multiply(beta, Group.G_INVERSE.modPow(BigInteger.valueOf(number), Group.P)));
  }

  void requireInGroup(String where) {
    FaultException.require(Group.contains(alpha), Reason.NOT_IN_GROUP, where + ".alpha");
    FaultException.require(Group.contains(beta), Reason.NOT_IN_GROUP, where + ".beta");
  }

  String dotted() {
    return alpha + "," + beta;
  }
}
