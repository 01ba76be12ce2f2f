package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liptako.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What terminals and trustees do in their browsers, judged by what the server, the auditor and belenios-tool say of it. */
@Tag("belenios-tool")
class BrowserIT {
  private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final List<List<Integer>> VOTES = List.of(List.of(1, 0, 0, 0), List.of(0, 1, 0, 0), List.of(0, 1, 0, 1), List.of(0, 0, 1, 1));
  private static Page page;
  @TempDir Path folder;
  private final SampleVote vote = SampleVote.get();
  private final SecureRandom random = new SecureRandom();

  @BeforeAll static void open() {
    page = Chromium.scripts(Path.of("src/main/webapp/resources/js/secret"));
  }

  @AfterAll static void close() {
    page.context().close();
  }

  @Test void aBallotSealedInTheBrowserIsAdmittedAndItsOpeningTellsTheVote() {
    PrivateCredential credential = vote.privateCredentials.get(0);
    for (List<Integer> choices : VOTES) {
      Map<String, String> sealed = seal(vote.election, credential, List.of(choices));
      assertThat(vote.check.check(sealed.get("text"))).isEmpty();
      assertThat(Digest.base64(sealed.get("text"))).isEqualTo(sealed.get("tracker"));
      assertThat(Opening.parse(sealed.get("opening")).votes(vote.election, sealed.get("text"))).containsExactly(choices);
      assertThat(call("ballot", "open", vote.election.text(), sealed.get("text"), sealed.get("opening"))).isEqualTo(List.of(choices));
    }
  }

  @Test void aBrowserOpensABallotSealedHereAndNotWithAnothersOpening() {
    BallotMaker.Sealed sealed = vote.maker.seal(vote.secrets.get(0), List.of(List.of(0, 1, 1, 0)));
    BallotMaker.Sealed other = vote.maker.seal(vote.secrets.get(0), List.of(List.of(0, 1, 1, 0)));
    assertThat(call("ballot", "open", vote.election.text(), sealed.ballot().text(), sealed.opening().text())).isEqualTo(List.of(List.of(0, 1, 1, 0)));
    assertThat(page.evaluate("([e, b, o]) => import('/ballot.js').then(m => m.open(e, b, o)).then(() => 'opened', fault => fault.name)",
        List.of(vote.election.text(), sealed.ballot().text(), other.opening().text()))).isEqualTo("RangeError");
  }

  @Test void aVoteThatTheQuestionDoesNotAdmitIsNotSealed() {
    for (List<Integer> choices : List.of(List.of(0, 0, 0, 0), List.of(1, 1, 0, 0), List.of(0, 1, 1, 1), List.of(0, 1, 1), List.of(0, 2, 0, 0))) {
      assertThat(vote.election.questions().get(0).admits(choices)).isFalse();
      assertThat(page.evaluate("([e, c, v]) => import('/ballot.js').then(m => m.seal(e, c, [v])).then(() => 'sealed', fault => fault.name)",
          List.of(vote.election.text(), vote.privateCredentials.get(0).text(), choices))).isEqualTo("RangeError");
    }
  }

  @Test void credentialsMeanTheSameInBoth() {
    String made = (String) call("ballot", "newCredential");
    assertThat(PrivateCredential.isValid(made)).isTrue();
    assertThat(call("ballot", "isCredential", made)).isEqualTo(true);
    // The next letter: the check digit, of 53, does not see a slip by 53 letters, of 58.
    String slipped = made.substring(0, 2) + DIGITS.charAt((DIGITS.indexOf(made.charAt(2)) + 1) % DIGITS.length()) + made.substring(3);
    assertThat(call("ballot", "isCredential", slipped)).isEqualTo(PrivateCredential.isValid(slipped)).isEqualTo(false);
    assertThat(page.evaluate("([c, u]) => import('/ballot.js').then(m => m.signingKey(c, u)).then(key => key.public.toString())",
        List.of(made, vote.election.uuid()))).isEqualTo(new PrivateCredential(made).publicElement(vote.election.uuid()).toString());
  }

  @Test void trusteesInBrowserAndJavaMakeOneKeyAndOpenTheSumTogether() throws Exception {
    String seed = (String) call("trustee", "newSeed");
    List<Member> members = List.of(Member.random(random), Member.random(random));
    List<String> certificateTexts = List.of((String) call("trustee", "certificate", seed), members.get(0).certificate(random).text(), members.get(1).certificate(random).text());
    List<SignedMessage> certificates = certificateTexts.stream().map(SignedMessage::parse).toList();
    List<String> polynomialTexts = List.of((String) call("trustee", "polynomial", seed, certificateTexts, 2),
        members.get(0).polynomial(certificates, 2, random).text(), members.get(1).polynomial(certificates, 2, random).text());
    List<Polynomial> polynomials = polynomialTexts.stream().map(Polynomial::parse).toList();
    String share = (String) call("trustee", "share", seed, certificateTexts, polynomialTexts);
    List<Member.Share> shares = List.of(Member.Share.parse(share), members.get(0).share(certificates, polynomials, random), members.get(1).share(certificates, polynomials, random));
    Trustees trustees = new Trustees(List.of(Trustee.Pedersen.of(certificates, polynomials, shares)));
    assertThat(call("trustee", "spoken", shares.get(0).publicKey().publicKey().toString())).isEqualTo(shares.get(0).publicKey().fingerprint());

    Election election = new Election("Essai", "Bureau", trustees.electionKey(), List.of(SampleVote.NAMES), Election.randomUuid(random), null, null);
    List<PrivateCredential> voters = VOTES.stream().map(v -> PrivateCredential.random(random)).toList();
    Credentials credentials = Credentials.of(voters.stream().map(voter -> voter.publicElement(election.uuid())).toList());
    Archive archive = Archive.begin(SampleVote.TIMESTAMP, election, trustees, credentials);
    List<String> ballots = new ArrayList<>();
    for (int i = 0; i < VOTES.size(); i++) {
      ballots.add(seal(election, voters.get(i), List.of(VOTES.get(i))).get("text"));
      archive.ballot(ballots.get(i));
    }
    archive.endBallots();
    EncryptedTally tally = EncryptedTally.of(election, credentials, ballots.stream().map(Ballot::parse).toList());
    BigInteger weight = BigInteger.valueOf(VOTES.size());
    archive.encryptedTally(tally, VOTES.size(), weight);
    PartialDecryption first = PartialDecryption.parse((String) call("trustee", "decrypt", seed, share, election.hash(), tally.text()));
    PartialDecryption third = PartialDecryption.of(members.get(1).secret(shares.get(2)), election.hash(), tally, random);
    archive.partialDecryption(1, first);
    archive.partialDecryption(3, third);
    Result result = Result.of(tally, weight, trustees, new TreeMap<>(Map.of(1, first, 3, third)));
    assertThat(result.text()).isEqualTo("{\"result\":[[1,2,1,2]]}");
    archive.result(result);
    assertThat(Auditor.audit(archive.bytes())).isInstanceOf(Auditor.Passed.class);
    assertThat(new BeleniosTool(folder).verify(election.uuid(), archive.bytes())).matches(BeleniosTool.Run::passed);
  }

  @Test void aTrusteeInTheBrowserRefusesASpoiltShare() {
    String seed = (String) call("trustee", "newSeed");
    Member other = Member.random(random);
    List<String> certificateTexts = List.of((String) call("trustee", "certificate", seed), other.certificate(random).text());
    List<SignedMessage> certificates = certificateTexts.stream().map(SignedMessage::parse).toList();
    String own = (String) call("trustee", "polynomial", seed, certificateTexts, 2);
    Polynomial promised = other.polynomial(certificates, 2, random);
    Polynomial sent = other.polynomial(certificates, 2, random);
    Polynomial spoilt = new Polynomial(sent.polynomial(), sent.secrets(), promised.coefexps());
    assertThat(fault(seed, certificateTexts, List.of(own, spoilt.text()))).isEqualTo("SHARE_WRONG member 2");
    Polynomial unsigned = new Polynomial(sent.polynomial(), sent.secrets(), new SignedMessage(promised.coefexps().message(), sent.coefexps().signature()));
    assertThat(fault(seed, certificateTexts, List.of(own, unsigned.text()))).isEqualTo("COEFFICIENTS_SIGNATURE member 2");
    String sealed = sent.secrets().get(0);
    String broken = sealed.substring(0, sealed.length() - 3) + (sealed.charAt(sealed.length() - 3) == '0' ? '1' : '0') + sealed.substring(sealed.length() - 2);
    assertThat(fault(seed, certificateTexts, List.of(own, new Polynomial(sent.polynomial(), List.of(broken, sent.secrets().get(1)), sent.coefexps()).text())))
        .isEqualTo("MESSAGE_SEALED");
  }

  @Test void keyFilesOpenInBoth() {
    Member member = Member.random(random);
    String made = KeyFile.seal(new KeyFile.Seed(member), "mot de passe d’essai".toCharArray(), random).text();
    assertThat(call("keyfile", "openSeed", made, "mot de passe d’essai")).isEqualTo(member.seed());
    assertThat(call("keyfile", "openSeed", made, "autre")).isNull();
    String browsers = (String) call("keyfile", "sealSeed", member.seed(), "é-à-ü 10 h 46");
    assertThat(KeyFile.parse(browsers).open("é-à-ü 10 h 46".toCharArray())).isEqualTo(new KeyFile.Seed(member));
  }

  @Test void theWorkerTellsItsProgressThenTheBallot() {
    @SuppressWarnings("unchecked") List<Map<String, Object>> heard = (List<Map<String, Object>>) page.evaluate("""
        order => new Promise(done => {
          const worker = new Worker('/worker.js', { type: 'module' }), heard = [];
          worker.onmessage = event => { heard.push(event.data); if (!event.data.done) { worker.terminate(); done(heard); } };
          worker.postMessage(order);
        })""", Map.of("election", vote.election.text(), "credential", vote.privateCredentials.get(1).text(), "votes", List.of(List.of(0, 0, 0, 1))));
    Map<?, ?> last = (Map<?, ?>) heard.get(heard.size() - 1).get("ballot");
    assertThat(vote.check.check((String) last.get("text"))).isEmpty();
    assertThat(heard).hasSize(7);
    assertThat(heard.get(5)).containsEntry("done", 6).containsEntry("of", 6);
  }

  private String fault(String seed, List<String> certificates, List<String> polynomials) {
    return (String) page.evaluate("([s, c, p]) => import('/trustee.js').then(m => m.share(s, c, p)).then(() => 'shared', fault => fault.message)",
        List.of(seed, certificates, polynomials));
  }

  @SuppressWarnings("unchecked") private static Map<String, String> seal(Election election, PrivateCredential credential, List<List<Integer>> votes) {
    return (Map<String, String>) call("ballot", "seal", election.text(), credential.text(), votes);
  }

  private static Object call(String module, String function, Object... arguments) {
    return page.evaluate("([module, name, arguments]) => import('/' + module + '.js').then(m => m[name](...arguments))", List.of(module, function, List.of(arguments)));
  }
}
