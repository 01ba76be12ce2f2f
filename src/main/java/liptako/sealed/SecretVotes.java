package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Rule;
import liptako.rules.Secrecy;
import liptako.store.Ids;
import liptako.voting.RuleShelf;

/** Prepares secret votes on texts and rounds of elections; what would betray a vote is refused here. */
@ApplicationScoped
@Transactional
public class SecretVotes {
  private static final SecureRandom RANDOM = new SecureRandom();
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SecretStore store;
  @Inject private KeyCeremonies ceremonies;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private Elections elections;
  @Inject private RuleShelf rules;
  @Inject private CheckWarmth warmth;
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
    warmth.begin();
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
    if (voters <= Secrecy.FEW_MOST) {
      throw Refusal.conflict(state.isEmpty() ? "BOX_TOO_SMALL" : "BOX_TOO_SMALL_OF", voters, Secrecy.FEW_MOST + 1, state);
    }
  }
}
