package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** One trustee's part of opening a tally, with the proof that its own key made it. */
public record PartialDecryption(List<List<BigInteger>> factors, List<List<Proof>> proofs) {
  /** @param secret the trustee's private key, see {@link TrusteePublicKey#of(BigInteger, SecureRandom)} and {@link Member} */
  public static PartialDecryption of(BigInteger secret, String electionHash, EncryptedTally tally, SecureRandom random) {
    BigInteger x = secret.mod(Group.Q);
    String prefix = prefix(electionHash, Group.GENERATOR.power(x));
    List<List<BigInteger>> factors = new ArrayList<>();
    List<List<Proof>> proofs = new ArrayList<>();
    for (List<Ciphertext> question : tally.questions()) {
      for (Ciphertext choice : question) { // raising what is no element to the key would tell something of the key
        FaultException.require(Group.contains(choice.alpha()), Reason.NOT_IN_GROUP, "encrypted_tally");
      }
      factors.add(question.stream().map(choice -> choice.alpha().modPow(x, Group.P)).toList());
      proofs.add(question.stream().map(choice -> Proof.ofSame(prefix, x, choice.alpha(), random)).toList());
    }
    return new PartialDecryption(factors, proofs);
  }

  public static PartialDecryption parse(String text) {
    return Node.canonical(text, node -> new PartialDecryption(node.field("decryption_factors").list(row -> row.list(Node::decimal)),
        node.field("decryption_proofs").list(row -> row.list(Proof::of))), PartialDecryption::json);
  }

  /** The archived bytes. */
  public String text() {
    return OrderedJson.write(json());
  }

  /**
   * Checks one trustee's part against the tally of an election.
   *
   * @throws FaultException when it is not that trustee's, or not of that tally
   */
  public void require(TrusteePublicKey trustee, String electionHash, EncryptedTally tally) {
    String prefix = prefix(electionHash, trustee.publicKey());
    List<Integer> shape = tally.questions().stream().map(List::size).toList();
    FaultException.require(factors.stream().map(List::size).toList().equals(shape) && proofs.stream().map(List::size).toList().equals(shape),
        Reason.DECRYPTION_SHAPE, "");
    for (int question = 0; question < shape.size(); question++) {
      for (int choice = 0; choice < shape.get(question); choice++) {
        String where = "[" + question + "][" + choice + "]";
        BigInteger factor = factors.get(question).get(choice);
        FaultException.require(Group.contains(factor), Reason.NOT_IN_GROUP, "decryption_factors" + where);
        FaultException.require(proofs.get(question).get(choice).holdsSame(prefix, trustee.publicKey(),
            tally.questions().get(question).get(choice).alpha(), factor), Reason.DECRYPTION_PROOF, "decryption_proofs" + where);
      }
    }
  }

  private static String prefix(String electionHash, BigInteger publicKey) {
    return "decrypt|" + electionHash + "|" + publicKey + "|";
  }

  private Object json() {
    return OrderedJson.object("decryption_factors", factors, "decryption_proofs",
        proofs.stream().map(row -> row.stream().map(Proof::json).toList()).toList());
  }
}
