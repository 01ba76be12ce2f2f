package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any votes, any trustees and any cheat. {@code -Dliptako.cheats=10000} tries that many false proofs. */
class SecretVotePropertiesTest {
  private static final int RUNS = 10;
  private static final int CHEATS = Integer.getInteger("liptako.cheats", 300);

  private final SampleVote vote = SampleVote.get();
  private final FixedBase key = new FixedBase(vote.election.publicKey());

  /** Sealed sums only need sealed numbers: proofs cost most of a ballot's time and have their own tests. */
  @Property(tries = 8) void theOpenedTallyIsThePlainCountAndAnyTwoTrusteesGiveIt(@ForAll("votes") List<List<Integer>> votes, @ForAll long seed) {
    SecureRandom random = new SeededRandom(seed);
    List<BigInteger> plain = new ArrayList<>();
    List<Ciphertext> sealed = new ArrayList<>();
    for (int choice = 0; choice < SampleVote.NAMES.choices(); choice++) {
      int column = choice;
      plain.add(BigInteger.valueOf(votes.stream().mapToInt(v -> v.get(column)).sum()));
      sealed.add(Ciphertext.product(votes.stream().map(v -> Ciphertext.of(key, Group.random(random), v.get(column))).toList()));
    }
    EncryptedTally tally = new EncryptedTally(List.of(sealed));
    Map<Integer, PartialDecryption> all = new TreeMap<>();
    for (int owner = 1; owner <= 3; owner++) {
      all.put(owner, vote.decrypt(owner, tally));
    }
    for (int absent = 0; absent <= 3; absent++) {
      Map<Integer, PartialDecryption> present = new TreeMap<>(all);
      present.remove(absent);
      assertThat(Result.of(tally, BigInteger.valueOf(votes.size()), vote.trustees, present).questions()).containsExactly(plain);
    }
    assertThat(vote.trustees.suffice(Map.of(2, all.get(2)))).isFalse();
  }

  @Property(tries = 5) void theTallyOfWholeBallotsIsThePlainCountByWeight(@ForAll("vote") List<Integer> first, @ForAll("vote") List<Integer> second) {
    Credentials weighted = Credentials.parse(vote.credentials.text().replaceFirst("\"(\\d+)\"", "\"$1,3\""));
    List<Ballot> ballots = List.of(Ballot.parse(vote.seal(0, first)), Ballot.parse(vote.seal(1, second)));
    List<BigInteger> plain = new ArrayList<>();
    for (int choice = 0; choice < first.size(); choice++) {
      plain.add(weighted.weight(ballots.get(0).credential()).multiply(BigInteger.valueOf(first.get(choice)))
          .add(weighted.weight(ballots.get(1).credential()).multiply(BigInteger.valueOf(second.get(choice)))));
    }
    ballots.forEach(ballot -> assertThat(vote.check.check(ballot.text())).isEmpty());
    EncryptedTally tally = EncryptedTally.of(vote.election, weighted, ballots);
    Map<Integer, PartialDecryption> decryptions = Map.of(2, vote.decrypt(2, tally), 3, vote.decrypt(3, tally));
    assertThat(Result.of(tally, EncryptedTally.weight(weighted, ballots), vote.trustees, decryptions).questions()).containsExactly(plain);
  }

  /**
   * The number is neither 0 nor 1; whatever is tried, the proof that it is either does not hold. Tries: numbers drawn at random;
   * a true prover that lies about the number; only invented sub-proofs; challenges made to add up after the fact; the honest proof
   * of another ciphertext; and of the same number under another prefix.
   */
  @Property(tries = RUNS) void aProofForAFalseStatementIsNeverAccepted(@ForAll long seed) {
    SeededRandom random = new SeededRandom(seed);
    Cheat cheat = new Cheat(vote, seed);
    for (int i = 0; i < CHEATS / RUNS; i++) {
      int number = number(random);
      BigInteger r = Group.random(random);
      Ciphertext choice = cheat.encrypt(r, number);
      AnswerStatement statement = new AnswerStatement(SampleVote.NAMES, "x", List.of(choice));
      List<Proof> proofs = crafted(i, statement, r, random, cheat);
      assertThat(Disjunction.holds(key, statement.choicePrefix(0), statement.choiceParts(0), proofs)).as("number %d, try %d", number, i).isFalse();
    }
  }

  private List<Proof> crafted(int strategy, AnswerStatement statement, BigInteger r, SeededRandom random, Cheat cheat) {
    List<Ciphertext> parts = statement.choiceParts(0);
    String prefix = statement.choicePrefix(0);
    Proof invented = new Proof(Group.random(random), Group.random(random));
    switch (strategy % 6) {
      case 0:
        return List.of(invented, new Proof(Group.random(random), Group.random(random)));
      case 1:
        return Disjunction.prove(key, prefix, parts, 0, r, random);
      case 2:
        return Disjunction.prove(key, prefix, parts, 1, r, random);
      case 3: { // commitments of invented sub-proofs, then a challenge that makes the sum right
        BigInteger response = Group.random(random);
        List<BigInteger> commitments = new ArrayList<>();
        for (Ciphertext part : parts) {
          commitments.add(invented.commitment(Group.GENERATOR, part.alpha()));
          commitments.add(invented.commitment(key, part.beta()));
        }
        BigInteger rest = Group.challenge(prefix, commitments).subtract(invented.challenge()).mod(Group.Q);
        return List.of(invented, new Proof(rest, response));
      }
      case 4: { // the honest proof of a ciphertext of 1
        AnswerStatement honest = new AnswerStatement(SampleVote.NAMES, "x", List.of(cheat.encrypt(r, 1)));
        return Disjunction.prove(key, honest.choicePrefix(0), honest.choiceParts(0), 1, r, random);
      }
      default: { // of exactly this ciphertext, for a statement that holds
        List<Ciphertext> holding = List.of(cheat.encrypt(r, 0), parts.get(1));
        return Disjunction.prove(key, prefix, holding, 0, r, random);
      }
    }
  }

  @Property(tries = 6) void aBallotWithAFalseStatementIsNeverAdmitted(@ForAll("falseVotes") List<Integer> numbers, @ForAll long seed) {
    assertThat(vote.check.check(new Cheat(vote, seed).seal(1, numbers))).map(Fault::reason)
        .isPresent().get().isIn(Reason.CHOICE_PROOF, Reason.OVERALL_PROOF, Reason.BLANK_PROOF);
  }

  @Property(tries = 200) void privateCredentialsFindASlipOfThePen(@ForAll long seed, @ForAll("digits") int at, @ForAll("digits") int with) {
    String text = PrivateCredential.random(new SeededRandom(seed)).text();
    assertThat(PrivateCredential.isValid(text)).isTrue();
    int place = at + at / 3;
    char changed = Base58.digit(with);
    String slipped = text.substring(0, place) + changed + text.substring(place + 1);
    int shift = Math.abs(with - Base58.value(text.charAt(place)));
    assertThat(PrivateCredential.isValid(slipped)).isEqualTo(shift % 53 == 0);
  }

  @Property(tries = 60) void sealedTextsOpenAndAlteredOnesDoNot(@ForAll("texts") byte[] text, @ForAll long seed) {
    byte[] bytes = new byte[45];
    new SeededRandom(seed).nextBytes(bytes);
    Ccm ccm = new Ccm(Arrays.copyOf(bytes, 32), Arrays.copyOfRange(bytes, 32, seed % 2 == 0 ? 44 : 45));
    byte[] sealed = ccm.seal(text);
    assertThat(ccm.open(sealed)).contains(text);
    sealed[(int) Math.floorMod(seed, (long) sealed.length)] ^= 1;
    assertThat(ccm.open(sealed)).isEmpty();
  }

  private static int number(SeededRandom random) {
    byte[] one = new byte[1];
    random.nextBytes(one);
    return one[0] == 0 || one[0] == 1 ? 2 : one[0];
  }

  @Provide Arbitrary<List<Integer>> vote() {
    return Arbitraries.of(0, 1).list().ofSize(SampleVote.NAMES.choices()).filter(SampleVote.NAMES::admits);
  }

  @Provide Arbitrary<List<List<Integer>>> votes() {
    return vote().list().ofMaxSize(25);
  }

  @Provide Arbitrary<List<Integer>> falseVotes() {
    return Arbitraries.integers().between(-1, 2).list().ofSize(SampleVote.NAMES.choices()).filter(v -> !SampleVote.NAMES.admits(v));
  }

  @Provide Arbitrary<Integer> digits() {
    return Arbitraries.integers().between(0, 14);
  }

  @Provide Arbitrary<byte[]> texts() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(100);
  }
}
