package liptako.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import liptako.attendance.AttendanceService;
import liptako.attendance.Presence;
import liptako.permission.Public;
import liptako.rules.Finding;
import liptako.rules.Rule;
import liptako.rules.Tally;

/** What a rule would say of the quorum if a scrutin opened now. Nothing is frozen or recorded by asking. */
@ApplicationScoped
@Transactional
public class QuorumReading {
  /** The rule whose quorum a sitting shows while no scrutin names another. */
  public static final String RULE = "double-majorite";

  @Inject private AttendanceService attendance;
  @Inject private RuleShelf rules;

  /** The quorum's conditions by a rule, each with what is needed and what the present figures give; empty when the rule asks for none. */
  @Public("the quorum is seen in the hall")
  public List<Finding> now(UUID sitting, String ruleName) {
    Rule rule = rules.rule(ruleName);
    if (rule.election() || rule.consensus()) {
      return List.of();
    }
    return findings(house(attendance.presence(sitting), rule), rule);
  }

  /** Those whom a rule lets vote. */
  static Presence house(Presence whole, Rule rule) {
    return rule.electorate().substitutes() ? whole : whole.withoutSubstitutes();
  }

  /** The quorum's conditions on these figures, as if somebody asked for the quorum now. */
  static List<Finding> findings(Presence presence, Rule rule) {
    Tally tally = Tally.of(presence.delegations().stream()
        .map(d -> Tally.Delegation.of(d.code(), d.name(), d.seats(), d.inOffice(), d.present(), 0, 0, 0)).toList())
        .with(new Tally.Circumstances(Tally.Casting.NONE, false, true, 1, 1, Tally.UNKNOWN, false));
    return rule.decide(tally).findings().stream().filter(finding -> finding.kind() == Finding.Kind.QUORUM).toList();
  }
}
