package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two commands that need no server, as people call them; only the passphrase is stretched less than in earnest. */
class TrusteeKeyTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final TrusteeKey command = new TrusteeKey(new SeededRandom(7), out, 1_000);

  @BeforeEach void passphrase() throws IOException {
    Files.writeString(folder.resolve("phrase"), "trois fleuves et un lac\n");
  }

  @Test void threeMembersMakeAGroupAndTwoOfThemOpenTheResult() throws IOException {
    for (String name : List.of("bf", "ml", "ne")) {
      done("member", at(name));
    }
    List<String> certs = List.of(at("bf.cert.json"), at("ml.cert.json"), at("ne.cert.json"));
    for (String name : List.of("bf", "ml", "ne")) {
      done(words("shares", at(name), "2").and(certs));
    }
    List<String> shares = List.of(at("bf.shares.json"), at("ml.shares.json"), at("ne.shares.json"));
    for (String name : List.of("bf", "ml", "ne")) {
      done(words("finish", at(name)).and(certs).and(shares));
    }
    done(words("group", at("garants.json")).and(certs).and(shares).and(List.of(at("bf.share.json"), at("ml.share.json"), at("ne.share.json"))));
    done("check", at("garants.json"));
    assertThat(printed()).contains("garant 3, empreinte");

    Trustees trustees = Trustees.parse(Files.readString(folder.resolve("garants.json")));
    Archive archive = archive(trustees);
    Files.write(folder.resolve("vote.bel"), archive.bytes());
    done("decrypt", at("ml"), "2", at("vote.bel"));
    done("decrypt", at("ne"), "3", at("vote.bel"));
    refused(Reason.DECRYPTION_PROOF, "decrypt", at("bf"), "2", at("vote.bel"));
    archive.partialDecryption(2, PartialDecryption.parse(Files.readString(folder.resolve("ml.decryption.json"))));
    archive.partialDecryption(3, PartialDecryption.parse(Files.readString(folder.resolve("ne.decryption.json"))));
    archive.result(Result.parse("{\"result\":[[0,1]]}"));
    Files.write(folder.resolve("fini.bel"), archive.bytes());

    String fingerprint = Auditor.passed(archive.bytes()).credentialsFingerprint();
    assertThat(Audit.run(new String[] {"--credentials", fingerprint, "--event", archive.lastEvent(), "--earlier", at("vote.bel"), at("fini.bel")}, out)).isZero();
    assertThat(printed()).contains("Tout est vérifié\u202F: Statut", "Non\u202F: 1");
    assertThat(Audit.run(new String[] {"--credentials", "x", at("fini.bel")}, out)).isEqualTo(1);
    assertThat(Audit.run(new String[] {"--event", "x", at("fini.bel")}, out)).isEqualTo(1);
    assertThat(Audit.run(new String[] {"--tracker", "x", at("fini.bel")}, out)).isEqualTo(1);
    assertThat(Audit.run(new String[] {at("vote.bel")}, out)).isEqualTo(1);
    assertThat(printed()).contains("CREDENTIALS_FINGERPRINT", "EVENT_FINGERPRINT", "ABSENT", "RESULT_MISSING");
    assertThat(Audit.run(new String[] {at("rien.bel")}, out)).isEqualTo(2);
    assertThat(Audit.run(new String[] {"--what"}, out)).isEqualTo(2);
  }

  @Test void singleKeysAreMadeCheckedAndNeverOverwritten() throws IOException {
    done("single", at("a"));
    done("single", at("b"));
    done("trustees", at("deux.json"), at("a.public.json"), at("b.public.json"));
    byte[] key = Files.readAllBytes(folder.resolve("a"));
    assertThat(run("single", at("a"))).isEqualTo(2);
    assertThat(printed()).contains("existe déjà");
    assertThat(Files.readAllBytes(folder.resolve("a"))).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(folder.resolve("a"))).hasSize(2);
    Archive archive = archive(Trustees.parse(Files.readString(folder.resolve("deux.json"))));
    Files.write(folder.resolve("vote.bel"), archive.bytes());
    done("decrypt", at("a"), "1", at("vote.bel"));
    Files.writeString(folder.resolve("phrase"), "une tout autre phrase");
    refused(Reason.PASSPHRASE_WRONG, "decrypt", at("a"), "1", at("vote.bel"));
  }

  @Test void aTrusteeOpensNothingButTheSumOfAllBallots() throws IOException {
    done("single", at("a"));
    Trustees trustees = Trustees.all(List.of(TrusteePublicKey.parse(Files.readString(folder.resolve("a.public.json")))));
    Archive archive = archive(trustees);
    Forge forged = Forge.of(archive);
    Ballot first = Ballot.parse(forged.first(Event.Type.BALLOT).data.get(0));
    forged.steps.add(2, new Forge.Step(Event.Type.BALLOT, List.of(ballot(archive, BigInteger.ONE))));
    assertThat(first.answers()).hasSize(1);
    Files.write(folder.resolve("faux.bel"), forged.bytes());
    assertThat(run("decrypt", at("a"), "1", at("faux.bel"))).isEqualTo(1);
    assertThat(printed()).contains("TALLY_VALUE");
  }

  @Test void aShareThatDoesNotFitItsCommitmentsStopsTheCeremony() {
    SeededRandom random = new SeededRandom(3);
    List<Member> members = Stream.generate(() -> Member.random(random)).limit(3).toList();
    List<SignedMessage> certificates = members.stream().map(m -> m.certificate(random)).toList();
    List<Polynomial> polynomials = new ArrayList<>(members.stream().map(m -> m.polynomial(certificates, 2, random)).toList());
    Polynomial other = members.get(1).polynomial(certificates, 2, random);
    polynomials.set(1, new Polynomial(other.polynomial(), other.secrets(), polynomials.get(1).coefexps()));
    assertThat(FaultException.of(() -> members.get(0).share(certificates, polynomials, random)))
        .contains(new Fault(Reason.SHARE_WRONG, "member 2"));
    polynomials.set(1, new Polynomial(other.polynomial(), List.of(other.secrets().get(2), other.secrets().get(1), other.secrets().get(0)), other.coefexps()));
    assertThat(FaultException.of(() -> members.get(0).share(certificates, polynomials, random))).map(Fault::reason).contains(Reason.MESSAGE_SEALED);
  }

  @Test void wrongCommandsSayHowToCallIt() throws IOException {
    assertThat(run("explode", at("a"))).isEqualTo(2);
    assertThat(printed()).contains("usage:");
    Files.writeString(folder.resolve("phrase"), "courte");
    assertThat(run("single", at("c"))).isEqualTo(2);
    assertThat(printed()).contains("minimum 12");
    assertThat(run("check", at("absent"))).isEqualTo(2);
    Files.writeString(folder.resolve("x"), "[");
    refused(Reason.NOT_JSON, "check", at("x"));
  }

  /** A closed and tallied election of two voters with one ballot, « non ». */
  private static Archive archive(Trustees trustees) {
    Election election = new Election("", "Statut", trustees.electionKey(), List.of(new Question(List.of("Oui", "Non"), false, 1, 1, "Adopter\u202F?")),
        "PUPqhSoLcZVoGr", null, null);
    Credentials credentials = Credentials.of(List.of(Group.G, Group.multiply(Group.G, Group.G)));
    Archive archive = Archive.begin(SampleVote.TIMESTAMP, election, trustees, credentials);
    String ballot = new BallotMaker(election, new SeededRandom(4)).seal(BigInteger.TWO, List.of(List.of(0, 1))).ballot().text();
    archive.ballot(ballot);
    archive.endBallots();
    archive.encryptedTally(EncryptedTally.of(election, credentials, List.of(Ballot.parse(ballot))), 1, BigInteger.ONE);
    return archive;
  }

  private static String ballot(Archive archive, BigInteger secret) {
    Election election = Election.parse(Forge.of(archive).first(Event.Type.SETUP).data.get(0));
    return new BallotMaker(election, new SeededRandom(5)).seal(secret, List.of(List.of(0, 1))).ballot().text();
  }

  private int run(String... args) {
    return command.run(Stream.concat(Stream.of("--passphrase", at("phrase")), Stream.of(args)).toArray(String[]::new));
  }

  private void done(String... args) {
    assertThat(run(args)).as(() -> printed()).isZero();
  }

  private void done(Words words) {
    done(words.list().toArray(String[]::new));
  }

  private void refused(Reason reason, String... args) {
    assertThat(run(args)).isEqualTo(1);
    assertThat(printed()).contains("REFUSÉ (" + reason + ")");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static Words words(String... words) {
    return new Words(List.of(words));
  }

  private record Words(List<String> list) {
    Words and(List<String> more) {
      return new Words(Stream.concat(list.stream(), more.stream()).toList());
    }
  }
}
