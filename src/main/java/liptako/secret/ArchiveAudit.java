package liptako.secret;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One audit of an archive, event by event; the first thing that is wrong ends it. */
final class ArchiveAudit {
  private final List<String> ballots = new ArrayList<>();
  private final Map<Integer, PartialDecryption> decryptions = new HashMap<>();
  private Event previous;
  private String previousHash;
  private final List<String> events = new ArrayList<>();
  private Election election;
  private Trustees trustees;
  private Credentials credentials;
  private Map<BigInteger, Ballot> counted = Map.of();
  private EncryptedTally tally;
  private BigInteger weight;
  private Result result;

  ArchiveAudit(Archive archive) {
    List<String> data = new ArrayList<>();
    for (Archive.Item item : archive.items()) {
      if (!item.event()) {
        data.add(item.text());
        continue;
      }
      Event event = Event.parse(item.text());
      FaultException.in("événement " + (previous == null ? 0 : previous.height() + 1), () -> take(event, List.copyOf(data)));
      previous = event;
      previousHash = item.hash();
      events.add(previousHash);
      data.clear();
    }
    FaultException.require(data.isEmpty(), Reason.DATA_UNEXPECTED, "fin");
    FaultException.require(previous != null, Reason.DATA_MISSING, "Setup");
    if (previous.type() == Event.Type.SETUP || previous.type() == Event.Type.BALLOT) {
      count();
    }
  }

  private void take(Event event, List<String> data) {
    FaultException.require(event.type().mayFollow(previous == null ? null : previous.type()), Reason.EVENT_ORDER, event.type().toString());
    FaultException.require(Objects.equals(event.parent(), previousHash), Reason.EVENT_PARENT, "");
    FaultException.require(event.height() == (previous == null ? 0 : previous.height() + 1), Reason.EVENT_HEIGHT, "");
    FaultException.require(data.size() >= event.type().data(), Reason.DATA_MISSING, "");
    FaultException.require(data.size() == event.type().data(), Reason.DATA_UNEXPECTED, "");
    String payload = data.isEmpty() ? null : Digest.hex(data.get(data.size() - 1));
    FaultException.require(Objects.equals(event.payload(), payload), Reason.EVENT_PAYLOAD, "");
    switch (event.type()) {
      case SETUP -> setUp(data);
      case BALLOT -> ballots.add(data.get(0));
      case END_BALLOTS -> count();
      case ENCRYPTED_TALLY -> tally(data);
      case PARTIAL_DECRYPTION -> decryption(data);
      case RESULT -> result(data.get(0));
    }
  }

  private void setUp(List<String> data) {
    FaultException.in("élection", () -> election = Election.parse(data.get(0)));
    FaultException.in("garants", () -> {
      trustees = Trustees.parse(data.get(1));
      trustees.require();
    });
    FaultException.require(election.publicKey().equals(trustees.electionKey()), Reason.ELECTION_KEY, "");
    FaultException.in("électeurs", () -> {
      credentials = Credentials.parse(data.get(2));
      credentials.requireInGroup();
    });
    FaultException.require(data.get(3).equals(Archive.setupText(data.get(0), data.get(1), data.get(2))), Reason.EVENT_PAYLOAD, "");
  }

  private void count() {
    Set<String> once = new HashSet<>();
    for (int i = 0; i < ballots.size(); i++) {
      FaultException.require(once.add(ballots.get(i)), Reason.BALLOT_REPEATED, "bulletin " + (i + 1));
    }
    BallotCheck check = new BallotCheck(election, credentials);
    List<Optional<Fault>> faults = IntStream.range(0, ballots.size()).parallel().mapToObj(i -> check.check(ballots.get(i))).toList();
    for (int i = 0; i < faults.size(); i++) {
      if (faults.get(i).isPresent()) {
        throw new FaultException(faults.get(i).get().in("bulletin " + (i + 1)));
      }
    }
    counted = new LinkedHashMap<>();
    for (String text : ballots) {
      Ballot ballot = Ballot.parse(text);
      counted.put(ballot.credential(), ballot); // the last of a voter counts
    }
  }

  private void tally(List<String> data) {
    tally = EncryptedTally.of(election, credentials, counted.values());
    weight = EncryptedTally.weight(credentials, counted.values());
    EncryptedTally published = EncryptedTally.parse(data.get(0));
    FaultException.require(published.questions().stream().map(List::size).toList()
        .equals(tally.questions().stream().map(List::size).toList()), Reason.TALLY_SHAPE, "");
    FaultException.require(published.equals(tally), Reason.TALLY_VALUE, "");
    Node sizes = Node.parse(data.get(1));
    FaultException.require(sizes.field("num_tallied").integer() == counted.size(), Reason.TALLY_COUNT, "");
    Node total = sizes.field("total_weight");
    FaultException.require(weight.equals(total.value() instanceof String ? total.decimal() : BigInteger.valueOf(total.integer())),
        Reason.TALLY_WEIGHT, "");
    FaultException.require(sizes.field("encrypted_tally").string().equals(Digest.hex(data.get(0))), Reason.EVENT_PAYLOAD, "");
    FaultException.require(data.get(1).equals(Archive.tallyText(data.get(0), counted.size(), weight)), Reason.NOT_CANONICAL, "");
  }

  private void decryption(List<String> data) {
    Node owned = Node.parse(data.get(1));
    int owner = owned.field("owner").integer();
    FaultException.require(owned.field("payload").string().equals(Digest.hex(data.get(0))), Reason.EVENT_PAYLOAD, "");
    FaultException.require(data.get(1).equals(Archive.ownerText(owner, data.get(0))), Reason.NOT_CANONICAL, "");
    List<TrusteePublicKey> owners = trustees.owners();
    FaultException.require(owner >= 1 && owner <= owners.size(), Reason.OWNER_UNKNOWN, "");
    PartialDecryption decryption = PartialDecryption.parse(data.get(0));
    FaultException.require(decryptions.put(owner, decryption) == null, Reason.OWNER_REPEATED, "");
    decryption.require(owners.get(owner - 1), election.hash(), tally);
  }

  private void result(String text) {
    Result published = Result.parse(text);
    FaultException.require(trustees.suffice(decryptions), Reason.DECRYPTIONS_MISSING, "");
    FaultException.require(published.questions().stream().map(List::size).toList()
        .equals(tally.questions().stream().map(List::size).toList()), Reason.RESULT_SHAPE, "");
    FaultException.require(published.questions().stream().flatMap(List::stream).allMatch(n -> n.compareTo(weight) <= 0),
        Reason.RESULT_RANGE, "");
    result = Result.of(tally, weight, trustees, decryptions);
    FaultException.require(published.equals(result), Reason.RESULT_WRONG, "");
  }

  Auditor.Report report() {
    Auditor.Stage stage = switch (previous.type()) {
      case SETUP, BALLOT -> Auditor.Stage.OPEN;
      case END_BALLOTS -> Auditor.Stage.CLOSED;
      case ENCRYPTED_TALLY -> Auditor.Stage.TALLIED;
      case PARTIAL_DECRYPTION -> Auditor.Stage.DECRYPTING;
      case RESULT -> Auditor.Stage.FINISHED;
    };
    Set<String> trackers = new HashSet<>();
    counted.values().forEach(ballot -> trackers.add(ballot.tracker()));
    return new Auditor.Report(stage, election, trustees, credentials.size(), ballots.size(), counted.size(), Set.copyOf(trackers), tally,
        result, credentials.fingerprint(), List.copyOf(events));
  }
}
