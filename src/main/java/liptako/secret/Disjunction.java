package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that at least one of several ciphertexts encrypts zero, without telling which (Cramer, Damgård, Schoenmakers 1994).
 * One sub-proof a ciphertext; the challenges add up to the hash of all commitments, so that all but one could be invented.
 */
final class Disjunction {
  private Disjunction() {}

  /**
   * @param truth which ciphertext encrypts zero
   * @param r its randomness
   */
  static List<Proof> prove(FixedBase key, String prefix, List<Ciphertext> parts, int truth, BigInteger r, SecureRandom random) {
    BigInteger w = Group.random(random);
    List<Proof> proofs = new ArrayList<>();
    List<BigInteger> commitments = new ArrayList<>();
    BigInteger invented = BigInteger.ZERO;
    for (int j = 0; j < parts.size(); j++) {
      if (j == truth) {
        proofs.add(null);
        commitments.add(Group.GENERATOR.power(w));
        commitments.add(key.power(w));
      } else {
        Proof proof = new Proof(Group.random(random), Group.random(random));
        proofs.add(proof);
        invented = invented.add(proof.challenge());
        addCommitments(commitments, key, proof, parts.get(j));
      }
    }
    proofs.set(truth, Proof.answer(Group.challenge(prefix, commitments).subtract(invented).mod(Group.Q), w, r));
    return List.copyOf(proofs);
  }

  /** The parts are elements of the group, one proof a part. */
  static boolean holds(FixedBase key, String prefix, List<Ciphertext> parts, List<Proof> proofs) {
    List<BigInteger> commitments = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < parts.size(); j++) {
      addCommitments(commitments, key, proofs.get(j), parts.get(j));
      sum = sum.add(proofs.get(j).challenge());
    }
    return proofs.size() == parts.size() && sum.mod(Group.Q).equals(Group.challenge(prefix, commitments));
  }

  private static void addCommitments(List<BigInteger> commitments, FixedBase key, Proof proof, Ciphertext part) {
    commitments.add(proof.commitment(Group.GENERATOR, part.alpha()));
    commitments.add(proof.commitment(key, part.beta()));
  }
}
