package liptako.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.AssemblyService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.State;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.MissingFigureException;
import liptako.rules.Rule;
import liptako.rules.Verdict;
import liptako.store.Ids;
import liptako.voting.RuleShelf;

/** Decisions of the councils: each State's position is recorded and the rule of procedure says what follows. */
@ApplicationScoped
@Transactional
public class Decisions {
  @PersistenceContext private EntityManager em;
  @Inject private DossierStore store;
  @Inject private JournalService journal;
  @Inject private SessionService sessions;
  @Inject private AssemblyService assembly;
  @Inject private Membership membership;
  @Inject private RuleShelf shelf;
  @Inject private Clock clock;

  @Allowed({Act.KEEP_PARLIAMENTS, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public List<StateDecision> of(UUID dossier) {
    return em.createQuery("select d from CouncilDecision d where d.dossierId = :dossier order by d.decidedAt", DecisionEntity.class).setParameter("dossier", dossier)
        .getResultStream().map(DecisionEntity::view).toList();
  }

  /** The decisions of a published session. */
  @Public("published with the session")
  public List<StateDecision> published(UUID session) {
    return sessions.session(session).getPublishedAt() == null ? List.of()
        : em.createQuery("select d from CouncilDecision d where d.sessionId = :session order by d.number", DecisionEntity.class).setParameter("session", session)
            .getResultStream().map(DecisionEntity::view).toList();
  }

  /** Rules by which States can decide: neither secret nor an election. */
  @Public("the rules of procedure are public")
  public List<Rule> rules() {
    return shelf.rules().stream().filter(rule -> !rule.secret() && !rule.election()).toList();
  }

  /**
   * Records the position of every State on a question under an item, and what the rule gives. Rule and positions are frozen; a State of which nobody
   * is in office is absent.
   */
  @Allowed({Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public StateDecision record(UUID item, String question, String ruleName, List<Said> said) {
    journal.lock();
    Placement placement = item == null ? null : store.placement(item);
    if (placement == null) {
      throw Refusal.invalid("DECISION_NEEDS_DOSSIER", "item");
    }
    Session session = sessions.session(placement.session());
    sessions.requireKeeper(session.getBody());
    if (session.getBody() == Body.PARLEMENTS) {
      throw Refusal.conflict("DECISION_BY_SCRUTIN");
    }
    if (session.getStatus() != Session.Status.CONVENED) {
      throw Refusal.conflict(session.getStatus() == Session.Status.CLOSED ? "SESSION_CLOSED" : "NOT_CONVENED");
    }
    Instant now = clock.instant();
    Pillar pillar = store.find(placement.dossier()).pillar;
    List<Position> positions = positions(Check.given("positions", said), session.getBody(), pillar, now);
    Rule rule = rule(ruleName);
    Verdict verdict = verdict(rule, positions);
    var decision = new DecisionEntity();
    decision.id = Ids.next();
    decision.sessionId = session.getId();
    decision.itemId = item;
    decision.dossierId = placement.dossier();
    decision.number = 1 + em.createQuery("select coalesce(max(d.number), 0) from CouncilDecision d where d.sessionId = :session", Integer.class)
        .setParameter("session", session.getId()).getSingleResult();
    decision.question = Check.text("question", question, 500);
    decision.ruleName = rule.name();
    decision.ruleJson = rule.json();
    decision.positionsJson = Json.write(positions.stream().map(Position::toMap).toList());
    decision.verdictJson = Json.write(verdict.toMap());
    decision.outcome = verdict.outcome().name();
    decision.decidedAt = now;
    em.persist(decision);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("session", session.getId().toString());
    facts.put("item", item.toString());
    facts.put("dossier", placement.dossier().toString());
    facts.put("number", decision.number);
    facts.put("question", decision.question);
    facts.put("rule", Json.parse(rule.json()));
    facts.put("positions", positions.stream().map(Position::toMap).toList());
    facts.put("verdict", verdict.toMap());
    journal.append("decision.recorded", decision.id, facts);
    return decision.view();
  }

  /** Declares a decision void, with the reason, as long as no act rests upon it; it stays on record. */
  @Allowed({Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public StateDecision annul(UUID id, String reason) {
    journal.lock();
    DecisionEntity decision = id == null ? null : em.find(DecisionEntity.class, id);
    if (decision == null) {
      throw Refusal.notFound("UNKNOWN_DECISION");
    }
    sessions.requireKeeper(sessions.session(decision.sessionId).getBody());
    String why = Check.text("reason", reason, 1_000);
    if (decision.annulledAt != null) {
      throw Refusal.conflict("DECISION_ANNULLED");
    }
    if (em.createQuery("select count(a) from BodyAct a where a.decisionId = :id", Long.class).setParameter("id", id).getSingleResult() > 0) {
      throw Refusal.conflict("DECISION_HAS_ACT");
    }
    decision.annulledAt = clock.instant();
    decision.annulReason = why;
    journal.append("decision.annulled", id, Map.of("reason", why));
    return decision.view();
  }

  private List<Position> positions(List<Said> said, Body body, Pillar pillar, Instant now) {
    List<Position> positions = new ArrayList<>();
    for (State state : assembly.states()) {
      List<Said> own = said.stream().filter(s -> state.getCode().equals(s.state())).toList();
      if (own.size() != 1) {
        throw Refusal.invalid("POSITION_OF_EACH_STATE", "positions", state.getName());
      }
      Stance stance = Check.given("stance", own.get(0).stance());
      String note = Check.optional("note", own.get(0).note(), 1_000);
      if (stance.needsNote() && note == null) {
        throw Refusal.invalid("POSITION_NEEDS_NOTE", "positions", state.getName());
      }
      Capacity speaker = stance == Stance.ABSENT ? null : membership.speaker(body, state.getCode(), pillar, now)
          .orElseThrow(() -> Refusal.invalid("NOBODY_SPEAKS_FOR", "positions", state.getName()));
      positions.add(new Position(state.getCode(), state.getName(), stance, note, speaker == null ? null : speaker.name() + ", " + speaker.title()));
    }
    if (said.size() != positions.size()) {
      throw Refusal.invalid("POSITION_OF_STRANGER", "positions");
    }
    return positions;
  }

  private Rule rule(String name) {
    Rule rule = shelf.rule(name);
    if (rule.secret() || rule.election()) {
      throw Refusal.invalid("RULE_NOT_FOR_STATES", "rule", rule.title());
    }
    return rule;
  }

  private static Verdict verdict(Rule rule, List<Position> positions) {
    try {
      return rule.decide(Positions.tally(positions));
    } catch (MissingFigureException e) {
      throw Refusal.invalid("RULE_NOT_FOR_STATES", "rule", rule.title());
    }
  }
}
