package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.journal.Entry;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.proxy.ProxyService;
import liptako.rules.ProxyRoll;
import liptako.rules.Rule;
import liptako.rules.Verdict;
import liptako.store.Ids;

/** Opens a scrutin: roll, presence, rule, question and the meaning of « pour » are frozen in the opening act. */
@ApplicationScoped
@Transactional
public class ScrutinOpening {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private ProxyService proxies;
  @Inject private RuleShelf rules;
  @Inject private QuorumCalls calls;
  @Inject private ScrutinStore store;
  @Inject private Clock clock;

  /**
   * Opens on the item under discussion.
   *
   * @param meaning what adopting would do, shown on each terminal
   * @param repeats an annulled scrutin that this one takes again, or null
   * @param time how long ballots are taken, 10 s to 2 h, or null until the chair closes; only of a vote at the terminals
   * @param how how it is held, or null for the terminals
   */
  @Allowed(Act.OPEN_SCRUTIN)
  public Scrutin open(UUID sittingId, String question, String meaning, String ruleName, UUID repeats, Duration time, Way how) {
    return begin(sittingId, question, meaning, ruleName, repeats, time, how);
  }

  Scrutin begin(UUID sittingId, String question, String meaning, String ruleName, UUID repeats, Duration time, Way how) {
    Sitting sitting = sittings.requireOpen(sittingId);
    if (sitting.getItemId() == null) {
      throw Refusal.conflict("NO_ITEM_CALLED");
    }
    String asked = Check.text("question", question, 500);
    String means = Check.text("meaning", meaning, 1_000);
    Rule rule = rules.rule(ruleName);
    Way way = how == null ? Way.TERMINAL : how;
    if (rule.secret() && way != Way.SLIPS) {
      throw Refusal.conflict("SECRET_ON_PAPER", rule.title());
    }
    if (way.counted() && time != null) {
      throw Refusal.invalid("COUNTED_NOT_TIMED", "seconds", way.word());
    }
    em.createQuery("select s from Scrutin s where s.sittingId = :sitting and s.status in (:open, :held, :closed)", Scrutin.class)
        .setParameter("sitting", sittingId).setParameter("open", Scrutin.Status.OPEN).setParameter("held", Scrutin.Status.HELD)
        .setParameter("closed", Scrutin.Status.CLOSED).getResultStream().findFirst().ifPresent(pending -> {
          throw Refusal.conflict("ANOTHER_SCRUTIN_PENDING", pending.number);
        });
    if (repeats != null && (store.find(repeats).status != Scrutin.Status.ANNULLED || !store.find(repeats).sessionId.equals(sitting.getSessionId()))) {
      throw Refusal.conflict("REPEATS_NOT_ANNULLED");
    }
    calls.current(sittingId).ifPresent(call -> {
      throw Refusal.conflict("QUORUM_CALL_OPEN");
    });
    Instant now = clock.instant();
    Presence presence = QuorumReading.house(attendance.presence(sittingId, now), rule);
    if (presence.present() == 0) {
      throw Refusal.conflict("NOBODY_PRESENT");
    }
    var scrutin = new Scrutin();
    scrutin.id = Ids.next();
    scrutin.sessionId = sitting.getSessionId();
    scrutin.sittingId = sittingId;
    scrutin.itemId = sitting.getItemId();
    scrutin.number = 1 + em.createQuery("select coalesce(max(s.number), 0) from Scrutin s where s.sessionId = :session", Integer.class)
        .setParameter("session", sitting.getSessionId()).getSingleResult();
    scrutin.question = asked;
    scrutin.meaning = means;
    scrutin.ruleName = rule.name();
    scrutin.ruleJson = rule.json();
    scrutin.become(Conduct.opened(now, time));
    scrutin.seats = presence.seats();
    scrutin.inOffice = presence.inOffice();
    scrutin.present = presence.present();
    scrutin.openedAt = now;
    scrutin.repeatsId = repeats;
    scrutin.way = way;
    scrutin.quorumCallId = calls.standing(sittingId, scrutin.itemId).map(QuorumCall::id).orElse(null);
    scrutin.meeting = meeting(scrutin);
    em.persist(scrutin);
    em.flush();
    Map<String, ProxyRoll.Entry> given = proxies(rule, presence, now);
    freeze(scrutin, presence, given);
    journal.append("scrutin.opened", scrutin.id, facts(scrutin, presence, given));
    return scrutin;
  }

  /**
   * Which meeting on the item this is: the one after each at which a vote on it failed for want of a quorum, or a call under the same rule found it lacking. A meeting ends with its sitting, or
   * where the sitting was suspended (Assemblée nationale, règlement, art. 61: after a suspension the vote is valid whatever the number present).
   */
  private int meeting(Scrutin scrutin) {
    List<Scrutin> failed = em.createQuery("select s from Scrutin s where s.itemId = :item and s.status = :proclaimed and s.outcome = :lack order by s.number", Scrutin.class)
        .setParameter("item", scrutin.itemId).setParameter("proclaimed", Scrutin.Status.PROCLAIMED).setParameter("lack", Verdict.Outcome.NO_QUORUM.name()).getResultList();
    List<UUID> called = calls.lackedBefore(scrutin.itemId, scrutin.ruleName);
    if (failed.isEmpty()) {
      return 1 + called.size();
    }
    List<Instant> resumed = journal.about(List.of(scrutin.sittingId)).stream().filter(act -> act.kind().equals("sitting.resumed")).map(Entry::at).toList();
    Stream<UUID> voted = failed.stream().filter(s -> !s.sittingId.equals(scrutin.sittingId) || resumed.stream().anyMatch(at -> at.isAfter(s.proclaimedAt))).map(s -> s.sittingId);
    return 1 + (int) Stream.concat(voted, called.stream()).distinct().count();
  }

  /** The delegations of vote in force, each judged for this scrutin. */
  private Map<String, ProxyRoll.Entry> proxies(Rule rule, Presence presence, Instant now) {
    return ProxyRoll.of(rule, presence.members().stream().map(m -> new ProxyRoll.Member(m.deputy().id().toString(), m.deputy().stateCode(), m.present())).toList(),
        proxies.inForce(now).stream().map(p -> new ProxyRoll.Given(p.getId().toString(), p.getGiverId().toString(), p.getHolderId().toString())).toList());
  }

  private void freeze(Scrutin scrutin, Presence presence, Map<String, ProxyRoll.Entry> given) {
    int position = 0;
    for (var figures : presence.delegations()) {
      em.createNativeQuery("insert into roll_delegation (scrutin_id, state_code, name, position, seats) values (?, ?, ?, ?, ?)")
          .setParameter(1, scrutin.id).setParameter(2, figures.code()).setParameter(3, figures.name()).setParameter(4, ++position)
          .setParameter(5, figures.seats()).executeUpdate();
    }
    position = 0;
    for (var member : presence.members()) {
      em.createNativeQuery("insert into roll_entry (scrutin_id, deputy_id, position, code, name, title, state_code, mandate_id, present) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .setParameter(1, scrutin.id).setParameter(2, member.deputy().id()).setParameter(3, ++position).setParameter(4, member.deputy().code())
          .setParameter(5, member.deputy().name()).setParameter(6, member.deputy().title()).setParameter(7, member.deputy().stateCode())
          .setParameter(8, member.deputy().mandate()).setParameter(9, member.present()).executeUpdate();
    }
    for (ProxyRoll.Entry proxy : given.values()) {
      em.createNativeQuery("update roll_entry set proxy_id = ?, proxy_holder_id = ?, proxy_refused = ? where scrutin_id = ? and deputy_id = ?")
          .setParameter(1, UUID.fromString(proxy.given().id())).setParameter(2, UUID.fromString(proxy.given().holder()))
          .setParameter(3, proxy.counts() ? "" : proxy.refused().name()).setParameter(4, scrutin.id).setParameter(5, UUID.fromString(proxy.given().giver())).executeUpdate();
    }
  }

  private static Map<String, Object> facts(Scrutin scrutin, Presence presence, Map<String, ProxyRoll.Entry> given) {
    List<Map<String, Object>> roll = new ArrayList<>();
    for (var member : presence.members()) {
      Map<String, Object> of = new LinkedHashMap<>(Map.of("deputy", member.deputy().id().toString(), "code", member.deputy().code(), "name", member.deputy().name(),
          "state", member.deputy().stateCode(), "mandate", member.deputy().mandate().toString(), "present", member.present()));
      ProxyRoll.Entry proxy = given.get(member.deputy().id().toString());
      if (proxy != null) {
        of.put("proxy", proxy.toMap());
      }
      roll.add(of);
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", scrutin.number);
    facts.put("session", scrutin.sessionId.toString());
    facts.put("openedAt", scrutin.openedAt.toString());
    facts.put("item", scrutin.itemId.toString());
    facts.put("sitting", scrutin.sittingId.toString());
    facts.put("question", scrutin.question);
    facts.put("meaning", scrutin.meaning);
    facts.put("rule", Json.parse(scrutin.ruleJson));
    facts.put("repeats", scrutin.repeatsId == null ? null : scrutin.repeatsId.toString());
    if (scrutin.closesAt != null) {
      facts.put("closesAt", scrutin.closesAt.toString());
    }
    if (scrutin.meeting > 1) {
      facts.put("meeting", scrutin.meeting);
    }
    if (scrutin.quorumCallId != null) {
      facts.put("quorumCall", scrutin.quorumCallId.toString());
    }
    if (scrutin.way != Way.TERMINAL) {
      facts.put("way", scrutin.way.name());
    }
    facts.put("delegations", presence.delegations().stream().map(d -> Map.of("code", d.code(), "name", d.name(), "seats", d.seats())).toList());
    facts.put("roll", roll);
    return facts;
  }
}
