package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elections made by another program mean the same here. */
class VectorsTest {
  static final Path VECTORS = Path.of("src/test/resources/belenios");

  @ParameterizedTest
  @CsvSource({"single/PUPqhSoLcZVoGr.bel, aU+9S8/aYwINB+8qsum9OKwsLRstAxCAJ6xAoa/90Z8", "threshold/qVzQ52RYQXKLXp.bel, Wn1Be4iZtN5fZKvWciw+ZkIlWFlGLzZ6fo7N1Ovxhgo"})
  void theArchiveIsRightAndSaysWhatItShould(String file, String tracker) throws IOException {
    byte[] bytes = Files.readAllBytes(VECTORS.resolve(file));
    Auditor.Report report = ((Auditor.Passed) Auditor.audit(bytes)).report();
    assertThat(report.result().text()).isEqualTo("{\"result\":[[4,2,1]]}");
    assertThat(report.ballots()).isEqualTo(8);
    assertThat(report.counted()).isEqualTo(7);
    assertThat(report.trackers()).contains(tracker);
    assertThat(Archive.read(bytes).bytes()).isEqualTo(bytes);
  }

  @Test void theVotersListHasTheFingerprintTheOtherProgramPrinted() throws IOException {
    assertThat(Auditor.passed(Files.readAllBytes(VECTORS.resolve("single/PUPqhSoLcZVoGr.bel"))).credentialsFingerprint())
        .isEqualTo("SvyqLRO/+4HlPids55lI8MNIgvEc1b2EJgET72UpQf0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"single/PUPqhSoLcZVoGr.bel", "threshold/qVzQ52RYQXKLXp.bel"})
  void privateCredentialsGiveTheListedOnes(String file) throws IOException {
    Forge archive = Forge.of(Archive.read(Files.readAllBytes(VECTORS.resolve(file))));
    Credentials listed = Credentials.parse(archive.first(Event.Type.SETUP).data.get(2));
    String uuid = file.replaceAll(".*/|\\.bel", "");
    List<BigInteger> derived = Files.readAllLines(VECTORS.resolve(file).resolveSibling("private_creds.txt")).stream()
        .map(line -> new PrivateCredential(line.substring(line.indexOf(' ') + 1)).publicElement(uuid)).toList();
    assertThat(derived).hasSize(7).allMatch(listed::contains);
    assertThat(Credentials.of(derived).text()).isEqualTo(listed.text());
  }

  @Test void singleTrusteesKeysMatch() throws IOException {
    for (String name : List.of("344460E4", "A9360974", "DF50654E")) {
      TrusteePublicKey key = TrusteePublicKey.parse(line("single/" + name + ".pubkey"));
      key.require();
      assertThat(Group.GENERATOR.power(Node.parse(line("single/" + name + ".privkey")).exponent())).isEqualTo(key.publicKey());
    }
  }

  @Test void membersOfAGroupOpenWhatTheOthersSentAndFindTheirKeys() throws IOException {
    List<SignedMessage> certificates = Files.readAllLines(VECTORS.resolve("threshold/certs.jsons")).stream().map(SignedMessage::parse).toList();
    List<Polynomial> polynomials = Files.readAllLines(VECTORS.resolve("threshold/polynomials.jsons")).stream().map(Polynomial::parse).toList();
    List<Certificate> owners = certificates.stream().map(Certificate::of).toList();
    Member.Share[] shares = new Member.Share[owners.size()];
    for (Path file : files("threshold", ".key")) {
      Member member = new Member(Files.readString(file).strip());
      Member.Share theirs = Member.Share.parse(Files.readString(Path.of(file.toString().replace(".key", ".voutput"))).strip());
      Member.Share ours = member.share(certificates, polynomials, new SeededRandom(1));
      assertThat(ours.publicKey().publicKey()).isEqualTo(theirs.publicKey().publicKey());
      assertThat(member.secret(ours)).isEqualTo(member.secret(theirs));
      shares[owners.indexOf(Certificate.of(member.certificate(new SeededRandom(2))))] = theirs;
    }
    Trustees trustees = new Trustees(List.of(Trustee.Pedersen.of(certificates, polynomials, List.of(shares))));
    Forge archive = Forge.of(Archive.read(Files.readAllBytes(VECTORS.resolve("threshold/qVzQ52RYQXKLXp.bel"))));
    assertThat(trustees.text()).isEqualTo(archive.first(Event.Type.SETUP).data.get(1));
  }

  private static String line(String file) throws IOException {
    return Files.readString(VECTORS.resolve(file)).strip();
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(VECTORS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
