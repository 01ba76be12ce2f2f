package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.attendance.AttendanceService;
import liptako.attendance.Excuse;
import liptako.attendance.ExcuseService;
import liptako.attendance.Passage;
import liptako.attendance.Presence;
import liptako.rules.Finding;
import liptako.rules.Rule;
import liptako.voting.QuorumCall;
import liptako.voting.QuorumCalls;
import liptako.voting.QuorumReading;
import liptako.voting.RuleShelf;
import liptako.web.desk.SittingDesk;
import liptako.web.look.Say;
import liptako.web.look.Terms;

/** Attendance: who is there since when and by which mark, who is excused, the quorum now by rule and delegation, and its calls in form. */
@Named("attendancePage")
@ViewScoped
public class AttendancePage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private SittingDesk desk;
  @Inject private RollCall roll;
  @Inject private AttendanceService attendance;
  @Inject private ExcuseService excuses;
  @Inject private QuorumReading quorums;
  @Inject private QuorumCalls calls;
  @Inject private RuleShelf rules;
  private String rule = QuorumReading.RULE;
  private String askedBy;
  private UUID excused;
  private String excusedName;
  private String reason;
  private transient Map<UUID, Passage> last = Map.of();
  private transient Map<UUID, Excuse> known = Map.of();
  private transient List<QuorumCall> held = List.of();
  private transient List<Finding> findings = List.of();

  public void load() {
    desk.load();
    if (desk.getSitting() == null) {
      return;
    }
    UUID sitting = desk.getSitting().getId();
    last = new HashMap<>();
    attendance.passages(sitting).forEach(p -> last.put(p.deputy(), p));
    known = excuses.excuses(sitting);
    held = calls.calls(sitting);
    findings = quorums.now(sitting, rule);
  }

  /** The members of a delegation that the search leaves. */
  public List<Presence.Member> members(String state) {
    return roll.members(state);
  }

  /** When the latest mark was made, or null. */
  public Instant since(Presence.Member member) {
    Passage passage = last.get(member.deputy().id());
    return passage == null ? null : passage.at();
  }

  public String how(Presence.Member member) {
    Passage passage = last.get(member.deputy().id());
    return passage == null ? "" : Terms.say(passage.means());
  }

  public Excuse excuse(Presence.Member member) {
    return known.get(member.deputy().id());
  }

  public int getExcusedCount() {
    return known.size();
  }

  public void prepareExcuse(Presence.Member member) {
    excused = member.deputy().id();
    excusedName = member.deputy().name();
    reason = null;
  }

  public void excuseNow() {
    excuses.excuse(desk.getSitting().getId(), excused, reason);
    Say.done("attendance.excused", excusedName);
  }

  public void withdraw(UUID deputy) {
    excuses.withdraw(desk.getSitting().getId(), deputy);
  }

  public void prepareCall() {
    askedBy = null;
  }

  public void call() {
    calls.open(desk.getSitting().getId(), rule, askedBy);
    Say.done("attendance.called");
  }

  public void conclude() {
    QuorumCall call = calls.conclude(desk.getSitting().getId());
    if (call.met()) {
      Say.done("attendance.met", call.presentCount(), call.inOffice());
    } else {
      Say.warn("attendance.lacks", call.presentCount(), call.inOffice(), call.consequence());
    }
  }

  /** The call that goes on, or null. */
  public QuorumCall getOpen() {
    return held.stream().filter(QuorumCall::open).findFirst().orElse(null);
  }

  /** The concluded calls, the latest first. */
  public List<QuorumCall> getConcluded() {
    return held.stream().filter(c -> !c.open()).sorted((a, b) -> b.number() - a.number()).toList();
  }

  public List<Finding> getFindings() {
    return findings;
  }

  public boolean isMet() {
    return findings.stream().filter(f -> f.level() == 0).allMatch(Finding::met);
  }

  /** The rules that ask for a quorum. */
  public List<Rule> getRules() {
    return rules.rules().stream().filter(r -> !r.election() && !r.consensus() && !r.withoutQuorum().isEmpty()).toList();
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public String getAskedBy() {
    return askedBy;
  }

  public void setAskedBy(String askedBy) {
    this.askedBy = askedBy;
  }

  public String getExcusedName() {
    return excusedName;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
