package liptako.secret;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Seals and signs votes of one election, as a terminal does. */
public final class BallotMaker {
  /** A ballot and what opens it; whoever holds the opening can read the vote. */
  public record Sealed(Ballot ballot, Opening opening) {}

  private final Election election;
  private final String electionHash;
  private final FixedBase key;
  private final SecureRandom random;

  public BallotMaker(Election election, SecureRandom random) {
    this.election = election;
    this.electionHash = election.hash();
    this.key = new FixedBase(election.publicKey());
    this.random = random;
  }

  /**
   * @param secret the voter's signing exponent, see {@link PrivateCredential#secret}
   * @param votes one vote a question
   * @throws IllegalArgumentException when a question does not admit its vote
   */
  public Sealed seal(BigInteger secret, List<List<Integer>> votes) {
    if (votes.size() != election.questions().size()) {
      throw new IllegalArgumentException(votes.size() + " votes (valid: " + election.questions().size() + ")");
    }
    BigInteger credential = Group.GENERATOR.power(secret);
    List<Answer> answers = new ArrayList<>();
    List<List<BigInteger>> randomness = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      Question question = election.questions().get(i);
      if (!question.admits(votes.get(i))) {
        throw new IllegalArgumentException("vote " + votes.get(i) + " for question " + i);
      }
      List<BigInteger> rs = votes.get(i).stream().map(v -> Group.random(random)).toList();
      answers.add(answer(question, electionHash + "|" + credential, votes.get(i), rs));
      randomness.add(rs);
    }
    String hash = Ballot.hash(election.uuid(), electionHash, credential, answers);
    Proof signature = Proof.of(Ballot.signaturePrefix(hash), secret, random);
    Ballot ballot = new Ballot(election.uuid(), electionHash, credential, List.copyOf(answers), hash, signature);
    return new Sealed(ballot, new Opening(List.copyOf(randomness)));
  }

  private Answer answer(Question question, String voter, List<Integer> vote, List<BigInteger> rs) {
    List<Ciphertext> choices = new ArrayList<>();
    for (int i = 0; i < vote.size(); i++) {
      choices.add(Ciphertext.of(key, rs.get(i), vote.get(i)));
    }
    AnswerStatement statement = new AnswerStatement(question, voter, List.copyOf(choices));
    List<List<Proof>> individual = new ArrayList<>();
    for (int i = 0; i < vote.size(); i++) {
      individual.add(Disjunction.prove(key, statement.choicePrefix(i), statement.choiceParts(i), vote.get(i), rs.get(i), random));
    }
    int first = question.blank() ? 1 : 0;
    boolean isBlank = question.blank() && vote.get(0) == 1;
    int sum = vote.stream().skip(first).mapToInt(v -> v).sum();
    BigInteger sumR = rs.stream().skip(first).reduce(BigInteger.ZERO, BigInteger::add).mod(Group.Q);
    List<Proof> overall = Disjunction.prove(key, statement.overallPrefix(), statement.overallParts(),
        isBlank ? 0 : sum - question.min() + first, isBlank ? rs.get(0) : sumR, random);
    List<Proof> blank = !question.blank() ? null : Disjunction.prove(key, statement.blankPrefix(), statement.blankParts(),
        isBlank ? 1 : 0, isBlank ? sumR : rs.get(0), random);
    return new Answer(statement.choices(), List.copyOf(individual), overall, blank);
  }
}
