package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.assembly.SittingService;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.journal.Entry;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Finding;
import liptako.rules.Rule;
import liptako.store.Ids;
import liptako.store.Stored;

/**
 * Calls of the quorum: opened on somebody's demand under a rule, which is frozen; while it goes on presence is marked as always; concluded with the
 * figures and the names of that instant and with what the rule lets follow. A concluded call does not change any more.
 */
@ApplicationScoped
@Transactional
public class QuorumCalls {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private SittingService sittings;
  @Inject private AttendanceService attendance;
  @Inject private QuorumReading reading;
  @Inject private RuleShelf rules;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Begins a call in an open sitting; one at a time. */
  @Allowed({Act.MARK_ATTENDANCE, Act.LEAD_SITTING})
  public QuorumCall open(UUID sitting, String ruleName, String askedBy) {
    UUID item = sittings.requireOpen(sitting).getItemId();
    Rule rule = rules.rule(ruleName);
    if (rule.withoutQuorum().isEmpty()) {
      throw Refusal.invalid("RULE_WITHOUT_QUORUM", "rule", rule.title());
    }
    String asked = Check.text("askedBy", askedBy, 300);
    List<QuorumCall> before = calls(sitting);
    if (before.stream().anyMatch(QuorumCall::open)) {
      throw Refusal.conflict("QUORUM_CALL_OPEN");
    }
    UUID id = Ids.next();
    int number = before.size() + 1;
    em.createNativeQuery("insert into quorum_call (id, sitting_id, number, rule_name, rule_json, asked_by, opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, id).setParameter(2, sitting).setParameter(3, number).setParameter(4, rule.name()).setParameter(5, rule.json()).setParameter(6, asked)
        .setParameter(7, clock.instant().atOffset(ZoneOffset.UTC)).setParameter(8, caller.name()).executeUpdate();
    if (item != null) { // a null id has no type that PostgreSQL takes
      em.createNativeQuery("update quorum_call set item_id = ? where id = ?").setParameter(1, item).setParameter(2, id).executeUpdate();
    }
    Map<String, Object> facts = new LinkedHashMap<>(Map.of("call", id.toString(), "number", number, "rule", Json.parse(rule.json()), "askedBy", asked));
    facts.put("item", item == null ? null : item.toString());
    journal.append("quorum.called", sitting, facts);
    return call(sitting, id);
  }

  /** Ends the call that goes on and writes what it found. */
  @Allowed({Act.MARK_ATTENDANCE, Act.LEAD_SITTING})
  public QuorumCall conclude(UUID sitting) {
    journal.lock();
    QuorumCall call = current(sitting).orElseThrow(() -> Refusal.conflict("NO_QUORUM_CALL"));
    Rule rule = Rule.parse(ruleJson(call.id()));
    Instant now = clock.instant();
    Presence presence = QuorumReading.house(attendance.presence(sitting, now), rule);
    List<Finding> findings = QuorumReading.findings(presence, rule);
    boolean met = findings.stream().filter(f -> f.level() == 0).allMatch(Finding::met);
    String consequence = met ? "" : rule.withoutQuorum();
    List<String> names = presence.members().stream().filter(Presence.Member::present).map(m -> m.deputy().code() + " " + m.deputy().name()).toList();
    em.createNativeQuery("update quorum_call set concluded_at = ?, concluded_by = ?, seats = ?, in_office = ?, present = ?, met = ?, consequence = ?, findings = ?, members = ? "
            + "where id = ? and concluded_at is null")
        .setParameter(1, now.atOffset(ZoneOffset.UTC)).setParameter(2, caller.name()).setParameter(3, presence.seats()).setParameter(4, presence.inOffice())
        .setParameter(5, presence.present()).setParameter(6, met).setParameter(7, consequence).setParameter(8, Json.write(findings.stream().map(Finding::toMap).toList()))
        .setParameter(9, Json.write(names)).setParameter(10, call.id()).executeUpdate();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("call", call.id().toString());
    facts.put("number", call.number());
    facts.put("inOffice", presence.inOffice());
    facts.put("present", presence.present());
    facts.put("met", met);
    facts.put("consequence", consequence);
    facts.put("members", presence.members().stream().filter(Presence.Member::present).map(m -> m.deputy().id().toString()).toList());
    journal.append("quorum.found", sitting, facts);
    return call(sitting, call.id());
  }

  /** Does what the rule lets follow the lack that the latest call found: suspends the sitting. Where something else follows, it is the chair's to order as ever. */
  @Allowed(Act.LEAD_SITTING)
  public QuorumCall follow(UUID sitting) {
    journal.lock();
    QuorumCall call = latest(sitting).filter(QuorumCall::toFollow).orElseThrow(() -> Refusal.conflict("NOTHING_FOLLOWS_QUORUM"));
    int minutes = Rule.parse(ruleJson(call.id())).suspensionWithoutQuorum().orElseThrow();
    sittings.suspend(sitting);
    Instant now = clock.instant();
    em.createNativeQuery("update quorum_call set followed_at = ? where id = ?").setParameter(1, now.atOffset(ZoneOffset.UTC)).setParameter(2, call.id()).executeUpdate();
    journal.append("quorum.followed", sitting, Map.of("call", call.id().toString(), "number", call.number(), "minutes", minutes));
    return call(sitting, call.id());
  }

  /**
   * The call that a vote opened now on an item follows: the sitting's latest, made on that item, which no vote was opened after and no suspension ended.
   * Who asks for the quorum asks for it before the next vote (Assemblée nationale, règlement, art. 61; Parlement européen, art. 178).
   */
  @Public("the quorum is counted in the hall")
  public Optional<QuorumCall> standing(UUID sitting, UUID item) {
    return latest(sitting).filter(call -> !call.open() && item.equals(call.item()) && !spent(call) && !over(call));
  }

  private boolean spent(QuorumCall call) {
    return ((Number) em.createNativeQuery("select count(*) from scrutin where quorum_call_id = ?").setParameter(1, call.id()).getSingleResult()).intValue() > 0;
  }

  /** The sittings in which a call under this rule found the quorum lacking on an item, where that meeting is over. */
  @Public("the quorum is counted in the hall")
  public List<UUID> lackedBefore(UUID item, String ruleName) {
    @SuppressWarnings("unchecked")
    List<Object> sat = em.createNativeQuery("select distinct sitting_id from quorum_call where item_id = ? and rule_name = ? and met = ?").setParameter(1, item)
        .setParameter(2, ruleName).setParameter(3, false).getResultList();
    return sat.stream().map(Stored::id).filter(sitting -> calls(sitting).stream()
        .anyMatch(c -> Boolean.FALSE.equals(c.met()) && item.equals(c.item()) && c.rule().equals(ruleName) && over(c))).toList();
  }

  /** Whether the meeting a concluded call was made in is over: its sitting was suspended and resumed, or closed, since. */
  private boolean over(QuorumCall call) {
    return journal.about(List.of(call.sitting())).stream().dropWhile(act -> !act.kind().equals("quorum.found") || !act.body().contains(call.id().toString()))
        .anyMatch(act -> act.kind().equals("sitting.resumed") || act.kind().equals("sitting.closed"));
  }

  /** The last call of a sitting. */
  @Public("the quorum is counted in the hall")
  public Optional<QuorumCall> latest(UUID sitting) {
    return calls(sitting).stream().reduce((first, second) -> second);
  }

  @Public("the quorum is counted in the hall")
  public Optional<QuorumCall> current(UUID sitting) {
    return calls(sitting).stream().filter(QuorumCall::open).findFirst();
  }

  /** The calls of a sitting in their order. */
  @Public("the quorum is counted in the hall and published in the minutes")
  public List<QuorumCall> calls(UUID sitting) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select id, sitting_id, number, rule_name, rule_json, asked_by, opened_at, concluded_at, seats, in_office, present, met, consequence, findings, members, followed_at, item_id "
        + "from quorum_call where sitting_id = ? order by number").setParameter(1, sitting).getResultList();
    return rows.stream().map(QuorumCalls::call).toList();
  }

  private QuorumCall call(UUID sitting, UUID id) {
    return calls(sitting).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private String ruleJson(UUID call) {
    return (String) em.createNativeQuery("select rule_json from quorum_call where id = ?").setParameter(1, call).getSingleResult();
  }

  private static QuorumCall call(Object[] r) {
    Rule rule = Rule.parse((String) r[4]);
    return new QuorumCall(Stored.id(r[0]), Stored.id(r[1]), r[16] == null ? null : Stored.id(r[16]), number(r[2]), (String) r[3], rule.title(), (String) r[5], Stored.instant(r[6]),
        r[7] == null ? null : Stored.instant(r[7]), number(r[8]), number(r[9]), number(r[10]), (Boolean) r[11], (String) r[12],
        list(r[13]).stream().map(f -> Finding.fromMap(map(f))).toList(), list(r[14]).stream().map(String.class::cast).toList(),
        rule.suspensionWithoutQuorum().isPresent(), r[15] == null ? null : Stored.instant(r[15]));
  }

  private static Integer number(Object stored) {
    return stored == null ? null : ((Number) stored).intValue();
  }

  private static List<?> list(Object json) {
    return json == null ? List.of() : (List<?>) Json.parse((String) json);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
