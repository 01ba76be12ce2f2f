package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * One trustee of a group of which some suffice, at its own machine. The ceremony has three steps, each after everybody did the
 * one before: {@link #certificate}, {@link #polynomial}, {@link #share}; then {@link #secret} decrypts. What is handed over can go through
 * anybody's hands: it is public or sealed.
 *
 * @param seed 22 random Base58 characters: the only thing to keep
 */
public record Member(String seed) {
  private static final int SEED_LENGTH = 22;

  /**
   * The outcome of step three, safe in anybody's hands.
   *
   * @param sealed the member's key for decryption, sealed to the member
   * @param publicKey what checks the member's decryptions
   */
  public record Share(String sealed, TrusteePublicKey publicKey) {
    public static Share parse(String text) {
      return Node.canonical(text, node -> new Share(node.field("private_key").string(), TrusteePublicKey.of(node.field("public_key"))),
          Share::json);
    }

    public String text() {
      return OrderedJson.write(json());
    }

    private Object json() {
      return OrderedJson.object("private_key", sealed, "public_key", publicKey.json());
    }
  }

  public Member {
    FaultException.require(seed.length() == SEED_LENGTH && Base58.consists(seed), Reason.MALFORMED, "seed");
  }

  public static Member random(SecureRandom random) {
    return new Member(Base58.random(SEED_LENGTH, random));
  }

  /** Step one. */
  public SignedMessage certificate(SecureRandom random) {
    return SignedMessage.of(OrderedJson.write(certificate().json()), signing(), random);
  }

  /**
   * Step two.
   *
   * @param certificates of all members, in the order agreed on
   * @throws FaultException when one is not signed by its own key, or this member's is not among them
   */
  public Polynomial polynomial(List<SignedMessage> certificates, int threshold, SecureRandom random) {
    if (threshold < 1 || threshold > certificates.size()) {
      throw new IllegalArgumentException("threshold " + threshold + " (valid: 1 to " + certificates.size() + ")");
    }
    List<Certificate> members = certificates.stream().map(Certificate::of).toList();
    index(members);
    List<BigInteger> coefficients = new ArrayList<>();
    for (int k = 0; k < threshold; k++) {
      coefficients.add(Group.random(random));
    }
    List<String> secrets = new ArrayList<>();
    for (int j = 1; j <= members.size(); j++) {
      String secret = OrderedJson.write(OrderedJson.object("secret", at(coefficients, j)));
      secrets.add(SealedMessage.of(signing(), members.get(j - 1).encryption(), secret, random).text());
    }
    Commitments commitments = new Commitments(coefficients.stream().map(Group.GENERATOR::power).toList());
    return new Polynomial(sealToSelf(OrderedJson.object("polynomial", coefficients), random), List.copyOf(secrets),
        SignedMessage.of(OrderedJson.write(commitments.json()), signing(), random));
  }

  /**
   * Step three.
   *
   * @param polynomials of all members, in the order of certificates
   * @throws FaultException when a share does not fit what its sender committed to: the ceremony stops and names the member
   */
  public Share share(List<SignedMessage> certificates, List<Polynomial> polynomials, SecureRandom random) {
    List<Certificate> members = certificates.stream().map(Certificate::of).toList();
    int index = index(members);
    FaultException.require(polynomials.size() == members.size(), Reason.THRESHOLD_WRONG, "");
    List<BigInteger> shares = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Certificate sender = members.get(i);
      Polynomial polynomial = polynomials.get(i);
      FaultException.in("member " + (i + 1), () -> shares.add(received(polynomial, sender, index, members.size(), thresholdOf(polynomials))));
    }
    BigInteger secret = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
    return new Share(sealToSelf(OrderedJson.object("decryption_key", secret), random), TrusteePublicKey.of(secret.mod(Group.Q), random));
  }

  /**
   * The key for {@link PartialDecryption#of}; never leaves the member's machine.
   *
   * @throws FaultException when the share is another member's
   */
  public BigInteger secret(Share share) {
    String opened = SealedMessage.parse(share.sealed()).open(decrypting(), certificate().verification());
    BigInteger secret = Node.parse(opened).field("decryption_key").decimal().mod(Group.Q);
    FaultException.require(Group.GENERATOR.power(secret).equals(share.publicKey().publicKey()), Reason.VERIFICATION_KEY, "");
    return secret;
  }

  private BigInteger received(Polynomial polynomial, Certificate sender, int index, int members, int threshold) {
    Commitments commitments = Commitments.of(polynomial.coefexps(), sender.verification());
    FaultException.require(polynomial.secrets().size() == members && commitments.elements().size() == threshold, Reason.THRESHOLD_WRONG, "");
    String message = SealedMessage.parse(polynomial.secrets().get(index - 1)).open(decrypting(), sender.verification());
    BigInteger share = Node.parse(message).field("secret").decimal().mod(Group.Q); // the other program sends it unreduced
    FaultException.require(Group.GENERATOR.power(share).equals(commitments.at(index)), Reason.SHARE_WRONG, "");
    return share;
  }

  private static int thresholdOf(List<Polynomial> polynomials) {
    return Node.parse(polynomials.get(0).coefexps().message()).field("coefexps").list(Node::decimal).size();
  }

  /** This member's place among all, from 1. */
  private int index(List<Certificate> members) {
    int index = members.indexOf(certificate()) + 1;
    FaultException.require(index > 0 && members.stream().distinct().count() == members.size(), Reason.VERIFICATION_KEY, "certs");
    return index;
  }

  private Certificate certificate() {
    return new Certificate(Group.GENERATOR.power(signing()), Group.GENERATOR.power(decrypting()));
  }

  private BigInteger signing() {
    return Group.number(Digest.sha256("sk|" + seed)).mod(Group.Q);
  }

  private BigInteger decrypting() {
    return Group.number(Digest.sha256("dk|" + seed)).mod(Group.Q);
  }

  private String sealToSelf(Object message, SecureRandom random) {
    return SealedMessage.of(signing(), certificate().encryption(), OrderedJson.write(message), random).text();
  }

  private static BigInteger at(List<BigInteger> coefficients, int index) {
    BigInteger value = BigInteger.ZERO;
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      value = value.multiply(BigInteger.valueOf(index)).add(coefficients.get(k)).mod(Group.Q);
    }
    return value;
  }

  /** Never shown by accident. */
  @Override public String toString() {
    return "Member[…]";
  }
}
