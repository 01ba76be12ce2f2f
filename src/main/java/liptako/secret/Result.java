package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many voters (or votes, by weight) chose each answer; where blank is allowed, the blank votes stand first. */
public record Result(List<List<BigInteger>> questions) {
  /** Larger numbers are written as strings. */
  private static final BigInteger NUMBER_MAX = BigInteger.ONE.shiftLeft(30).subtract(BigInteger.ONE);

  /**
   * Opens a tally.
   *
   * @param weight the most a number can be
   * @param decryptions by owner, each checked with {@link PartialDecryption#require}
   * @throws FaultException when too few decrypted, or a number is beyond the weight
   */
  public static Result of(EncryptedTally tally, BigInteger weight, Trustees trustees, Map<Integer, PartialDecryption> decryptions) {
    List<List<BigInteger>> combined = trustees.combine(decryptions);
    Logarithm logarithm = new Logarithm(weight);
    List<List<BigInteger>> questions = new ArrayList<>();
    for (int question = 0; question < combined.size(); question++) {
      List<BigInteger> numbers = new ArrayList<>();
      for (int choice = 0; choice < combined.get(question).size(); choice++) {
        BigInteger opened = Group.divide(tally.questions().get(question).get(choice).beta(), combined.get(question).get(choice));
        String where = "[" + question + "][" + choice + "]";
        numbers.add(logarithm.of(opened).orElseThrow(() -> new FaultException(Reason.TALLY_VALUE, where)));
      }
      questions.add(List.copyOf(numbers));
    }
    return new Result(List.copyOf(questions));
  }

  public static Result parse(String text) {
    return Node.canonical(text, node -> new Result(node.field("result").list(row -> row.list(Result::number))), Result::json);
  }

  /** The archived bytes. */
  public String text() {
    return OrderedJson.write(json());
  }

  private static BigInteger number(Node node) {
    return node.value() instanceof String ? node.decimal() : BigInteger.valueOf(node.integer());
  }

  private Object json() {
    return OrderedJson.object("result", questions.stream().map(row -> row.stream()
        .map(n -> n.compareTo(NUMBER_MAX) <= 0 ? (Object) n.intValueExact() : n).toList()).toList());
  }
}
