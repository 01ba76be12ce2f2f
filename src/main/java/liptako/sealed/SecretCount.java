package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import liptako.election.Rounds;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Secrecy;
import liptako.rules.Verdict;
import liptako.secret.Ballot;
import liptako.secret.Credentials;
import liptako.secret.Election;
import liptako.secret.EncryptedTally;
import liptako.secret.PartialDecryption;
import liptako.secret.Result;
import liptako.secret.Trustees;

/** From the close to the result: the sealed sum of each box, what the trustees give to open it, the figures and what the frozen rule makes of them. */
@ApplicationScoped
@Transactional
public class SecretCount {
  /** Two proofs an answer of some hundred digits. */
  private static final int DECRYPTION_LONGEST = 500_000;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SecretStore store;
  @Inject private KeyCeremonies ceremonies;
  @Inject private Rounds rounds;

  /** Closes: nothing is taken any more, and the sums can be opened. Refused while a box holds so few ballots that its sum would tell them; closing again answers the same. */
  @Allowed(Act.CLOSE_SCRUTIN)
  public SecretVote close(UUID id) {
    SecretVote vote = store.locked(id, SecretVote.Status.OPEN, SecretVote.Status.HELD, SecretVote.Status.CLOSED);
    if (vote.status == SecretVote.Status.CLOSED) {
      return vote;
    }
    List<SecretBox> boxes = store.boxes(id);
    Map<SecretBox, List<Ballot>> counting = new LinkedHashMap<>();
    boxes.forEach(box -> counting.put(box, store.counting(box.id)));
    if (counting.values().stream().allMatch(List::isEmpty)) {
      throw Refusal.conflict("NO_BALLOT_CAST");
    }
    counting.forEach((box, ballots) -> {
      if (!ballots.isEmpty() && ballots.size() <= Secrecy.FEW_MOST) {
        throw Refusal.conflict("FEW_BALLOTS", ballots.size(), Secrecy.FEW_MOST + 1, box.stateCode == null ? "" : box.stateCode);
      }
    });
    Trustees trustees = ceremonies.find(vote.ceremonyId).trustees();
    List<Map<String, Object>> told = new ArrayList<>();
    for (SecretBox box : boxes) {
      List<Ballot> ballots = counting.get(box);
      box.counted = ballots.size();
      box.ballots = store.ballots(box.id).size();
      box.tally = EncryptedTally.of(Election.parse(box.election), Credentials.parse(box.credentials), ballots).text();
      box.closingEvent = store.archive(vote, box, trustees).lastEvent();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("state", box.stateCode);
      one.put("ballots", box.ballots);
      one.put("counted", box.counted);
      one.put("event", box.closingEvent);
      told.add(one);
    }
    vote.status = SecretVote.Status.CLOSED;
    vote.closedAt = journal.append("secret.closed", id, Map.of("number", vote.number, "took", vote.took(), "boxes", told)).at();
    if (vote.electionId != null) {
      rounds.closeOnTerminals(vote.electionId, vote.took());
    }
    return vote;
  }

  /** One trustee's part of opening a box, checked before it is kept; given again it is no fault. With enough parts of every box the figures are there. */
  @Allowed(Act.HOLD_KEY)
  public SecretVote decrypt(UUID id, int position, String given) {
    SecretVote before = store.find(id);
    int owner = ceremonies.owner(before.ceremonyId);
    Trustees trustees = ceremonies.find(before.ceremonyId).trustees();
    SecretBox sealed = store.box(id, position);
    if (sealed.tally == null) {
      throw Refusal.conflict("SECRET_VOTE_" + before.status);
    }
    String text = Check.text("decryption", given, DECRYPTION_LONGEST);
    // What costs time is done before the journal's turn is taken: the sum no longer changes.
    Faults.require("decryption", () -> PartialDecryption.parse(text).require(trustees.owners().get(owner - 1), Election.parse(sealed.election).hash(), EncryptedTally.parse(sealed.tally)));
    SecretVote vote = store.locked(id, SecretVote.Status.CLOSED, SecretVote.Status.COUNTED, SecretVote.Status.PROCLAIMED);
    if (vote.status != SecretVote.Status.CLOSED || store.decryptions(sealed.id).containsKey(owner)) {
      return vote;
    }
    em.createNativeQuery("insert into secret_decryption (box_id, owner, body) values (?, ?, ?)").setParameter(1, sealed.id).setParameter(2, owner).setParameter(3, text).executeUpdate();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", vote.number);
    facts.put("box", position);
    facts.put("owner", owner);
    journal.append("secret.decrypted", id, facts);
    if (store.boxes(id).stream().allMatch(box -> trustees.suffice(store.decryptions(box.id)))) {
      count(vote, trustees);
    }
    return vote;
  }

  private void count(SecretVote vote, Trustees trustees) {
    List<SecretBox> boxes = store.boxes(vote.id);
    Map<String, List<Integer>> figures = new LinkedHashMap<>();
    List<Map<String, Object>> told = new ArrayList<>();
    for (SecretBox box : boxes) {
      TreeMap<Integer, PartialDecryption> decryptions = store.decryptions(box.id);
      Result result = Faults.read("decryption", () -> Result.of(EncryptedTally.parse(box.tally), BigInteger.valueOf(box.counted), trustees, decryptions));
      box.result = result.text();
      box.resultEvent = store.archive(vote, box, trustees).lastEvent();
      List<Integer> numbers = result.questions().get(0).stream().map(BigInteger::intValueExact).toList();
      figures.put(box.stateCode == null ? "" : box.stateCode, numbers);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("state", box.stateCode);
      one.put("figures", numbers);
      one.put("event", box.resultEvent);
      told.add(one);
    }
    vote.status = SecretVote.Status.COUNTED;
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", vote.number);
    facts.put("boxes", told);
    if (vote.electionId == null) {
      Verdict verdict = vote.rule().decide(SecretFigures.tally(vote.delegations, figures));
      vote.verdictJson = Json.write(verdict.toMap());
      facts.put("verdict", verdict.toMap());
    }
    vote.countedAt = journal.append("secret.counted", vote.id, facts).at();
    if (vote.electionId != null) {
      rounds.countOnTerminals(vote.electionId, SecretFigures.byCandidacy(vote.answerIds(), figures.get(""), boxes.get(0).counted), vote.id);
    }
  }
}
