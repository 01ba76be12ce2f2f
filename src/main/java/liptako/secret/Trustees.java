package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everybody who holds a part of the election key. Owners are numbered 1, 2, … over the members of all items. */
public record Trustees(List<Trustee> items) {
  public Trustees {
    items = List.copyOf(items);
  }

  /** All are needed. */
  public static Trustees all(List<TrusteePublicKey> keys) {
    return new Trustees(keys.stream().map(key -> (Trustee) new Trustee.Single(key)).toList());
  }

  public static Trustees parse(String text) {
    return Node.canonical(text, node -> new Trustees(node.list(Trustee::of)), Trustees::json);
  }

  /** The archived bytes. */
  public String text() {
    return OrderedJson.write(json());
  }

  /** The key under which votes are sealed. */
  public BigInteger electionKey() {
    return Group.product(items.stream().map(Trustee::publicKey).toList());
  }

  /** What is read aloud of the election key. */
  public String fingerprint() {
    return Digest.base64(electionKey().toString());
  }

  /** How many must decrypt at least. */
  public int needed() {
    return items.stream().mapToInt(Trustee::needed).sum();
  }

  /** Keys of all owners, the first is owner 1's. */
  public List<TrusteePublicKey> owners() {
    return items.stream().flatMap(item -> item.keys().stream()).toList();
  }

  /** @throws FaultException when there is nobody, or a proof, a signature or a key does not hold */
  public void require() {
    FaultException.require(!items.isEmpty(), Reason.TRUSTEES_NONE, "");
    for (int i = 0; i < items.size(); i++) {
      FaultException.in("[" + i + "]", items.get(i)::require);
    }
  }

  /** Whether these owners suffice to decrypt. */
  public boolean suffice(Map<Integer, ?> byOwner) {
    int first = 1;
    for (Trustee item : items) {
      if (members(byOwner, first, item).size() < item.needed()) {
        return false;
      }
      first += item.keys().size();
    }
    return true;
  }

  /**
   * What is left to divide out of each ciphertext of a tally: α^x for the election's whole private key x, which nobody ever has.
   *
   * @param decryptions by owner, each already checked
   * @throws FaultException {@link Reason#DECRYPTIONS_MISSING} when too few
   */
  List<List<BigInteger>> combine(Map<Integer, PartialDecryption> decryptions) {
    FaultException.require(suffice(decryptions), Reason.DECRYPTIONS_MISSING, "");
    List<List<BigInteger>> combined = new ArrayList<>();
    List<List<BigInteger>> shape = decryptions.values().iterator().next().factors();
    for (int question = 0; question < shape.size(); question++) {
      List<BigInteger> row = new ArrayList<>();
      for (int choice = 0; choice < shape.get(question).size(); choice++) {
        row.add(combine(decryptions, question, choice));
      }
      combined.add(row);
    }
    return combined;
  }

  private BigInteger combine(Map<Integer, PartialDecryption> decryptions, int question, int choice) {
    BigInteger product = BigInteger.ONE;
    int first = 1;
    for (Trustee item : items) {
      SortedMap<Integer, BigInteger> factors = new TreeMap<>();
      members(decryptions, first, item).forEach((index, decryption) -> factors.put(index, decryption.factors().get(question).get(choice)));
      product = Group.multiply(product, item.combine(factors));
      first += item.keys().size();
    }
    return product;
  }

  /** What the members of one item gave, by index within the item. */
  private static <T> SortedMap<Integer, T> members(Map<Integer, T> byOwner, int first, Trustee item) {
    SortedMap<Integer, T> members = new TreeMap<>();
    for (int index = 1; index <= item.keys().size(); index++) {
      T given = byOwner.get(first + index - 1);
      if (given != null) {
        members.put(index, given);
      }
    }
    return members;
  }

  private List<Object> json() {
    return items.stream().map(Trustee::json).toList();
  }
}
