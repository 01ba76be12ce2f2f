package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outside program of another team judges what is made here, and what it makes is admitted here. */
@Tag("belenios-tool")
class SecretIT {
  private static final String GROUP = "--group=BELENIOS-2048";
  private static final String STEPS = "generate-trustee-key-threshold";
  @TempDir Path folder;
  private final SampleVote vote = SampleVote.get();
  private final SecureRandom random = new SecureRandom();
  private BeleniosTool tool;

  @BeforeEach void tool() {
    tool = new BeleniosTool(folder);
  }

  @Test void anArchiveMadeHerePasses() throws Exception {
    assertThat(verify(vote.archive.bytes())).matches(BeleniosTool.Run::passed);
  }

  @Test void eachPublishedStateContinuesTheOneBefore() throws Exception {
    Forge earlier = Forge.of(vote.archive);
    earlier.steps.subList(3, earlier.steps.size()).clear();
    Path before = Files.createDirectory(folder.resolve("before"));
    Path after = Files.createDirectory(folder.resolve("after"));
    Files.write(before.resolve(vote.election.uuid() + ".bel"), earlier.bytes());
    Files.write(after.resolve(vote.election.uuid() + ".bel"), vote.archive.bytes());
    BeleniosTool.Run run = tool.run("", "election", "verify-diff", "--dir1=before", "--dir2=after");
    assertThat(run).matches(BeleniosTool.Run::passed);
  }

  @Test void itsBallotsAreAdmittedAndAWholeElectionOfBothIsRight() throws Exception {
    TrusteePublicKey ours = TrusteePublicKey.of(BigInteger.valueOf(123_456_789L), random);
    assertThat(tool.run("", "setup", "generate-trustee-key", GROUP).exit()).isZero();
    Path theirKey = only(".privkey");
    TrusteePublicKey theirs = TrusteePublicKey.parse(Files.readString(only(".pubkey")).strip());
    Trustees trustees = Trustees.all(List.of(ours, theirs));
    Election election = new Election("Élection d’essai <&>", "Deux programmes", trustees.electionKey(),
        List.of(SampleVote.NAMES, new Question(List.of("Oui", "Non", "Abstention"), false, 1, 1, "Adopter\u202F?")), Election.randomUuid(random), null, "Greffe");
    List<PrivateCredential> voters = Stream.generate(() -> PrivateCredential.random(random)).limit(3).toList();
    Credentials credentials = Credentials.of(voters.stream().map(voter -> voter.publicElement(election.uuid())).toList());
    Archive archive = Archive.begin(SampleVote.TIMESTAMP, election, trustees, credentials);
    Path bel = folder.resolve(election.uuid() + ".bel");
    Files.write(bel, archive.bytes());

    BallotMaker maker = new BallotMaker(election, random);
    BallotCheck check = new BallotCheck(election, credentials);
    List<String> ballots = new ArrayList<>();
    ballots.add(maker.seal(voters.get(0).secret(election.uuid()), List.of(List.of(0, 1, 0, 1), List.of(1, 0, 0))).ballot().text());
    for (int i = 1; i < 3; i++) {
      tool.file("credential", voters.get(i).text());
      tool.file("choices", i == 1 ? "[[1,0,0,0],[0,0,1]]" : "[[0,1,0,0],[1,0,0]]");
      BeleniosTool.Run run = tool.run("", "election", "generate-ballot", "--privcred=credential", "--ballot=choices");
      assertThat(run.exit()).as(run.err()).isZero();
      ballots.add(run.out().strip());
    }
    for (String ballot : ballots) {
      assertThat(check.check(ballot)).isEmpty();
      archive.ballot(ballot);
    }
    archive.endBallots();
    EncryptedTally tally = EncryptedTally.of(election, credentials, ballots.stream().map(Ballot::parse).toList());
    archive.encryptedTally(tally, 3, BigInteger.valueOf(3));
    Files.write(bel, archive.bytes());
    assertThat(tool.run("", "election", "compute-encrypted-tally").lines().get(0)).isEqualTo(tally.text());

    PartialDecryption first = PartialDecryption.of(BigInteger.valueOf(123_456_789L), election.hash(), tally, random);
    BeleniosTool.Run decrypted = tool.run("", "election", "decrypt", "--trustee-id=2", "--privkey=" + theirKey.getFileName());
    PartialDecryption second = PartialDecryption.parse(decrypted.lines().get(0));
    second.require(theirs, election.hash(), tally);
    archive.partialDecryption(1, first);
    archive.partialDecryption(2, second);
    Result result = Result.of(tally, BigInteger.valueOf(3), trustees, new TreeMap<>(Map.of(1, first, 2, second)));
    assertThat(result.text()).isEqualTo("{\"result\":[[1,2,0,1],[2,0,1]]}");
    archive.result(result);
    assertThat(Auditor.audit(archive.bytes())).isInstanceOf(Auditor.Passed.class);
    assertThat(tool.verify(election.uuid(), archive.bytes())).matches(BeleniosTool.Run::passed);
  }

  @Test void aCeremonyOfMembersAtBothProgramsGivesOneKey() throws Exception {
    Member ours = Member.random(random);
    String ourCertificate = ours.certificate(random).text();
    for (int i = 0; i < 2; i++) {
      assertThat(step(1, "").exit()).isZero();
    }
    List<Path> keys = all(".key");
    List<String> certificateTexts = new ArrayList<>();
    for (Path key : keys) {
      certificateTexts.add(Files.readString(Path.of(key.toString().replace(".key", ".cert"))).strip());
    }
    certificateTexts.add(1, ourCertificate);
    tool.file("certs.jsons", String.join("\n", certificateTexts) + "\n");
    assertThat(step(2, "", "--certs=certs.jsons").exit()).isZero();
    List<SignedMessage> certificates = certificateTexts.stream().map(SignedMessage::parse).toList();
    List<String> polynomialTexts = new ArrayList<>();
    for (Path key : keys) {
      polynomialTexts.add(step(3, "", "--certs=certs.jsons", "--key=" + key.getFileName(), "--threshold=2").out().strip());
    }
    polynomialTexts.add(1, ours.polynomial(certificates, 2, random).text());
    tool.file("polynomials.jsons", String.join("\n", polynomialTexts) + "\n");
    List<Polynomial> polynomials = polynomialTexts.stream().map(Polynomial::parse).toList();
    BeleniosTool.Run inputs = step(4, "", "--certs=certs.jsons", "--polynomials=polynomials.jsons");
    assertThat(inputs.exit()).as(inputs.err()).isZero();

    List<Member.Share> shares = new ArrayList<>();
    for (Path key : keys) {
      Path input = Path.of(key.toString().replace(".key", ".vinput"));
      BeleniosTool.Run run = step(5, Files.readString(input), "--certs=certs.jsons", "--key=" + key.getFileName());
      assertThat(run.exit()).as(run.err()).isZero();
      shares.add(Member.Share.parse(run.out().strip()));
    }
    Member.Share ourShare = ours.share(certificates, polynomials, random);
    shares.add(1, ourShare);
    Trustees trustees = new Trustees(List.of(Trustee.Pedersen.of(certificates, polynomials, shares)));
    trustees.require();

    Election election = new Election("", "Cérémonie", trustees.electionKey(), List.of(SampleVote.NAMES), Election.randomUuid(random), null, null);
    PrivateCredential voter = PrivateCredential.random(random);
    Credentials credentials = Credentials.of(List.of(voter.publicElement(election.uuid())));
    Archive archive = Archive.begin(SampleVote.TIMESTAMP, election, trustees, credentials);
    String ballot = new BallotMaker(election, random).seal(voter.secret(election.uuid()), List.of(List.of(0, 1, 1, 0))).ballot().text();
    archive.ballot(ballot);
    archive.endBallots();
    EncryptedTally tally = EncryptedTally.of(election, credentials, List.of(Ballot.parse(ballot)));
    archive.encryptedTally(tally, 1, BigInteger.ONE);
    Files.write(folder.resolve(election.uuid() + ".bel"), archive.bytes());
    tool.file("share.dkey", Node.parse(shares.get(0).text()).field("private_key").string());
    BeleniosTool.Run decrypted = tool.run("", "election", "decrypt-threshold", "--trustee-id=1", "--key=" + keys.get(0).getFileName(),
        "--decryption-key=share.dkey");
    assertThat(decrypted.exit()).as(decrypted.err()).isZero();
    PartialDecryption theirs = PartialDecryption.parse(decrypted.lines().get(0));
    theirs.require(trustees.owners().get(0), election.hash(), tally);
    PartialDecryption own = PartialDecryption.of(ours.secret(ourShare), election.hash(), tally, random);
    archive.partialDecryption(1, theirs);
    archive.partialDecryption(2, own);
    archive.result(Result.of(tally, BigInteger.ONE, trustees, Map.of(1, theirs, 2, own)));
    assertThat(Auditor.audit(archive.bytes())).isInstanceOf(Auditor.Passed.class);
    assertThat(tool.verify(election.uuid(), archive.bytes())).matches(BeleniosTool.Run::passed);
  }

  /** Why our own auditor is needed: each of these is whole to the outside tool. */
  @Test void whatItLetsPassIsRefusedHere() throws Exception {
    String text = vote.decrypt(1, vote.tally).text();
    Forge.Step again = new Forge.Step(Event.Type.PARTIAL_DECRYPTION, List.of(text, Archive.ownerText(1, text)));
    String beta = vote.tally.questions().get(0).get(1).beta().toString();
    Map<Reason, Forge> cases = Map.of(
        Reason.TALLY_VALUE, forge().replace(Event.Type.ENCRYPTED_TALLY, 0, beta, Group.G.toString()),
        Reason.TALLY_COUNT, forge().replace(Event.Type.ENCRYPTED_TALLY, 1, "\"num_tallied\":2", "\"num_tallied\":5"),
        Reason.RESULT_RANGE, forge().replace(Event.Type.RESULT, 0, "[0,1,2,1]", "[0,1,2,\"" + Group.Q.add(BigInteger.ONE) + "\"]"),
        Reason.OWNER_REPEATED, with(forge(), 8, again),
        Reason.EVENT_ORDER, with(forge(), 9, forge().first(Event.Type.RESULT)));
    for (Map.Entry<Reason, Forge> one : cases.entrySet()) {
      byte[] bytes = one.getValue().bytes();
      assertThat(((Auditor.Refused) Auditor.audit(bytes)).fault().reason()).isEqualTo(one.getKey());
      assertThat(verify(bytes)).as(one.getKey().name()).matches(BeleniosTool.Run::passed);
    }
  }

  @Test void anOlderBallotCastAgainWouldCountThereAndIsRefusedHere() throws Exception {
    Forge replay = forge();
    replay.steps.add(4, new Forge.Step(Event.Type.BALLOT, List.of(vote.ballots.get(0))));
    replay.steps.subList(5, replay.steps.size()).clear();
    byte[] bytes = replay.bytes();
    assertThat(verify(bytes).exit()).isZero();
    assertThat(((Auditor.Refused) Auditor.auditAny(bytes)).fault().reason()).isEqualTo(Reason.BALLOT_REPEATED);
  }

  @Test void whatIsRefusedHereForBeingFalseIsRefusedThereToo() throws Exception {
    Cheat cheat = new Cheat(vote, 21);
    List<String> ballots = List.of(cheat.seal(1, List.of(0, 2, 0, 0)), cheat.seal(1, List.of(0, 1, 1, 1)), cheat.seal(1, List.of(1, 1, 0, 0)),
        vote.ballots.get(1).replaceFirst("\"response\":\"\\d", "\"response\":\""), cheat.resign(0, vote.ballots.get(1), answer -> answer));
    for (String ballot : ballots) {
      assertThat(vote.check.check(ballot)).isPresent();
      Forge forge = forge();
      forge.steps.subList(2, forge.steps.size()).clear();
      forge.first(Event.Type.BALLOT).data.set(0, ballot);
      assertThat(verify(forge.bytes()).exit()).isNotZero();
    }
  }

  private BeleniosTool.Run verify(byte[] archive) throws IOException, InterruptedException {
    return tool.verify(vote.election.uuid(), archive);
  }

  private BeleniosTool.Run step(int number, String input, String... arguments) throws IOException, InterruptedException {
    return tool.run(input, Stream.concat(Stream.of("setup", STEPS, GROUP, "--step=" + number), Stream.of(arguments)).toArray(String[]::new));
  }

  private Forge forge() {
    return Forge.of(vote.archive);
  }

  private static Forge with(Forge forge, int index, Forge.Step step) {
    forge.steps.add(index, step);
    return forge;
  }

  private Path only(String ending) throws IOException {
    return all(ending).get(0);
  }

  private List<Path> all(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
