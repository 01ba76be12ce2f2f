package liptako.secret;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The voters' list without names: public credentials in ascending order, each once. Nothing in the protocol binds it before
 * the tally, so its {@link #fingerprint} is published at the opening.
 */
public final class Credentials {
  /** 3,000 voters are the drill; ten times that still fits one file comfortably. */
  public static final int VOTERS_MAX = 30_000;
  /** A weight has to stay a small number for the result to be found. */
  private static final long WEIGHT_MAX = (1L << 30) - 1;

  /** @param weight null when not written, which means 1 */
  private record Voter(BigInteger element, BigInteger weight) {
    static Voter of(Node node) {
      String[] parts = node.string().split(",", -1);
      FaultException.require(parts.length <= 2, Reason.MALFORMED, node.path());
      BigInteger weight = parts.length == 1 ? null : Node.decimal(parts[1], node.path());
      FaultException.require(weight == null || weight.signum() > 0 && weight.compareTo(BigInteger.valueOf(WEIGHT_MAX)) <= 0,
          Reason.CREDENTIAL_WEIGHT, node.path());
      return new Voter(Node.decimal(parts[0], node.path()), weight);
    }

    String text() {
      return weight == null ? element.toString() : element + "," + weight;
    }
  }

  private final List<Voter> voters;
  private final Map<BigInteger, Voter> byElement;

  private Credentials(List<Voter> voters) {
    this.voters = List.copyOf(voters);
    FaultException.require(voters.size() <= VOTERS_MAX, Reason.TOO_LONG, "");
    for (int i = 1; i < voters.size(); i++) {
      int order = voters.get(i - 1).element().compareTo(voters.get(i).element());
      FaultException.require(order != 0, Reason.CREDENTIAL_REPEATED, "[" + i + "]");
      FaultException.require(order < 0, Reason.CREDENTIALS_ORDER, "[" + i + "]");
    }
    byElement = voters.stream().collect(Collectors.toUnmodifiableMap(Voter::element, Function.identity()));
  }

  /** Voters of weight 1, in any order. */
  public static Credentials of(Collection<BigInteger> elements) {
    return new Credentials(elements.stream().sorted().map(element -> new Voter(element, null)).toList());
  }

  public static Credentials parse(String text) {
    return Node.canonical(text, node -> new Credentials(node.list(Voter::of)), Credentials::json);
  }

  /** The archived bytes. */
  public String text() {
    return OrderedJson.write(json());
  }

  public String fingerprint() {
    return Digest.base64(text());
  }

  public int size() {
    return voters.size();
  }

  public boolean contains(BigInteger element) {
    return byElement.containsKey(element);
  }

  BigInteger weight(BigInteger element) {
    BigInteger weight = byElement.get(element).weight();
    return weight == null ? BigInteger.ONE : weight;
  }

  /** Each credential is an element of the group; costs one exponentiation a voter. */
  public void requireInGroup() {
    for (int i = 0; i < voters.size(); i++) {
      FaultException.require(Group.contains(voters.get(i).element()), Reason.NOT_IN_GROUP, "[" + i + "]");
    }
  }

  private List<String> json() {
    return voters.stream().map(Voter::text).toList();
  }
}
