package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The randomness of a ballot that a voter chose to check instead of casting (Benaloh's challenge). Another device reads the
 * vote from ballot and opening; a terminal that sealed another vote than the one asked for is caught. The ballot is spent.
 *
 * @param randomness one exponent a choice, question by question
 */
public record Opening(List<List<BigInteger>> randomness) {
  public static Opening parse(String text) {
    return Node.canonical(text, node -> new Opening(node.field("randomness").list(rs -> rs.list(Node::exponent))), Opening::json);
  }

  public String text() {
    return OrderedJson.write(json());
  }

  /**
   * The votes in a ballot.
   *
   * @throws FaultException {@link Reason#OPENING_WRONG} when this does not open that ballot of that election
   */
  public List<List<Integer>> votes(Election election, String ballotText) {
    Ballot ballot = Ballot.parse(ballotText);
    FixedBase key = new FixedBase(election.publicKey());
    FaultException.require(ballot.electionHash().equals(election.hash()), Reason.OTHER_ELECTION, "election_hash");
    FaultException.require(ballot.answers().size() == randomness.size(), Reason.OPENING_WRONG, "");
    List<List<Integer>> votes = new ArrayList<>();
    for (int i = 0; i < randomness.size(); i++) {
      List<Ciphertext> choices = ballot.answers().get(i).choices();
      FaultException.require(choices.size() == randomness.get(i).size(), Reason.OPENING_WRONG, "answers[" + i + "]");
      List<Integer> vote = new ArrayList<>();
      for (int j = 0; j < choices.size(); j++) {
        int number = Ciphertext.of(key, randomness.get(i).get(j), 1).equals(choices.get(j)) ? 1 : 0;
        FaultException.require(Ciphertext.of(key, randomness.get(i).get(j), number).equals(choices.get(j)), Reason.OPENING_WRONG,
            "answers[" + i + "].choices[" + j + "]");
        vote.add(number);
      }
      votes.add(List.copyOf(vote));
    }
    return List.copyOf(votes);
  }

  private Object json() {
    return OrderedJson.object("randomness", randomness);
  }
}
