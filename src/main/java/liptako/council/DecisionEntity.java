package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;
import liptako.rules.Rule;
import liptako.rules.Verdict;

@Entity(name = "CouncilDecision")
@Table(name = "council_decision")
class DecisionEntity {
  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  @Column(name = "item_id") UUID itemId;
  @Column(name = "dossier_id") UUID dossierId;
  int number;
  String question;
  @Column(name = "rule_name") String ruleName;
  @Column(name = "rule_json") String ruleJson;
  @Column(name = "positions_json") String positionsJson;
  @Column(name = "verdict_json") String verdictJson;
  String outcome;
  @Column(name = "decided_at") Instant decidedAt;
  @Column(name = "annulled_at") Instant annulledAt;
  @Column(name = "annul_reason") String annulReason;

  boolean stands() {
    return annulledAt == null && outcome.equals(Verdict.Outcome.ADOPTED.name());
  }

  @SuppressWarnings("unchecked")
  StateDecision view() {
    return new StateDecision(id, sessionId, itemId, dossierId, number, question, Rule.parse(ruleJson),
        ((List<Map<?, ?>>) Json.parse(positionsJson)).stream().map(Position::fromMap).toList(), Verdict.fromMap((Map<String, Object>) Json.parse(verdictJson)), decidedAt,
        annulledAt, annulReason);
  }
}
