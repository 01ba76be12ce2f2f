package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import liptako.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The check that a trustee's page makes before it opens a sum: what the strict auditor refuses it refuses too, for the same reason. */
class BrowserAuditIT {
  private static final String AUDIT = """
      tar => Promise.all([import('/audit.js'), import('/ballots.js')]).then(([a, b]) => a.audit(Uint8Array.from(atob(tar), c => c.charCodeAt(0)), b.auditBallots))
        .then(found => [String(found.ballots), String(found.counted), found.credentials, found.electionHash, found.tally, String(found.trustees.electionKey), String(found.trustees.needed)],
          fault => [fault.reason || 'MALFORMED'])""";
  private static Page page;
  private final SampleVote vote = SampleVote.get();
  private final Cheat cheat = new Cheat(vote, 23);

  @BeforeAll static void open() {
    page = Chromium.scripts(Path.of("src/main/webapp/resources/js/secret"));
  }

  @AfterAll static void close() {
    page.context().close();
  }

  @Test void whatIsRightPassesFinishedOrNot() {
    List<String> right = List.of("3", "2", vote.credentials.fingerprint(), vote.election.hash(), vote.tally.text(), vote.trustees.electionKey().toString(), "2");
    assertThat(audit(vote.archive.bytes())).isEqualTo(right);
    Forge closed = Forge.of(vote.archive);
    closed.steps.subList(closed.steps.size() - 3, closed.steps.size()).clear();
    assertThat(audit(closed.bytes())).isEqualTo(right);
  }

  /** Elections with single keys and without a blank vote, made by the outside tool. */
  @Test void theOutsideToolsElectionsPass() throws Exception {
    for (String file : List.of("single/PUPqhSoLcZVoGr.bel", "threshold/qVzQ52RYQXKLXp.bel")) {
      byte[] archive = getClass().getResourceAsStream("/belenios/" + file).readAllBytes();
      Auditor.Report report = ((Auditor.Passed) Auditor.audit(archive)).report();
      assertThat(audit(archive)).startsWith(String.valueOf(report.ballots()), String.valueOf(report.counted()), report.credentialsFingerprint());
    }
  }

  @Test void whatTheAuditorRefusesIsRefusedForTheSameReason() {
    Map<String, byte[]> cases = cases();
    cases.forEach((name, archive) -> {
      Auditor.Outcome outcome = Auditor.auditAny(archive);
      assertThat(outcome).as(name).isInstanceOf(Auditor.Refused.class);
      assertThat(audit(archive)).as(name).isEqualTo(List.of(((Auditor.Refused) outcome).fault().reason().name()));
    });
    assertThat(cases).hasSizeGreaterThan(30);
  }

  private Map<String, byte[]> cases() {
    Map<String, byte[]> cases = new LinkedHashMap<>();
    byte[] whole = vote.archive.bytes();
    cases.put("cut", java.util.Arrays.copyOf(whole, whole.length - 100));
    byte[] edited = whole.clone();
    edited[whole.length / 2] ^= 1;
    cases.put("a byte", edited);
    for (List<Integer> numbers : List.of(List.of(0, 2, 0, 0), List.of(0, 1, -1, 1), List.of(2, 0, 0, 0), List.of(0, 1, 1, 1), List.of(0, 0, 0, 0), List.of(1, 1, 0, 0))) {
      ballot(cases, "numbers " + numbers, cheat.seal(0, numbers));
    }
    String good = vote.ballots.get(0);
    Answer a = Ballot.parse(good).answers().get(0);
    Map<String, UnaryOperator<Answer>> changes = new LinkedHashMap<>();
    changes.put("halves exchanged", x -> new Answer(with(x.choices(), 0, new Ciphertext(x.choices().get(0).beta(), x.choices().get(0).alpha())), x.individual(), x.overall(), x.blank()));
    changes.put("outside the group", x -> new Answer(with(x.choices(), 0, new Ciphertext(Group.P.subtract(BigInteger.ONE), x.choices().get(0).beta())), x.individual(), x.overall(), x.blank()));
    changes.put("minus alpha", x -> new Answer(with(x.choices(), 0, new Ciphertext(Group.P.subtract(x.choices().get(0).alpha()), x.choices().get(0).beta())), x.individual(), x.overall(), x.blank()));
    changes.put("individual proof", x -> new Answer(x.choices(), with(x.individual(), 1, shifted(x.individual().get(1))), x.overall(), x.blank()));
    changes.put("overall proof", x -> new Answer(x.choices(), x.individual(), shifted(x.overall()), x.blank()));
    changes.put("blank proof", x -> new Answer(x.choices(), x.individual(), x.overall(), shifted(x.blank())));
    changes.put("blank proof missing", x -> new Answer(x.choices(), x.individual(), x.overall(), null));
    changes.put("overall proof short", x -> new Answer(x.choices(), x.individual(), x.overall().subList(0, 2), x.blank()));
    changes.put("choice missing", x -> new Answer(x.choices().subList(0, 3), x.individual(), x.overall(), x.blank()));
    changes.forEach((name, change) -> ballot(cases, name, cheat.resign(0, good, change)));
    ballot(cases, "no answer", cheat.sign(0, vote.election.hash(), List.of()));
    ballot(cases, "other election", cheat.sign(0, Digest.base64("autre"), List.of(a)));
    ballot(cases, "unlisted", vote.maker.seal(BigInteger.TEN, List.of(List.of(1, 0, 0, 0))).ballot().text());
    ballot(cases, "altered after signing", good.replace(a.overall().get(0).response().toString(), "17"));
    ballot(cases, "signature", good.replace(Ballot.parse(good).signature().response().toString(), "17"));
    ballot(cases, "challenge and q", good.replace(a.individual().get(0).get(0).challenge().toString(), a.individual().get(0).get(0).challenge().add(Group.Q).toString()));
    ballot(cases, "leading zero", good.replaceFirst("\"challenge\":\"", "\"challenge\":\"0"));
    ballot(cases, "space", " " + good);
    ballot(cases, "field too many", good.replaceFirst("\\{\"challenge\":", "{\"note\":1,\"challenge\":"));
    ballot(cases, "no ballot", "{\"answers\":null}");
    forged(cases, "repeated", f -> f.steps.add(4, new Forge.Step(Event.Type.BALLOT, List.of(good))));
    forged(cases, "dropped", f -> f.steps.remove(2));
    forged(cases, "after the end", f -> f.steps.add(5, new Forge.Step(Event.Type.BALLOT, List.of(vote.seal(1, List.of(1, 0, 0, 0))))));
    forged(cases, "tally", f -> f.replace(Event.Type.ENCRYPTED_TALLY, 0, vote.tally.questions().get(0).get(1).beta().toString(), Group.G.toString()));
    forged(cases, "count", f -> f.replace(Event.Type.ENCRYPTED_TALLY, 1, "\"num_tallied\":2", "\"num_tallied\":5"));
    forged(cases, "election key", f -> f.replace(Event.Type.SETUP, 0, vote.election.publicKey().toString(), Group.G.toString()));
    forged(cases, "threshold", f -> f.replace(Event.Type.SETUP, 1, "\"threshold\":2", "\"threshold\":1"));
    forged(cases, "trustee's proof", f -> f.replace(Event.Type.SETUP, 1, vote.trustees.owners().get(0).pok().response().toString(), "17"));
    forged(cases, "kind of trustee", f -> f.replace(Event.Type.SETUP, 1, "[\"Pedersen\",", "[\"Shamir\","));
    forged(cases, "no trustee", f -> f.first(Event.Type.SETUP).data.set(1, "[]"));
    Trustee.Pedersen group = (Trustee.Pedersen) vote.trustees.items().get(0);
    List<TrusteePublicKey> keys = new ArrayList<>(group.verificationKeys());
    Collections.swap(keys, 0, 1);
    trustees(cases, "verification keys", new Trustee.Pedersen(2, group.certs(), group.coefexps(), keys));
    trustees(cases, "certificate", new Trustee.Pedersen(2, with(group.certs(), 1, new SignedMessage(group.certs().get(1).message(), group.certs().get(0).signature())), group.coefexps(), group.verificationKeys()));
    trustees(cases, "commitments", new Trustee.Pedersen(2, group.certs(), with(group.coefexps(), 1, new SignedMessage(group.coefexps().get(1).message(), group.coefexps().get(0).signature())), group.verificationKeys()));
    String list = vote.credentials.text(), first = list.substring(1, list.indexOf(','));
    forged(cases, "listed twice", f -> f.first(Event.Type.SETUP).data.set(2, "[" + first + "," + list.substring(1)));
    forged(cases, "list out of order", f -> f.first(Event.Type.SETUP).data.set(2, "[" + list.substring(first.length() + 2, list.length() - 1) + "," + first + "]"));
    forged(cases, "key outside the group", f -> f.first(Event.Type.SETUP).data.set(2, "[\"2\"," + list.substring(1)));
    return cases;
  }

  private void ballot(Map<String, byte[]> cases, String name, String text) {
    forged(cases, name, f -> f.first(Event.Type.BALLOT).data.set(0, text));
  }

  private void trustees(Map<String, byte[]> cases, String name, Trustee group) {
    forged(cases, name, f -> f.first(Event.Type.SETUP).data.set(1, new Trustees(List.of(group)).text()));
  }

  private void forged(Map<String, byte[]> cases, String name, Consumer<Forge> change) {
    Forge forge = Forge.of(vote.archive);
    change.accept(forge);
    assertThat(cases.put(name, forge.bytes())).isNull();
  }

  private static List<Proof> shifted(List<Proof> proofs) {
    return with(proofs, 0, new Proof(proofs.get(0).challenge(), proofs.get(0).response().add(BigInteger.ONE).mod(Group.Q)));
  }

  private static <T> List<T> with(List<T> list, int index, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, value);
    return copy;
  }

  @SuppressWarnings("unchecked") private static List<String> audit(byte[] archive) {
    return (List<String>) page.evaluate(AUDIT, Base64.getEncoder().encodeToString(archive));
  }
}
