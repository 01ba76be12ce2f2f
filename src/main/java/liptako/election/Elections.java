package liptako.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.assembly.AssemblyService;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Rule;
import liptako.store.Ids;
import liptako.voting.RuleShelf;

/** Prepares an election, takes candidacies and withdrawals, proclaims and publishes what the rounds gave. */
@ApplicationScoped
@Transactional
public class Elections {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private ElectionStore store;
  @Inject private SittingService sittings;
  @Inject private SessionService sessions;
  @Inject private AssemblyService assembly;
  @Inject private AccreditationService accreditation;
  @Inject private AgeBureau births;
  @Inject private RuleShelf rules;
  @Inject private Clock clock;
  @Inject private Event<ElectionPublished> publishing;

  /**
   * Prepares one; its rule is frozen here.
   *
   * @param state the State whose deputies alone may stand, or null
   */
  @Allowed(Act.PREPARE_ELECTION)
  public Election prepare(UUID sittingId, String office, int places, String ruleName, String state) {
    journal.lock();
    Sitting sitting = sittings.sitting(sittingId);
    Rule rule = rules.rule(ruleName);
    if (!rule.election()) {
      throw Refusal.invalid("NOT_AN_ELECTION_RULE", "rule", rule.title());
    }
    var election = new Election();
    election.id = Ids.next();
    election.sessionId = sitting.getSessionId();
    election.sittingId = sittingId;
    election.number = 1 + em.createQuery("select coalesce(max(e.number), 0) from Election e where e.sessionId = :session", Integer.class)
        .setParameter("session", sitting.getSessionId()).getSingleResult();
    election.office = Check.text("office", office, 300);
    election.places = Check.number("places", places, 1, 100);
    election.ruleJson = rule.json();
    election.stateCode = state == null ? null : assembly.state(state).getCode();
    election.status = Election.Status.CANDIDACIES;
    election.preparedAt = clock.instant();
    em.persist(election);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("session", election.sessionId.toString());
    facts.put("sitting", sittingId.toString());
    facts.put("number", election.number);
    facts.put("office", election.office);
    facts.put("places", election.places);
    facts.put("state", election.stateCode);
    facts.put("rule", Json.parse(election.ruleJson));
    journal.append("election.prepared", election.id, facts);
    return election;
  }

  /** A deputy in office declares to stand; after the first round only where the rule takes newcomers. */
  @Allowed(Act.PREPARE_ELECTION)
  public Candidacy declare(UUID id, UUID deputyId) {
    Election election = store.locked(id, Election.Status.CANDIDACIES);
    Deputy deputy = accreditation.deputy(Check.given("deputy", deputyId), clock.instant());
    if (!deputy.inOffice()) {
      throw Refusal.conflict("NOT_IN_OFFICE", deputy.name());
    }
    if (election.stateCode != null && !election.stateCode.equals(deputy.stateCode())) {
      throw Refusal.invalid("SEAT_OF_A_STATE", "deputy", election.stateCode, deputy.name());
    }
    if (store.candidacies(id).stream().anyMatch(c -> deputyId.equals(c.deputyId))) {
      throw Refusal.conflict("STANDS_ALREADY", deputy.name());
    }
    if (store.scrutineers(id).contains(deputyId)) {
      throw Refusal.conflict("SCRUTINEER_STANDS", deputy.name());
    }
    LocalDate born = births.bornOn(deputyId).orElse(null);
    return add(election, deputyId, deputy.name(), born);
  }

  /**
   * A list declares to stand.
   *
   * @param members the names in their order
   * @param born the oldest member's date of birth, which tells equal lists apart, or null
   */
  @Allowed(Act.PREPARE_ELECTION)
  public Candidacy declareList(UUID id, String name, List<String> members, LocalDate born) {
    Election election = store.locked(id, Election.Status.CANDIDACIES);
    String named = Check.text("name", name, 100);
    List<String> people = Check.given("members", members).stream().map(m -> Check.text("members", m, 100)).toList();
    if (people.isEmpty()) {
      throw Refusal.invalid("TEXT_MISSING", "members", "members");
    }
    return add(election, null, Check.text("members", named + " (" + String.join(", ", people) + ")", 300), born);
  }

  private Candidacy add(Election election, UUID deputy, String name, LocalDate born) {
    int round = store.rounds(election.id).size();
    if (round > 0 && !election.rule().newcomers(round + 1)) {
      throw Refusal.conflict("NO_NEWCOMERS", round + 1);
    }
    var candidacy = new Candidacy();
    candidacy.id = Ids.next();
    candidacy.electionId = election.id;
    candidacy.deputyId = deputy;
    candidacy.name = name;
    candidacy.bornOn = born == null ? null : born.toString();
    candidacy.position = 1 + store.candidacies(election.id).size();
    candidacy.mayStand = true;
    em.persist(candidacy);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("candidacy", candidacy.id.toString());
    facts.put("deputy", deputy == null ? null : deputy.toString());
    facts.put("name", name);
    facts.put("bornOn", candidacy.bornOn);
    journal.append("election.candidacy", election.id, facts);
    return candidacy;
  }

  /** A candidate no longer stands: before the first round or between two. */
  @Allowed(Act.PREPARE_ELECTION)
  public Candidacy withdraw(UUID id, UUID candidacyId) {
    store.locked(id, Election.Status.CANDIDACIES);
    Candidacy candidacy = store.standing(id).stream().filter(c -> c.id.equals(candidacyId)).findFirst().orElseThrow(() -> Refusal.conflict("DOES_NOT_STAND"));
    candidacy.withdrawn = true;
    journal.append("election.withdrawn", id, Map.of("candidacy", candidacyId.toString()));
    return candidacy;
  }

  /** Names who counts; nobody who stands may. */
  @Allowed(Act.PREPARE_ELECTION)
  public void scrutineers(UUID id, List<UUID> deputies) {
    store.locked(id, Election.Status.CANDIDACIES, Election.Status.VOTING);
    for (UUID deputy : Check.given("deputies", deputies)) {
      Deputy known = accreditation.deputy(deputy, clock.instant());
      if (store.candidacies(id).stream().anyMatch(c -> deputy.equals(c.deputyId))) {
        throw Refusal.conflict("SCRUTINEER_STANDS", known.name());
      }
    }
    em.createNativeQuery("delete from election_scrutineer where election_id = ?").setParameter(1, id).executeUpdate();
    deputies.stream().distinct().forEach(deputy -> em.createNativeQuery("insert into election_scrutineer (election_id, deputy_id) values (?, ?)").setParameter(1, id).setParameter(2, deputy).executeUpdate());
    journal.append("election.scrutineers", id, Map.of("deputies", deputies.stream().map(UUID::toString).toList()));
  }

  /** Says who is elected, as the rounds gave it. */
  @Allowed(Act.PROCLAIM)
  public Election proclaim(UUID id) {
    Election election = store.locked(id, Election.Status.DECIDED);
    election.status = Election.Status.PROCLAIMED;
    election.proclaimedAt = journal.append("election.proclaimed", id, Map.of("elected", view(election).elected().stream().map(c -> c.id.toString()).toList())).at();
    return election;
  }

  /** Declares it void, with the reason; it stays on record. */
  @Allowed(Act.ANNUL_SCRUTIN)
  public Election annul(UUID id, String reason) {
    journal.lock();
    Election election = store.find(id);
    if (election.status == Election.Status.ANNULLED) {
      throw Refusal.conflict("ELECTION_ANNULLED");
    }
    election.annulReason = Check.text("reason", reason, 1_000);
    election.status = Election.Status.ANNULLED;
    election.annulledAt = journal.append("election.annulled", id, Map.of("reason", election.annulReason)).at();
    return election;
  }

  /** Publishes it with its session: the last step of a release, which two persons asked and confirmed. */
  @Allowed(Act.CONFIRM_PUBLICATION)
  public Election publish(UUID id) {
    Election election = store.locked(id, Election.Status.PROCLAIMED, Election.Status.ANNULLED);
    if (election.publishedAt == null) {
      sessions.publish(election.sessionId);
      election.publishedAt = journal.append("election.published", id, Map.of("session", election.sessionId.toString(), "number", election.number)).at();
      publishing.fire(new ElectionPublished(id));
    }
    return election;
  }

  @Allowed(Act.FOLLOW_SITTING)
  public List<Election> ofSitting(UUID sitting) {
    return em.createQuery("select e from Election e where e.sittingId = :sitting order by e.number", Election.class).setParameter("sitting", sitting).getResultList();
  }

  /** As people signed in see it: no figure before both counts agree. */
  @Allowed(Act.FOLLOW_SITTING)
  public ElectionView desk(UUID id) {
    return view(store.find(id));
  }

  @Public("published on purpose")
  public ElectionView published(UUID id) {
    Election election = store.find(id);
    if (election.publishedAt == null) {
      throw Refusal.notFound("UNKNOWN_ELECTION");
    }
    return view(election);
  }

  @Public("published on purpose")
  public List<Election> publishedOf(UUID session) {
    return em.createQuery("select e from Election e where e.sessionId = :session and e.publishedAt is not null order by e.number", Election.class).setParameter("session", session).getResultList();
  }

  private ElectionView view(Election election) {
    Instant now = clock.instant();
    return new ElectionView(election, store.candidacies(election.id), store.rounds(election.id).stream().map(r -> new ElectionView.RoundView(r, store.electors(r.id))).toList(),
        store.scrutineers(election.id).stream().map(d -> new ElectionView.Scrutineer(d, accreditation.deputy(d, now).name())).toList());
  }
}
