package liptako.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the proofs of one answer state: the prefix of each challenge and the ciphertexts of which one encrypts zero. Maker and
 * check share it, so that both speak of the same thing.
 *
 * @param voter election hash and credential: {@code S0} of the format
 */
record AnswerStatement(Question question, String voter, List<Ciphertext> choices) {
  String choicePrefix(int i) {
    return "prove|" + voter + "|" + choices.get(i).dotted() + "|";
  }

  /** The choice is 0 or 1. */
  List<Ciphertext> choiceParts(int i) {
    return List.of(choices.get(i), choices.get(i).minus(1));
  }

  String overallPrefix() {
    return question.blank() ? "bproof1|" + answer() + "|" : "prove|" + answer() + "|" + sum().dotted() + "|";
  }

  /** The vote is blank (where allowed), or the sum is min, or min + 1, … or max. */
  List<Ciphertext> overallParts() {
    List<Ciphertext> parts = new ArrayList<>();
    if (question.blank()) {
      parts.add(choices.get(0).minus(1));
    }
    Ciphertext sum = sum();
    for (int number = question.min(); number <= question.max(); number++) {
      parts.add(sum.minus(number));
    }
    return parts;
  }

  String blankPrefix() {
    return "bproof0|" + answer() + "|";
  }

  /** The vote is not blank, or the sum is 0. */
  List<Ciphertext> blankParts() {
    return List.of(choices.get(0), sum());
  }

  private String answer() {
    return voter + "|" + choices.stream().map(Ciphertext::dotted).collect(Collectors.joining(","));
  }

  /** All choices but « blanc ». */
  private Ciphertext sum() {
    return Ciphertext.product(question.blank() ? choices.subList(1, choices.size()) : choices);
  }
}
