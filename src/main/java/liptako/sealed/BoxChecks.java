package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.secret.Ballot;
import liptako.secret.BallotCheck;
import liptako.secret.Credentials;
import liptako.secret.Digest;
import liptako.secret.Election;

/** Whether a ballot may be counted in one of a vote's boxes. What a box freezes never changes, so the tables of its key are kept. */
@ApplicationScoped
class BoxChecks {
  /** Tables of 2.4 MB a box; a sitting has one secret vote at a time, of three boxes at most with three States. */
  private static final int CHECKS_MOST = 12;
  /** A ballot begins so, or is none. */
  private static final Pattern BOX = Pattern.compile("\\{\"election_uuid\":\"([1-9A-HJ-NP-Za-km-z]{14,64})\"");
  @Inject private SecretStore store;
  private final Map<String, Box> byUuid = new ConcurrentHashMap<>();

  private record Box(UUID vote, UUID id, BallotCheck check) {}

  /** A ballot that may be counted, and where. */
  record Checked(UUID box, String credential, String tracker) {}

  /** @throws Refusal that says what is wrong with the ballot */
  @Public("the signature by a listed key admits a ballot")
  @Transactional
  public Checked check(UUID vote, String body) {
    String uuid = uuid(requireShort(body));
    Box box = byUuid.get(uuid);
    if (box == null) {
      box = load(vote, uuid);
    }
    if (!box.vote.equals(vote)) {
      throw Refusal.notFound("UNKNOWN_BOX");
    }
    BallotCheck check = box.check;
    return new Checked(box.id, Faults.read("ballot", () -> check.read(body)).credential().toString(), Digest.base64(body));
  }

  /** Of which box a text says it is; whether it is a ballot is said after. */
  private static String uuid(String body) {
    Matcher matcher = BOX.matcher(body);
    return matcher.lookingAt() ? matcher.group(1) : Faults.read("ballot", () -> Ballot.parse(body)).electionUuid();
  }

  /** Longer than any question makes it: not even read. */
  private static String requireShort(String body) {
    if (body.length() > 1_000_000) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "BALLOT_TOO_LONG");
    }
    return body;
  }

  /** One makes the tables; a hall that votes at once waits for them and does not make them again. */
  private synchronized Box load(UUID vote, String uuid) {
    if (byUuid.containsKey(uuid)) {
      return byUuid.get(uuid);
    }
    SecretBox box = store.boxes(store.find(vote).id).stream().filter(b -> b.electionUuid.equals(uuid)).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_BOX"));
    if (box.election == null) {
      throw Refusal.conflict("SECRET_VOTE_COLLECTING");
    }
    if (byUuid.size() >= CHECKS_MOST) {
      byUuid.clear();
    }
    var fresh = new Box(vote, box.id, new BallotCheck(Election.parse(box.election), Credentials.parse(box.credentials)));
    byUuid.put(uuid, fresh);
    return fresh;
  }
}
