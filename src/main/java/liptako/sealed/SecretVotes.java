package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.Deputy;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.election.Candidacy;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Rule;
import liptako.rules.Secrecy;
import liptako.secret.Credentials;
import liptako.store.Ids;
import liptako.voting.RuleShelf;

/** Prepares secret votes and collects the voters' public keys: each terminal's own, or a delegation's from its registrar, who countersigns the list. */
@ApplicationScoped
@Transactional
public class SecretVotes {
  private static final SecureRandom RANDOM = new SecureRandom();
  /** A number of 2,048 bits has 617 digits. */
  private static final int ELEMENT_LONGEST = 620;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SecretStore store;
  @Inject private KeyCeremonies ceremonies;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private Elections elections;
  @Inject private RuleShelf rules;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Prepares a vote on a text; the rule is frozen here.
   *
   * @param meaning what a « pour » does
   * @param rehearsal a test with the real keys, which counts for nothing
   */
  @Allowed(Act.PREPARE_SECRET_VOTE)
  public SecretVote prepare(UUID sittingId, String question, String meaning, String ruleName, boolean rehearsal) {
    journal.lock();
    Sitting sitting = sittings.requireOpen(sittingId);
    Rule rule = rules.rule(ruleName);
    if (!rule.secret() || rule.election() || rule.consensus()) {
      throw Refusal.invalid("NOT_A_SECRET_RULE", "rule", rule.title());
    }
    if (sitting.getItemId() == null && !rehearsal) {
      throw Refusal.conflict("NO_ITEM_CALLED");
    }
    SecretVote vote = fresh(sitting, Check.text("question", question, 500), rule);
    vote.itemId = sitting.getItemId();
    vote.meaning = Check.text("meaning", meaning, 1_000);
    vote.rehearsal = rehearsal;
    vote.byDelegation = rule.countsDelegations();
    vote.questionJson = Ask.onText(vote.question).json();
    vote.answerIds = Texts.json(Ask.CHOICES);
    return prepared(vote);
  }

  /** Prepares the next round of an election of persons. */
  @Allowed(Act.PREPARE_SECRET_VOTE)
  public SecretVote prepareRound(UUID electionId) {
    journal.lock();
    ElectionView view = elections.desk(electionId);
    if (view.election().getStatus() != liptako.election.Election.Status.CANDIDACIES) {
      throw Refusal.conflict("ELECTION_" + view.election().getStatus());
    }
    List<Candidacy> standing = view.standing();
    if (standing.isEmpty()) {
      throw Refusal.conflict("NOBODY_STANDS");
    }
    Sitting sitting = sittings.requireOpen(view.election().getSittingId());
    SecretVote vote = fresh(sitting, view.election().getOffice(), view.election().rule());
    vote.electionId = electionId;
    vote.round = view.rounds().size() + 1;
    List<String> names = new ArrayList<>(standing.stream().map(Candidacy::getName).toList());
    List<String> ids = new ArrayList<>(standing.stream().map(c -> c.getId().toString()).toList());
    if (standing.size() == 1) {
      names.add("Contre");
      ids.add("contre");
    }
    int places = view.election().getPlaces() - view.elected().size();
    vote.questionJson = new Ask(vote.question, names, true, 1, standing.size() == 1 ? 1 : Math.min(places, standing.size())).json();
    vote.answerIds = Texts.json(ids);
    return prepared(vote);
  }

  private SecretVote fresh(Sitting sitting, String question, Rule rule) {
    em.createQuery("select v from SecretVote v where v.sittingId = :sitting and v.status not in (:over, :void, :counted)", SecretVote.class).setParameter("sitting", sitting.getId())
        .setParameter("over", SecretVote.Status.PROCLAIMED).setParameter("void", SecretVote.Status.ANNULLED).setParameter("counted", SecretVote.Status.COUNTED).getResultStream().findFirst()
        .ifPresent(pending -> {
          throw Refusal.conflict("ANOTHER_SECRET_VOTE", pending.number);
        });
    var vote = new SecretVote();
    vote.id = Ids.next();
    vote.sessionId = sitting.getSessionId();
    vote.sittingId = sitting.getId();
    vote.number = 1 + em.createQuery("select coalesce(max(v.number), 0) from SecretVote v where v.sessionId = :session", Integer.class).setParameter("session", vote.sessionId).getSingleResult();
    vote.question = question;
    vote.ruleJson = rule.json();
    vote.status = SecretVote.Status.COLLECTING;
    vote.ceremonyId = ceremonies.ready().id;
    vote.took = "[]";
    vote.preparedAt = clock.instant();
    return vote;
  }

  private SecretVote prepared(SecretVote vote) {
    Presence presence = presence(vote);
    for (Map.Entry<String, Long> box : sizes(vote, presence).entrySet()) {
      requireSecret(box.getKey(), box.getValue().intValue());
    }
    em.persist(vote);
    em.flush();
    int position = 0;
    for (String state : vote.byDelegation ? presence.delegations().stream().map(Presence.DelegationFigures::code).toList() : java.util.Collections.<String>singletonList(null)) {
      var box = new SecretBox();
      box.id = Ids.next();
      box.voteId = vote.id;
      box.position = ++position;
      box.stateCode = state;
      box.electionUuid = liptako.secret.Election.randomUuid(RANDOM);
      em.persist(box);
    }
    Map<String, Object> facts = facts(vote);
    facts.put("rule", Json.parse(vote.ruleJson));
    journal.append("secret.prepared", vote.id, facts);
    return vote;
  }

  /** What identifies the vote in each of its acts. */
  static Map<String, Object> facts(SecretVote vote) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", vote.number);
    facts.put("session", vote.sessionId.toString());
    facts.put("sitting", vote.sittingId.toString());
    return facts;
  }

  /** Those whom the rule lets vote, as they are now. */
  Presence presence(SecretVote vote) {
    Presence whole = attendance.presence(vote.sittingId, clock.instant());
    return vote.rule().electorate().substitutes() ? whole : whole.withoutSubstitutes();
  }

  /** How many present there are for each box, by delegation or under "". */
  static Map<String, Long> sizes(SecretVote vote, Presence presence) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    presence.delegations().forEach(d -> sizes.merge(vote.byDelegation ? d.code() : "", (long) d.present(), Long::sum));
    return sizes;
  }

  /** A total of so few would tell each of them how the others voted. */
  static void requireSecret(String state, int voters) {
    if (voters <= Secrecy.UNANIMOUS_MOST) {
      throw Refusal.conflict(state.isEmpty() ? "BOX_TOO_SMALL" : "BOX_TOO_SMALL_OF", voters, Secrecy.UNANIMOUS_MOST + 1, state);
    }
  }

  /** The signed-in deputy's terminal gives its public key for this vote; the private one stays there. The same again is no fault. */
  @Allowed(Act.CAST_BALLOT)
  public void deposit(UUID id, String element) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    UUID deputy = caller.deputy().orElseThrow();
    Deputy who = presence(vote).members().stream().filter(Presence.Member::present).map(Presence.Member::deputy).filter(d -> d.id().equals(deputy)).findFirst()
        .orElseThrow(() -> Refusal.conflict("NOT_PRESENT_FOR_KEY"));
    SecretKeys keys = keys(vote, who.stateCode());
    BigInteger key = elements(List.of(Check.given("element", element))).get(0);
    if (keys.deputies().contains(deputy.toString())) {
      if (keys.elements().contains(key)) {
        return;
      }
      throw Refusal.conflict("KEY_DEPOSITED");
    }
    keys.add(List.of(deputy.toString()), List.of(key));
    em.merge(keys);
    journal.append("secret.key-taken", vote.id, Map.of("number", vote.number, "state", keys.stateCode, "keys", keys.deputies().size()));
  }

  /** The registrar gives the public keys of the whole delegation: made on the registrar's machine and handed out on the badges. */
  @Allowed(Act.COUNTERSIGN_KEYS)
  public void depositAll(UUID id, List<String> elements) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    String state = caller.state().orElseThrow();
    List<String> present = presence(vote).members().stream().filter(m -> m.present() && m.deputy().stateCode().equals(state)).map(m -> m.deputy().id().toString()).toList();
    SecretKeys keys = keys(vote, state);
    List<BigInteger> all = elements(Check.given("elements", elements));
    if (!keys.deputies().isEmpty()) {
      throw Refusal.conflict("KEYS_DEPOSITED_SINGLY", keys.deputies().size());
    }
    if (all.size() != present.size() || present.isEmpty()) {
      throw Refusal.invalid("KEYS_NUMBER", "elements", all.size(), present.size());
    }
    keys.add(present, all);
    em.merge(keys);
    journal.append("secret.key-taken", vote.id, Map.of("number", vote.number, "state", state, "keys", all.size()));
  }

  /** The registrar answers for the list: so many keys of so many present, none of anybody else. A key that comes later asks for it again. */
  @Allowed(Act.COUNTERSIGN_KEYS)
  public void countersign(UUID id, String fingerprint) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    SecretKeys keys = keys(vote, caller.state().orElseThrow());
    if (keys.deputies().isEmpty() || !keys.fingerprint.equals(Check.text("fingerprint", fingerprint, 60))) {
      throw Refusal.conflict("KEYS_CHANGED");
    }
    keys.signedBy = caller.mark();
    keys.signedFingerprint = keys.fingerprint;
    em.merge(keys);
    journal.append("secret.countersigned", vote.id, Map.of("number", vote.number, "state", keys.stateCode, "keys", keys.deputies().size(), "fingerprint", keys.fingerprint));
  }

  /** Begins the collection again: somebody who gave a key has left, or lost it. */
  @Allowed(Act.PREPARE_SECRET_VOTE)
  public SecretVote renew(UUID id) {
    SecretVote vote = store.locked(id, SecretVote.Status.COLLECTING);
    store.keys(id).forEach(em::remove);
    // A fresh identifier makes every terminal's key another one, so that no old one is met again.
    store.boxes(id).forEach(box -> box.electionUuid = liptako.secret.Election.randomUuid(RANDOM));
    journal.append("secret.renewed", id, Map.of("number", vote.number));
    return vote;
  }

  private SecretKeys keys(SecretVote vote, String state) {
    return store.keys(vote.id).stream().filter(k -> k.stateCode.equals(state)).findFirst().orElseGet(() -> {
      var keys = new SecretKeys();
      keys.voteId = vote.id;
      keys.stateCode = state;
      keys.fingerprint = "";
      keys.deputies = "[]";
      keys.elements = "[]";
      return keys;
    });
  }

  private static List<BigInteger> elements(List<String> texts) {
    List<BigInteger> elements = texts.stream().map(text -> {
      if (text == null || text.length() > ELEMENT_LONGEST || !text.matches("[1-9][0-9]*")) {
        throw Refusal.invalid("KEY_FORM", "element");
      }
      return new BigInteger(text);
    }).toList();
    Faults.require("element", () -> Credentials.of(elements).requireInGroup());
    return elements;
  }
}
