package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The sum of all counted ballots, still sealed: question by question, choice by choice. */
public record EncryptedTally(List<List<Ciphertext>> questions) {
  /** @param ballots the last of each voter */
  public static EncryptedTally of(Election election, Credentials credentials, Collection<Ballot> ballots) {
    List<List<Ciphertext>> questions = new ArrayList<>();
    for (int question = 0; question < election.questions().size(); question++) {
      List<Ciphertext> choices = new ArrayList<>();
      for (int choice = 0; choice < election.questions().get(question).choices(); choice++) {
        Ciphertext product = Ciphertext.NEUTRAL;
        for (Ballot ballot : ballots) {
          Ciphertext one = ballot.answers().get(question).choices().get(choice);
          product = product.times(one.power(credentials.weight(ballot.credential())));
        }
        choices.add(product);
      }
      questions.add(List.copyOf(choices));
    }
    return new EncryptedTally(List.copyOf(questions));
  }

  /** The sum of the voters' weights, at most which each number of the result can be. */
  public static BigInteger weight(Credentials credentials, Collection<Ballot> ballots) {
    return ballots.stream().map(ballot -> credentials.weight(ballot.credential())).reduce(BigInteger.ZERO, BigInteger::add);
  }

  public static EncryptedTally parse(String text) {
    return Node.canonical(text, node -> new EncryptedTally(node.list(question -> question.list(Ciphertext::of))), EncryptedTally::json);
  }

  /** The archived bytes. */
  public String text() {
    return OrderedJson.write(json());
  }

  private Object json() {
    return questions.stream().map(question -> question.stream().map(Ciphertext::json).toList()).toList();
  }
}
