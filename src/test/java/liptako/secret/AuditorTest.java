package liptako.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An archive is right or refused for its own reason. Numbers in brackets are those of the tampering list in docs/secret-core.md. */
class AuditorTest {
  private final SampleVote vote = SampleVote.get();
  private final byte[] archive = vote.archive.bytes();
  private final Forge forge = Forge.of(vote.archive);

  @Test void aFinishedElectionIsRight() {
    Auditor.Report report = ((Auditor.Passed) Auditor.audit(archive)).report();
    assertThat(report.result().text()).isEqualTo("{\"result\":[[0,1,2,1]]}");
    assertThat(report.ballots()).isEqualTo(3);
    assertThat(report.counted()).isEqualTo(2);
    assertThat(report.trackers()).contains(Digest.base64(vote.ballots.get(2))).doesNotContain(Digest.base64(vote.ballots.get(0)));
    assertThat(report.lastEvent()).isEqualTo(vote.archive.lastEvent());
    assertThat(report.credentialsFingerprint()).isEqualTo(vote.credentials.fingerprint());
  }

  @Test void theForgeItselfChangesNothing() {
    assertThat(forge.bytes()).isEqualTo(archive);
  }

  // The file

  @Test void editedBytesAreRefused() { // [1]
    refused(raw("Boubacar", "Boubakar"), Reason.HASH_MISMATCH);
    refused(raw("0000644", "0000640"), Reason.ARCHIVE_HEADER);
    refused(raw("BELENIOS\0", "BELENIO5\0"), Reason.ARCHIVE_NAME);
    refused(raw("\"version\":1,\"timestamp\"", "\"version\":2,\"timestamp\""), Reason.ARCHIVE_VERSION);
    refused(raw(".event.json\0", ".event.jsom\0"), Reason.ARCHIVE_NAME, Reason.ARCHIVE_HEADER);
  }

  @Test void cutsAreRefused() { // [2]
    refused(Arrays.copyOf(archive, archive.length - 512), Reason.ARCHIVE_CUT);
    refused(Arrays.copyOf(archive, archive.length - 100), Reason.ARCHIVE_CUT);
    refused(new byte[0], Reason.ARCHIVE_CUT);
  }

  @Test void paddingIsRefused() { // [3]
    byte[] dirty = archive.clone();
    dirty[archive.length - 1] = 1;
    refused(dirty, Reason.ARCHIVE_PADDING);
    refused(Arrays.copyOf(archive, archive.length + 1024), Reason.ARCHIVE_HEADER);
  }

  @Test void removedRecordsAreRefused() { // [4]
    List<Archive.Item> items = new ArrayList<>(vote.archive.items());
    items.remove(0);
    refused(Forge.bytes(items), Reason.DATA_MISSING);
    items = new ArrayList<>(vote.archive.items());
    items.remove(6); // the event of the first ballot
    refused(Forge.bytes(items), Reason.EVENT_PARENT, Reason.DATA_UNEXPECTED);
    items = new ArrayList<>(vote.archive.items());
    items.remove(5);
    items.remove(5); // with the ballot: the next event follows another
    refused(Forge.bytes(items), Reason.EVENT_PARENT);
  }

  @Test void recordsNobodyNamesAreRefused() {
    List<Archive.Item> items = new ArrayList<>(vote.archive.items());
    items.add(5, new Archive.Item(false, "{}"));
    refused(Forge.bytes(items), Reason.DATA_UNEXPECTED);
    items = new ArrayList<>(vote.archive.items());
    items.add(new Archive.Item(false, "{}"));
    refused(Forge.bytes(items), Reason.DATA_UNEXPECTED);
  }

  @Test void eventsThatDoNotFollowEachOtherAreRefused() {
    Archive.Item setup = vote.archive.items().get(4);
    Archive.Item higher = new Archive.Item(true, setup.text().replace("\"height\":0", "\"height\":1"));
    List<Archive.Item> items = new ArrayList<>(vote.archive.items());
    items.set(4, higher);
    refused(Forge.bytes(items), Reason.EVENT_HEIGHT);
    items.set(4, new Archive.Item(true, setup.text().replaceFirst("[0-9a-f]{64}", "0".repeat(64))));
    refused(Forge.bytes(items), Reason.EVENT_PAYLOAD);
    items.set(4, new Archive.Item(true, setup.text().replace("Setup", "Opening")));
    refused(Forge.bytes(items), Reason.EVENT_TYPE);
    items.set(4, new Archive.Item(true, setup.text().replace("{\"height\"", "{ \"height\"")));
    refused(Forge.bytes(items), Reason.NOT_CANONICAL);
  }

  // Setup

  @Test void aTrusteesAlteredProofIsRefused() { // [35]
    String response = vote.trustees.owners().get(0).pok().response().toString();
    refused(forge.replace(Event.Type.SETUP, 1, response, "17"), Reason.TRUSTEE_PROOF);
  }

  @Test void aTrusteesExchangedKeyIsRefused() { // [36]
    String key = vote.trustees.owners().get(0).publicKey().toString();
    refused(forge.replace(Event.Type.SETUP, 1, key, Group.G.toString()), Reason.VERIFICATION_KEY);
  }

  @Test void anExchangedElectionKeyIsRefused() { // [37]
    refused(forge.replace(Event.Type.SETUP, 0, vote.election.publicKey().toString(), Group.G.toString()), Reason.ELECTION_KEY);
  }

  @Test void anotherKindOfTrusteeIsRefused() { // [38]
    refused(forge.replace(Event.Type.SETUP, 1, "[\"Pedersen\",", "[\"Single\","), Reason.MALFORMED);
    refused(Forge.of(vote.archive).replace(Event.Type.SETUP, 1, "[\"Pedersen\",", "[\"Shamir\","), Reason.MALFORMED);
  }

  @Test void anotherThresholdIsRefused() { // [39]
    refused(forge.replace(Event.Type.SETUP, 1, "\"threshold\":2", "\"threshold\":1"), Reason.THRESHOLD_WRONG);
    refused(Forge.of(vote.archive).replace(Event.Type.SETUP, 1, "\"threshold\":2", "\"threshold\":4"), Reason.THRESHOLD_WRONG);
  }

  @Test void verificationKeysExchangedAreRefused() { // [40]
    Trustee.Pedersen group = group();
    List<TrusteePublicKey> keys = new ArrayList<>(group.verificationKeys());
    Collections.swap(keys, 0, 1);
    refused(withTrustees(new Trustee.Pedersen(2, group.certs(), group.coefexps(), keys)), Reason.VERIFICATION_KEY);
  }

  @Test void alteredCertificatesAndCommitmentsAreRefused() { // [41], [42]
    Trustee.Pedersen group = group();
    List<SignedMessage> certs = new ArrayList<>(group.certs());
    certs.set(1, new SignedMessage(certs.get(1).message(), certs.get(0).signature()));
    refused(withTrustees(new Trustee.Pedersen(2, certs, group.coefexps(), group.verificationKeys())), Reason.CERTIFICATE_SIGNATURE);
    List<SignedMessage> coefexps = new ArrayList<>(group.coefexps());
    coefexps.set(1, new SignedMessage(coefexps.get(1).message(), coefexps.get(0).signature()));
    refused(withTrustees(new Trustee.Pedersen(2, group.certs(), coefexps, group.verificationKeys())), Reason.COEFFICIENTS_SIGNATURE);
  }

  @Test void anElectionWithoutTrusteesIsRefused() {
    forge.first(Event.Type.SETUP).data.set(1, "[]");
    refused(forge, Reason.TRUSTEES_NONE);
  }

  @Test void votersListedTwiceOutOfOrderOrOutsideTheGroupAreRefused() { // [34], [34b]
    String list = forge.first(Event.Type.SETUP).data.get(2);
    String first = list.substring(0, list.indexOf(','));
    forge.first(Event.Type.SETUP).data.set(2, first + "," + first.substring(1) + list.substring(first.length()));
    refused(forge, Reason.CREDENTIAL_REPEATED);
    forge.first(Event.Type.SETUP).data.set(2, "[" + list.substring(first.length() + 1, list.length() - 1) + "," + first.substring(1) + "]");
    refused(forge, Reason.CREDENTIALS_ORDER);
    forge.first(Event.Type.SETUP).data.set(2, "[\"2\"," + first.substring(1) + list.substring(first.length()));
    refused(forge, Reason.NOT_IN_GROUP);
    forge.first(Event.Type.SETUP).data.set(2, list.replace("\"]", ",0\"]"));
    refused(forge, Reason.CREDENTIAL_WEIGHT);
  }

  @Test void anotherGroupAnotherVersionAndImpossibleQuestionsAreRefused() {
    refused(forge.replace(Event.Type.SETUP, 0, "BELENIOS-2048", "RFC-3526-2048"), Reason.GROUP_UNKNOWN);
    refused(Forge.of(vote.archive).replace(Event.Type.SETUP, 0, "{\"version\":1", "{\"version\":2"), Reason.ARCHIVE_VERSION);
    refused(Forge.of(vote.archive).replace(Event.Type.SETUP, 0, "\"max\":2", "\"max\":4"), Reason.QUESTION_INVALID);
    refused(Forge.of(vote.archive).replace(Event.Type.SETUP, 0, vote.election.uuid(), "AbcdefghijkmnO0"), Reason.UUID_INVALID);
  }

  // Ballots

  @Test void anOlderBallotCastAgainIsRefused() { // [27], [28], [29]: the outside tool lets the first and third pass
    forge.steps.add(4, new Forge.Step(Event.Type.BALLOT, List.of(vote.ballots.get(0))));
    refused(forge, Reason.BALLOT_REPEATED);
  }

  @Test void aBallotThatMayNotBeCountedIsRefusedWithItsReason() {
    forge.first(Event.Type.BALLOT).data.set(0, vote.ballots.get(0).replace("\"challenge\":\"", "\"challenge\":\"0"));
    refused(forge, Reason.NOT_CANONICAL);
  }

  @Test void aBallotDroppedUnderAFinishedTallyIsRefused() { // [25]
    forge.steps.remove(2);
    refused(forge, Reason.TALLY_VALUE);
  }

  @Test void aWeightChangedUnderAFinishedTallyIsRefused() { // [31]
    forge.replace(Event.Type.SETUP, 2, "\"]", ",2\"]");
    refused(forge, Reason.TALLY_VALUE);
  }

  @Test void ballotsAfterTheEndAreRefused() { // [56], [57]: the outside tool forgets those before
    forge.steps.add(5, new Forge.Step(Event.Type.BALLOT, List.of(vote.seal(1, List.of(1, 0, 0, 0)))));
    refused(forge, Reason.EVENT_ORDER);
  }

  // Tally, decryption, result

  @Test void anotherPublishedTallyIsRefused() { // [43], [44]: the outside tool does not read it
    String beta = vote.tally.questions().get(0).get(1).beta().toString();
    refused(forge.replace(Event.Type.ENCRYPTED_TALLY, 0, beta, Group.G.toString()), Reason.TALLY_VALUE);
    refused(Forge.of(vote.archive).replace(Event.Type.ENCRYPTED_TALLY, 1, "\"num_tallied\":2", "\"num_tallied\":5"), Reason.TALLY_COUNT);
    refused(Forge.of(vote.archive).replace(Event.Type.ENCRYPTED_TALLY, 1, "\"total_weight\":2", "\"total_weight\":9"), Reason.TALLY_WEIGHT);
    refused(Forge.of(vote.archive).replace(Event.Type.ENCRYPTED_TALLY, 0, "[[", "[[],["), Reason.TALLY_SHAPE);
    refused(Forge.of(vote.archive).replace(Event.Type.ENCRYPTED_TALLY, 1, ",\"total", ",\"note\":1,\"total"), Reason.NOT_CANONICAL);
  }

  @Test void anotherFactorIsRefused() { // [45]
    PartialDecryption good = vote.decryptions.get(1);
    List<BigInteger> row = new ArrayList<>(good.factors().get(0));
    row.set(0, Group.multiply(row.get(0), Group.G));
    refused(withDecryption(0, 1, new PartialDecryption(List.of(row), good.proofs())), Reason.DECRYPTION_PROOF);
    row.set(0, Group.P.subtract(BigInteger.ONE));
    refused(withDecryption(0, 1, new PartialDecryption(List.of(row), good.proofs())), Reason.NOT_IN_GROUP);
  }

  @Test void anAlteredProofOfDecryptionIsRefused() { // [46]
    Proof proof = vote.decryptions.get(1).proofs().get(0).get(0);
    refused(forge.replace(Event.Type.PARTIAL_DECRYPTION, 0, proof.response().toString(), "17"), Reason.DECRYPTION_PROOF);
  }

  @Test void exchangedMissingAndForeignDecryptionsAreRefused() { // [47] to [50]
    refused(withDecryption(0, 1, vote.decryptions.get(3)), Reason.DECRYPTION_PROOF);
    refused(withDecryption(0, 2, vote.decryptions.get(1)), Reason.DECRYPTION_PROOF);
    refused(withDecryption(0, 4, vote.decryptions.get(1)), Reason.OWNER_UNKNOWN);
    refused(withDecryption(0, 0, vote.decryptions.get(1)), Reason.OWNER_UNKNOWN);
    PartialDecryption good = vote.decryptions.get(1);
    refused(withDecryption(0, 1, new PartialDecryption(List.of(good.factors().get(0).subList(0, 3)), good.proofs())), Reason.DECRYPTION_SHAPE);
  }

  @Test void tooFewDecryptionsAreRefused() { // [49]
    forge.steps.remove(forge.first(Event.Type.PARTIAL_DECRYPTION));
    refused(forge, Reason.DECRYPTIONS_MISSING);
  }

  @Test void aBadDecryptionIsRefusedEvenIfNotNeeded() { // [50]
    String text = vote.decryptions.get(1).text();
    forge.steps.add(forge.steps.size() - 1, new Forge.Step(Event.Type.PARTIAL_DECRYPTION, List.of(text, Archive.ownerText(2, text))));
    refused(forge, Reason.DECRYPTION_PROOF);
  }

  @Test void aSecondDecryptionByOneTrusteeIsRefused() { // [51]: the outside tool takes the last
    String text = vote.decrypt(1, vote.tally).text();
    forge.steps.add(forge.steps.size() - 1, new Forge.Step(Event.Type.PARTIAL_DECRYPTION, List.of(text, Archive.ownerText(1, text))));
    refused(forge, Reason.OWNER_REPEATED);
  }

  @Test void aFalseResultIsRefused() { // [52], [53]
    refused(forge.replace(Event.Type.RESULT, 0, "[0,1,2,1]", "[0,2,1,1]"), Reason.RESULT_WRONG);
    refused(Forge.of(vote.archive).replace(Event.Type.RESULT, 0, "[0,1,2,1]", "[0,1,2]"), Reason.RESULT_SHAPE);
  }

  @Test void aResultShiftedByTheGroupsOrderIsRefused() { // [54]: the outside tool lets it pass
    refused(forge.replace(Event.Type.RESULT, 0, "[0,1,2,1]", "[0,1,2,\"" + Group.Q.add(BigInteger.ONE) + "\"]"), Reason.RESULT_RANGE);
  }

  @Test void aMissingResultIsRefused() { // [55]: the outside tool only warns
    forge.steps.remove(forge.steps.size() - 1);
    refused(forge, Reason.RESULT_MISSING);
    assertThat(Auditor.auditAny(forge.bytes())).isInstanceOfSatisfying(Auditor.Passed.class,
        passed -> assertThat(passed.report().stage()).isEqualTo(Auditor.Stage.DECRYPTING));
  }

  @Test void aSecondResultIsRefused() { // [58]: the outside tool takes the last
    forge.steps.add(forge.first(Event.Type.RESULT));
    refused(forge, Reason.EVENT_ORDER);
  }

  // Against what was published earlier

  @Test void historyRewrittenBeforeTheTallyIsSeenAgainstAnEarlierCopy() { // [26], [30], [32], [33]
    Forge before = Forge.of(vote.archive);
    before.steps.subList(4, before.steps.size()).clear();
    byte[] open = before.bytes();
    assertThat(Auditor.continues(open, archive)).isEmpty();
    assertThat(Auditor.auditAny(open)).isInstanceOf(Auditor.Passed.class);
    Forge dropped = Forge.of(vote.archive);
    dropped.steps.remove(2);
    assertThat(Auditor.continues(open, dropped.bytes())).map(Fault::reason).contains(Reason.HISTORY_REWRITTEN);
    assertThat(Auditor.continues(archive, open)).map(Fault::reason).contains(Reason.HISTORY_REWRITTEN);
    Forge added = Forge.of(vote.archive);
    added.first(Event.Type.SETUP).data.set(2, Credentials.of(List.of(Group.G)).text());
    assertThat(Auditor.continues(open, added.bytes())).map(Fault::reason).contains(Reason.HISTORY_REWRITTEN);
  }

  private Trustee.Pedersen group() {
    return (Trustee.Pedersen) vote.trustees.items().get(0);
  }

  private Forge withTrustees(Trustee group) {
    forge.first(Event.Type.SETUP).data.set(1, new Trustees(List.of(group)).text());
    return forge;
  }

  private Forge withDecryption(int which, int owner, PartialDecryption decryption) {
    Forge fresh = Forge.of(vote.archive);
    Forge.Step step = fresh.all(Event.Type.PARTIAL_DECRYPTION).get(which);
    step.data.set(0, decryption.text());
    step.data.set(1, Archive.ownerText(owner, decryption.text()));
    return fresh;
  }

  private byte[] raw(String old, String with) {
    String text = new String(archive, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    int at = text.indexOf(old);
    byte[] changed = archive.clone();
    System.arraycopy(with.getBytes(StandardCharsets.ISO_8859_1), 0, changed, at, with.length());
    return changed;
  }

  private static void refused(Forge forge, Reason reason) {
    refused(forge.bytes(), reason);
  }

  private static void refused(byte[] bytes, Reason... reasons) {
    Auditor.Outcome outcome = Auditor.audit(bytes);
    assertThat(outcome instanceof Auditor.Refused refused ? refused.fault().reason() : null).isIn((Object[]) reasons);
  }
}
