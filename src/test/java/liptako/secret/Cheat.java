package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes ballots no honest terminal makes: numbers that may not be chosen, with the best proofs a cheat can give, and well signed. */
final class Cheat {
  private final SampleVote vote;
  private final FixedBase key;
  private final SeededRandom random;

  Cheat(SampleVote vote, long seed) {
    this.vote = vote;
    this.key = new FixedBase(vote.election.publicKey());
    this.random = new SeededRandom(seed);
  }

  /** A ballot whose choices encrypt any numbers; each proof is tried as if its statement held. */
  String seal(int voter, List<Integer> numbers) {
    List<BigInteger> rs = numbers.stream().map(n -> Group.random(random)).toList();
    List<Ciphertext> choices = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      choices.add(encrypt(rs.get(i), numbers.get(i)));
    }
    Question question = vote.election.questions().get(0);
    AnswerStatement statement = new AnswerStatement(question, vote.election.hash() + "|" + credential(voter), List.copyOf(choices));
    List<List<Proof>> individual = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      individual.add(prove(statement.choicePrefix(i), statement.choiceParts(i), numbers.get(i), rs.get(i)));
    }
    int sum = numbers.stream().skip(1).mapToInt(n -> n).sum();
    BigInteger sumR = rs.stream().skip(1).reduce(BigInteger.ZERO, BigInteger::add).mod(Group.Q);
    List<Proof> overall = prove(statement.overallPrefix(), statement.overallParts(), sum - question.min() + 1, sumR);
    List<Proof> blank = prove(statement.blankPrefix(), statement.blankParts(), numbers.get(0) == 0 ? 0 : 1, numbers.get(0) == 0 ? rs.get(0) : sumR);
    return sign(voter, vote.election.hash(), List.of(new Answer(statement.choices(), individual, overall, blank)));
  }

  /** The ballot of a voter with its only answer changed, signed again. */
  String resign(int voter, String ballot, UnaryOperator<Answer> change) {
    Ballot read = Ballot.parse(ballot);
    return sign(voter, read.electionHash(), List.of(change.apply(read.answers().get(0))));
  }

  String sign(int voter, String electionHash, List<Answer> answers) {
    String hash = Ballot.hash(vote.election.uuid(), electionHash, credential(voter), answers);
    Proof signature = Proof.of(Ballot.signaturePrefix(hash), vote.secrets.get(voter), random);
    return new Ballot(vote.election.uuid(), electionHash, credential(voter), answers, hash, signature).text();
  }

  private BigInteger credential(int voter) {
    return Group.GENERATOR.power(vote.secrets.get(voter));
  }

  Ciphertext encrypt(BigInteger r, int number) {
    return new Ciphertext(Group.GENERATOR.power(r),
        key.powerTimes(r, Group.G.modPow(BigInteger.valueOf(number).mod(Group.Q), Group.P)));
  }

  private List<Proof> prove(String prefix, List<Ciphertext> parts, int truth, BigInteger r) {
    return Disjunction.prove(key, prefix, parts, Math.max(0, Math.min(parts.size() - 1, truth)), r, random);
  }
}
