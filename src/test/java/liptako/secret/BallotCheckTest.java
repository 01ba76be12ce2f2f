package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ballot may be counted or is refused for its own reason. Numbers in brackets are those of the tampering list in docs/secret-core.md. */
class BallotCheckTest {
  private final SampleVote vote = SampleVote.get();
  private final Cheat cheat = new Cheat(vote, 5);
  private final String ballot = vote.ballots.get(1);

  @Test void honestBallotsMayBeCounted() {
    assertThat(vote.ballots).allSatisfy(text -> assertThat(vote.check.check(text)).isEmpty());
    assertThat(Ballot.parse(ballot).tracker()).isEqualTo(Digest.base64(ballot)).hasSize(43);
  }

  @Test void anAlteredChoiceProofIsRefused() { // [5]
    refused(resigned(a -> new Answer(a.choices(), with(a.individual(), 2, shifted(a.individual().get(2))), a.overall(), a.blank())), Reason.CHOICE_PROOF);
  }

  @Test void anAlteredOverallOrBlankProofIsRefused() { // [7]
    refused(resigned(a -> new Answer(a.choices(), a.individual(), shifted(a.overall()), a.blank())), Reason.OVERALL_PROOF);
    refused(resigned(a -> new Answer(a.choices(), a.individual(), a.overall(), shifted(a.blank()))), Reason.BLANK_PROOF);
  }

  @Test void alteringAnythingWithoutTheVotersKeyIsRefused() {
    refused(edited("\"challenge\":\"", "\"challenge\":\"1"), Reason.EXPONENT_RANGE);
    Answer a = Ballot.parse(ballot).answers().get(0);
    refused(ballot.replace(a.overall().get(0).response().toString(), "17"), Reason.BALLOT_ALTERED);
    refused(ballot.replace(a.choices().get(0).alpha().toString(), Group.G.toString()), Reason.BALLOT_ALTERED);
  }

  @Test void aChallengeThatIsTooLargeByTheGroupsOrderIsRefused() { // [6]
    BigInteger challenge = Ballot.parse(ballot).answers().get(0).individual().get(0).get(0).challenge();
    refused(ballot.replace(challenge.toString(), challenge.add(Group.Q).toString()), Reason.EXPONENT_RANGE);
  }

  @Test void halvesOfACiphertextExchangedAreRefused() { // [8]
    refused(resigned(a -> new Answer(with(a.choices(), 0, new Ciphertext(a.choices().get(0).beta(), a.choices().get(0).alpha())), a.individual(),
        a.overall(), a.blank())), Reason.CHOICE_PROOF);
  }

  @Test void choicesExchangedAreRefused() { // [9]
    refused(resigned(a -> {
      List<Ciphertext> choices = new ArrayList<>(a.choices());
      Collections.swap(choices, 1, 3);
      return new Answer(choices, a.individual(), a.overall(), a.blank());
    }), Reason.CHOICE_PROOF);
    refused(resigned(a -> { // with their proofs: the sum's proof speaks of another order
      List<Ciphertext> choices = new ArrayList<>(a.choices());
      List<List<Proof>> individual = new ArrayList<>(a.individual());
      Collections.swap(choices, 1, 3);
      Collections.swap(individual, 1, 3);
      return new Answer(choices, individual, a.overall(), a.blank());
    }), Reason.OVERALL_PROOF);
  }

  @Test void missingProofsAreRefused() { // [10]
    refused(resigned(a -> new Answer(a.choices(), a.individual().subList(1, 4), a.overall(), a.blank())), Reason.PROOFS_NUMBER);
    refused(resigned(a -> new Answer(a.choices(), with(a.individual(), 0, a.individual().get(0).subList(0, 1)), a.overall(), a.blank())),
        Reason.PROOFS_NUMBER);
    refused(resigned(a -> new Answer(a.choices(), a.individual(), a.overall().subList(0, 2), a.blank())), Reason.PROOFS_NUMBER);
    refused(resigned(a -> new Answer(a.choices(), a.individual(), a.overall(), null)), Reason.BLANK_PROOF_MISSING);
    refused(resigned(a -> new Answer(a.choices(), a.individual(), a.overall(), a.overall())), Reason.PROOFS_NUMBER);
    refused(edited("\"individual_proofs\"", "\"individual\""), Reason.MALFORMED);
  }

  @Test void missingAnswersChoicesAndSignaturesAreRefused() { // [11], [15]
    refused(cheat.sign(1, vote.election.hash(), List.of()), Reason.ANSWERS_NUMBER);
    refused(resigned(a -> new Answer(a.choices().subList(0, 3), a.individual(), a.overall(), a.blank())), Reason.CHOICES_NUMBER);
    refused(ballot.replaceFirst(",\"signature\".*", "}"), Reason.MALFORMED);
  }

  @Test void aBallotUnderAnotherCredentialIsRefused() { // [12], [13]
    String mine = Ballot.parse(ballot).credential().toString();
    String others = Ballot.parse(vote.ballots.get(0)).credential().toString();
    refused(ballot.replace(mine, others), Reason.BALLOT_ALTERED);
    refused(cheat.resign(0, ballot, a -> a), Reason.CHOICE_PROOF);
  }

  @Test void anAlteredSignatureIsRefused() { // [14]
    Proof signature = Ballot.parse(ballot).signature();
    refused(ballot.replace(signature.response().toString(), signature.response().xor(BigInteger.ONE).mod(Group.Q).toString()), Reason.SIGNATURE_WRONG);
  }

  @Test void aBallotOfAnotherElectionIsRefused() { // [16]
    refused(cheat.sign(1, Digest.base64("autre"), Ballot.parse(ballot).answers()), Reason.OTHER_ELECTION);
    refused(edited(vote.election.uuid(), "PUPqhSoLcZVoGr"), Reason.OTHER_ELECTION);
  }

  @Test void aVoterWhoIsNotListedIsRefused() { // [17]
    refused(vote.maker.seal(BigInteger.TEN, List.of(VOTE)).ballot().text(), Reason.CREDENTIAL_UNKNOWN);
  }

  @Test void numbersOutsideTheGroupAreRefused() { // [18], [24e]
    for (BigInteger alpha : List.of(Group.P.subtract(Ballot.parse(ballot).answers().get(0).choices().get(0).alpha()), BigInteger.ZERO, Group.P,
        Group.P.subtract(BigInteger.ONE))) {
      refused(resigned(a -> new Answer(with(a.choices(), 0, new Ciphertext(alpha, a.choices().get(0).beta())), a.individual(), a.overall(), a.blank())),
          Reason.NOT_IN_GROUP);
      refused(resigned(a -> new Answer(with(a.choices(), 0, new Ciphertext(a.choices().get(0).alpha(), alpha)), a.individual(), a.overall(), a.blank())),
          Reason.NOT_IN_GROUP);
    }
  }

  @ParameterizedTest
  @CsvSource({"0 2 0 0, CHOICE_PROOF", "0 1 -1 1, CHOICE_PROOF", "-1 1 0 0, CHOICE_PROOF", "2 0 0 0, CHOICE_PROOF", "0 1 1 1, OVERALL_PROOF",
      "0 0 0 0, OVERALL_PROOF", "1 1 0 0, BLANK_PROOF"}) // [19] to [21]
  void numbersThatMayNotBeChosenAreRefused(String numbers, Reason reason) {
    refused(cheat.seal(1, Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList()), reason);
  }

  @Test void otherSpellingsAreRefused() { // [22], [23], [24d], and within answers where the outside tool lets them pass
    refused(" " + ballot, Reason.NOT_CANONICAL);
    refused(ballot + "\n", Reason.NOT_CANONICAL);
    refused(edited("{\"alpha\"", "{ \"alpha\""), Reason.NOT_CANONICAL);
    refused(edited("\"election_uuid\"", "\"note\":1,\"election_uuid\""), Reason.NOT_CANONICAL);
    refused(edited("{\"challenge\":", "{\"note\":1,\"challenge\":"), Reason.NOT_CANONICAL);
    refused(edited("\"challenge\":\"", "\"challenge\":\"0"), Reason.NOT_CANONICAL);
    refused(edited("\"alpha\":\"", "\"alpha\":\"+"), Reason.MALFORMED);
    refused(ballot.replaceFirst("\\{(\"challenge\":\"\\d+\"),(\"response\":\"\\d+\")", "{$2,$1"), Reason.NOT_CANONICAL);
    refused(ballot.replaceFirst("(\"election_uuid\":\"\\w+\"),(\"election_hash\":\"[^\"]+\")", "$2,$1"), Reason.NOT_CANONICAL);
    refused(ballot.replaceFirst("\"challenge\":\"(\\d+)\"", "\"challenge\":\"$1\",\"challenge\":\"$1\""), Reason.NOT_JSON);
    refused(ballot.substring(0, 900), Reason.NOT_JSON);
    refused("x".repeat(100_000), Reason.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"\"", "{}", "1", "{\"answers\":null}"})
  void textsThatAreNoBallotAreRefused(String text) {
    refused(text, Reason.MALFORMED);
  }

  @Test void votesThatTheQuestionDoesNotAdmitAreNotSealed() {
    assertThatThrownBy(() -> vote.seal(0, List.of(1, 1, 0, 0))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> vote.seal(0, List.of(0, 1, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> vote.seal(0, List.of(0, 1, 1))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test void aChallengedBallotShowsTheVoteInIt() {
    BallotMaker.Sealed sealed = vote.maker.seal(vote.secrets.get(0), List.of(VOTE));
    Opening opening = Opening.parse(sealed.opening().text());
    assertThat(opening.votes(vote.election, sealed.ballot().text())).containsExactly(VOTE);
    assertThatThrownBy(() -> opening.votes(vote.election, ballot)).isInstanceOfSatisfying(FaultException.class,
        e -> assertThat(e.fault().reason()).isEqualTo(Reason.OPENING_WRONG));
  }

  @Test void theRehearsalOfTheCheckEndsByNumberOrWhenToldTo() {
    assertThat(CheckRehearsal.run(4, () -> true)).isEqualTo(4);
    assertThat(CheckRehearsal.run(4, () -> false)).isZero();
  }

  private static final List<Integer> VOTE = List.of(0, 0, 1, 0);

  private void refused(String text, Reason reason) {
    assertThat(vote.check.check(text)).map(Fault::reason).contains(reason);
  }

  private String edited(String old, String with) {
    assertThat(ballot).contains(old);
    return ballot.replaceFirst(Pattern.quote(old), with);
  }

  private String resigned(UnaryOperator<Answer> change) {
    return cheat.resign(1, ballot, change);
  }

  private static List<Proof> shifted(List<Proof> proofs) {
    Proof first = proofs.get(0);
    return with(proofs, 0, new Proof(first.challenge(), first.response().add(BigInteger.ONE).mod(Group.Q)));
  }

  private static <T> List<T> with(List<T> list, int index, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, value);
    return copy;
  }
}
