package liptako.secret;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a ballot may be counted in one election, and if not why. Reasons in this order: length, form, election, voter,
 * shape, signature (one exponentiation, so that garbage costs little), membership of the group, proofs. Safe for use by many
 * threads at once; making one costs the tables of the election key.
 *
 * <p>Whether the same ballot came before is not seen here: {@link Reason#BALLOT_REPEATED} is for whoever holds the box.
 */
public final class BallotCheck {
  /** Fields, uuid, hashes, credential and signature. */
  private static final int FRAME_LENGTH_MAX = 2_000;
  /** Two elements of 617 digits with their names. */
  private static final int CIPHERTEXT_LENGTH_MAX = 1_300;
  /** Two exponents of 77 digits with their names. */
  private static final int PROOF_LENGTH_MAX = 200;

  private final Election election;
  private final String electionHash;
  private final Credentials credentials;
  private final FixedBase key;
  private final int lengthMax;

  public BallotCheck(Election election, Credentials credentials) {
    this.election = election;
    this.electionHash = election.hash();
    this.credentials = credentials;
    this.key = new FixedBase(election.publicKey());
    this.lengthMax = FRAME_LENGTH_MAX + election.questions().stream().mapToInt(question -> question.choices()
        * (CIPHERTEXT_LENGTH_MAX + 2 * PROOF_LENGTH_MAX) + (question.overallProofs() + 3) * PROOF_LENGTH_MAX).sum();
  }

  /** Empty when the ballot may be counted. */
  public Optional<Fault> check(String text) {
    return FaultException.of(() -> read(text));
  }

  /**
   * The ballot, checked.
   *
   * @throws FaultException when it may not be counted
   */
  public Ballot read(String text) {
    FaultException.require(text.length() <= lengthMax, Reason.TOO_LONG, "");
    Ballot ballot = Ballot.parse(text);
    FaultException.require(ballot.electionUuid().equals(election.uuid()), Reason.OTHER_ELECTION, "election_uuid");
    FaultException.require(ballot.electionHash().equals(electionHash), Reason.OTHER_ELECTION, "election_hash");
    FaultException.require(credentials.contains(ballot.credential()), Reason.CREDENTIAL_UNKNOWN, "credential");
    List<Question> questions = election.questions();
    FaultException.require(ballot.answers().size() == questions.size(), Reason.ANSWERS_NUMBER, "answers");
    for (int i = 0; i < questions.size(); i++) {
      requireShape(questions.get(i), ballot.answers().get(i), "answers[" + i + "]");
    }
    requireSignature(ballot, Ballot.signedHash(text));
    for (int i = 0; i < questions.size(); i++) {
      requireProofs(questions.get(i), ballot.credential(), ballot.answers().get(i), "answers[" + i + "]");
    }
    return ballot;
  }

  private static void requireShape(Question question, Answer answer, String where) {
    FaultException.require(answer.choices().size() == question.choices(), Reason.CHOICES_NUMBER, where + ".choices");
    FaultException.require(answer.individual().size() == question.choices() && answer.individual().stream().allMatch(p -> p.size() == 2),
        Reason.PROOFS_NUMBER, where + ".individual_proofs");
    FaultException.require(answer.overall().size() == question.overallProofs(), Reason.PROOFS_NUMBER, where + ".overall_proof");
    FaultException.require(answer.blank() == null || question.blank(), Reason.BLANK_PROOF_UNEXPECTED, where + ".blank_proof");
    FaultException.require(answer.blank() != null || !question.blank(), Reason.BLANK_PROOF_MISSING, where + ".blank_proof");
    FaultException.require(answer.blank() == null || answer.blank().size() == 2, Reason.PROOFS_NUMBER, where + ".blank_proof");
  }

  private static void requireSignature(Ballot ballot, String hash) {
    FaultException.require(ballot.signedHash().equals(hash), Reason.BALLOT_ALTERED, "signature.hash");
    FaultException.require(ballot.signature().holds(Ballot.signaturePrefix(hash), ballot.credential()), Reason.SIGNATURE_WRONG,
        "signature.proof");
  }

  private void requireProofs(Question question, BigInteger credential, Answer answer, String where) {
    for (int i = 0; i < answer.choices().size(); i++) {
      answer.choices().get(i).requireInGroup(where + ".choices[" + i + "]");
    }
    AnswerStatement statement = new AnswerStatement(question, electionHash + "|" + credential, answer.choices());
    for (int i = 0; i < answer.choices().size(); i++) {
      FaultException.require(Disjunction.holds(key, statement.choicePrefix(i), statement.choiceParts(i), answer.individual().get(i)),
          Reason.CHOICE_PROOF, where + ".individual_proofs[" + i + "]");
    }
    FaultException.require(Disjunction.holds(key, statement.overallPrefix(), statement.overallParts(), answer.overall()),
        Reason.OVERALL_PROOF, where + ".overall_proof");
    FaultException.require(answer.blank() == null || Disjunction.holds(key, statement.blankPrefix(), statement.blankParts(), answer.blank()),
        Reason.BLANK_PROOF, where + ".blank_proof");
  }
}
