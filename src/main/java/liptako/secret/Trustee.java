package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** One item of the trustees' list: a person whose key is needed, or a group of which some suffice. */
public sealed interface Trustee {
  /** Keys of its members, by whom decryptions are checked. */
  List<TrusteePublicKey> keys();

  /** Its part of the election key. */
  BigInteger publicKey();

  /** How many members must decrypt. */
  int needed();

  /** @throws FaultException when a proof, a signature or a key does not hold */
  void require();

  /** α^x for the item's whole key x, from the factors of some members (index from 1 within the item). */
  BigInteger combine(SortedMap<Integer, BigInteger> factors);

  Object json();

  /** Needed without replacement. */
  record Single(TrusteePublicKey key) implements Trustee {
    @Override public List<TrusteePublicKey> keys() {
      return List.of(key);
    }

    @Override public BigInteger publicKey() {
      return key.publicKey();
    }

    @Override public int needed() {
      return 1;
    }

    @Override public void require() {
      key.require();
    }

    @Override public BigInteger combine(SortedMap<Integer, BigInteger> factors) {
      return factors.get(1);
    }

    @Override public Object json() {
      return List.of("Single", key.json());
    }
  }

  /**
   * Any {@code threshold} members suffice; fewer learn nothing (Pedersen 1991).
   *
   * @param certs each member's {@link Certificate}, signed; their order fixes the indexes
   * @param coefexps each member's {@link Commitments}, signed
   * @param verificationKeys each member's key for decryption, with its proof
   */
  record Pedersen(int threshold, List<SignedMessage> certs, List<SignedMessage> coefexps, List<TrusteePublicKey> verificationKeys)
      implements Trustee {
    public Pedersen {
      certs = List.copyOf(certs);
      coefexps = List.copyOf(coefexps);
      verificationKeys = List.copyOf(verificationKeys);
    }

    /**
     * Puts together what the members handed over in the three steps of a ceremony.
     *
     * @throws FaultException when something does not fit together
     */
    public static Pedersen of(List<SignedMessage> certificates, List<Polynomial> polynomials, List<Member.Share> shares) {
      FaultException.require(!polynomials.isEmpty(), Reason.TRUSTEES_NONE, "");
      List<SignedMessage> coefexps = polynomials.stream().map(Polynomial::coefexps).toList();
      Pedersen made = new Pedersen(readUnchecked(coefexps.get(0)).elements().size(), certificates, coefexps,
          shares.stream().map(Member.Share::publicKey).toList());
      made.require();
      return made;
    }

    @Override public List<TrusteePublicKey> keys() {
      return verificationKeys;
    }

    @Override public BigInteger publicKey() {
      return Group.product(coefexps.stream().map(signed -> readUnchecked(signed).elements().get(0)).toList());
    }

    @Override public int needed() {
      return threshold;
    }

    @Override public void require() {
      int members = certs.size();
      FaultException.require(threshold >= 1 && threshold <= members && coefexps.size() == members && verificationKeys.size() == members,
          Reason.THRESHOLD_WRONG, "threshold");
      List<Commitments> commitments = new ArrayList<>();
      for (int i = 0; i < members; i++) {
        int member = i;
        FaultException.in("member " + (i + 1), () -> {
          Commitments read = Commitments.of(coefexps.get(member), Certificate.of(certs.get(member)).verification());
          FaultException.require(read.elements().size() == threshold, Reason.THRESHOLD_WRONG, "coefexps");
          commitments.add(read);
        });
      }
      for (int i = 0; i < members; i++) {
        TrusteePublicKey key = verificationKeys.get(i);
        BigInteger expected = verificationKey(commitments, i + 1);
        FaultException.in("member " + (i + 1), () -> {
          FaultException.require(key.publicKey().equals(expected), Reason.VERIFICATION_KEY, "public_key");
          key.require();
        });
      }
    }

    /** g^S_j, from what all members published. */
    static BigInteger verificationKey(List<Commitments> commitments, int index) {
      return Group.product(commitments.stream().map(c -> c.at(index)).toList());
    }

    private static Commitments readUnchecked(SignedMessage signed) {
      List<BigInteger> elements = Node.parse(signed.message()).field("coefexps").list(Node::decimal);
      FaultException.require(!elements.isEmpty(), Reason.THRESHOLD_WRONG, "coefexps");
      return new Commitments(elements);
    }

    @Override public BigInteger combine(SortedMap<Integer, BigInteger> factors) {
      List<Integer> members = factors.keySet().stream().limit(threshold).toList();
      BigInteger product = BigInteger.ONE;
      for (int j : members) {
        product = Group.multiply(product, factors.get(j).modPow(lagrange(members, j), Group.P));
      }
      return product;
    }

    /** Weight of member j's share when the members together take the polynomial at zero. */
    private static BigInteger lagrange(List<Integer> members, int j) {
      BigInteger weight = BigInteger.ONE;
      for (int k : members) {
        if (k != j) {
          weight = weight.multiply(BigInteger.valueOf(k)).multiply(BigInteger.valueOf(k - j).modInverse(Group.Q)).mod(Group.Q);
        }
      }
      return weight;
    }

    @Override public Object json() {
      return List.of("Pedersen", OrderedJson.object("threshold", threshold, "certs", certs.stream().map(SignedMessage::json).toList(),
          "coefexps", coefexps.stream().map(SignedMessage::json).toList(),
          "verification_keys", verificationKeys.stream().map(TrusteePublicKey::json).toList()));
    }
  }

  static Trustee of(Node node) {
    List<Node> parts = node.list(part -> part);
    FaultException.require(parts.size() == 2, Reason.MALFORMED, node.path());
    return switch (parts.get(0).string()) {
      case "Single" -> new Single(TrusteePublicKey.of(parts.get(1)));
      case "Pedersen" -> new Pedersen(parts.get(1).field("threshold").integer(), parts.get(1).field("certs").list(SignedMessage::of),
          parts.get(1).field("coefexps").list(SignedMessage::of), parts.get(1).field("verification_keys").list(TrusteePublicKey::of));
      default -> throw new FaultException(Reason.MALFORMED, node.path());
    };
  }
}
