package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.accreditation.Deputy;
import liptako.assembly.SittingService;
import liptako.attendance.Presence;
import liptako.election.Rounds;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Refusal;
import liptako.secret.Credentials;
import liptako.secret.Election;
import liptako.secret.Trustees;

/** Opens a secret vote: roll, rule, question, the voters' public keys and the trustees' are frozen. Holds and resumes it. */
@ApplicationScoped
@Transactional
public class SecretOpening {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SecretStore store;
  @Inject private SecretVotes votes;
  @Inject private KeyCeremonies ceremonies;
  @Inject private SittingService sittings;
  @Inject private Rounds rounds;
  @Inject private Clock clock;

  /**
   * Opens it to those present, who are exactly those whose key was taken: there are as many keys as names on the roll, and each terminal finds its own,
   * so there is no room for a key of nobody's.
   */
  @Allowed(Act.OPEN_SCRUTIN)
  public SecretVote open(UUID id) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    sittings.requireOpen(vote.sittingId);
    KeyCeremony ceremony = ceremonies.find(vote.ceremonyId);
    if (ceremony.status != KeyCeremony.Status.READY) {
      throw Refusal.conflict("NO_KEY_READY");
    }
    Presence presence = votes.presence(vote);
    List<SecretKeys> keys = store.keys(id);
    requireKeys(presence, keys);
    List<Elector> roll = new ArrayList<>();
    presence.members().stream().filter(Presence.Member::present).map(Presence.Member::deputy).forEach(d -> roll.add(new Elector(d.id(), d.code(), d.name(), d.stateCode())));
    vote.roll = Json.write(roll.stream().map(Elector::toMap).toList());
    vote.delegations = Json.write(presence.delegations().stream().map(d -> Map.of("code", d.code(), "name", d.name(), "seats", d.seats(), "inOffice", d.inOffice(), "present", d.present())).toList());
    if (vote.electionId != null) {
      rounds.openOnTerminals(vote.electionId);
    }
    vote.status = SecretVote.Status.OPEN;
    Trustees trustees = ceremony.trustees();
    List<Map<String, Object>> told = new ArrayList<>();
    List<SecretBox> boxes = store.boxes(id);
    for (SecretBox box : boxes) {
      List<BigInteger> elements = keys.stream().filter(k -> box.stateCode == null || box.stateCode.equals(k.stateCode)).flatMap(k -> k.elements().stream()).toList();
      SecretVotes.requireSecret(box.stateCode == null ? "" : box.stateCode, elements.size());
      Credentials credentials = Faults.read("elements", () -> Credentials.of(elements));
      String title = box.stateCode == null ? vote.question : vote.question + " · " + box.stateCode;
      box.election = new Election(vote.meaning == null ? "" : vote.meaning, title, trustees.electionKey(), List.of(vote.ask().question()), box.electionUuid, "Liptako", null).text();
      box.credentials = credentials.text();
    }
    Map<String, Object> facts = SecretVotes.facts(vote);
    vote.openedAt = clock.instant();
    for (SecretBox box : boxes) {
      box.openingEvent = store.archive(vote, box, trustees).lastEvent();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("state", box.stateCode);
      one.put("uuid", box.electionUuid);
      one.put("voters", Credentials.parse(box.credentials).size());
      one.put("credentials", Credentials.parse(box.credentials).fingerprint());
      one.put("event", box.openingEvent);
      told.add(one);
    }
    facts.put("openedAt", vote.openedAt.toString());
    facts.put("item", vote.itemId == null ? null : vote.itemId.toString());
    facts.put("election", vote.electionId == null ? null : vote.electionId.toString());
    facts.put("round", vote.round);
    facts.put("rehearsal", vote.rehearsal);
    facts.put("question", vote.question);
    facts.put("meaning", vote.meaning);
    facts.put("answers", vote.ask().answers());
    facts.put("ids", vote.answerIds());
    facts.put("blank", vote.ask().blank());
    facts.put("min", vote.ask().min());
    facts.put("max", vote.ask().max());
    facts.put("rule", Json.parse(vote.ruleJson));
    facts.put("delegations", Json.parse(vote.delegations));
    facts.put("roll", Json.parse(vote.roll));
    facts.put("ceremony", ceremony.number);
    facts.put("trustees", trustees.fingerprint());
    facts.put("countersigned", keys.stream().map(k -> Map.of("state", k.stateCode, "by", k.signedBy, "keys", k.deputies().size(), "fingerprint", k.fingerprint)).toList());
    facts.put("boxes", told);
    journal.append("secret.opened", id, facts);
    // Which delegation a key is of is forgotten: the frozen list does not say it.
    keys.forEach(k -> k.elements = null);
    return vote;
  }

  private static void requireKeys(Presence presence, List<SecretKeys> keys) {
    Map<String, Deputy> present = presence.members().stream().filter(Presence.Member::present).map(Presence.Member::deputy).collect(Collectors.toMap(d -> d.id().toString(), d -> d, (a, b) -> a, LinkedHashMap::new));
    Set<String> given = keys.stream().flatMap(k -> k.deputies().stream()).collect(Collectors.toCollection(TreeSet::new));
    List<String> missing = present.values().stream().filter(d -> !given.contains(d.id().toString())).map(Deputy::name).toList();
    if (!missing.isEmpty()) {
      throw Refusal.conflict("KEYS_MISSING", missing.size(), String.join(", ", missing.subList(0, Math.min(5, missing.size()))));
    }
    long gone = given.stream().filter(d -> !present.containsKey(d)).count();
    if (gone > 0) {
      throw Refusal.conflict("KEYS_OF_ABSENT", gone);
    }
    List<String> unsigned = keys.stream().filter(k -> !k.countersigned()).map(k -> k.stateCode).toList();
    if (!unsigned.isEmpty()) {
      throw Refusal.conflict("KEYS_NOT_COUNTERSIGNED", String.join(", ", unsigned));
    }
  }

  /** Keeps the ballots and takes none until it is resumed. */
  @Allowed(Act.HOLD_SCRUTIN)
  public SecretVote hold(UUID id) {
    return change(store.locked(id, SecretVote.Status.OPEN), SecretVote.Status.HELD, "secret.held");
  }

  @Allowed(Act.HOLD_SCRUTIN)
  public SecretVote resume(UUID id) {
    return change(store.locked(id, SecretVote.Status.HELD), SecretVote.Status.OPEN, "secret.resumed");
  }

  private SecretVote change(SecretVote vote, SecretVote.Status to, String act) {
    vote.status = to;
    journal.append(act, vote.id, Map.of("number", vote.number));
    return vote;
  }
}
