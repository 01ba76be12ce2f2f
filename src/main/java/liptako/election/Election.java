package liptako.election;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import liptako.rules.Rule;

/** The election to one office, of one or several places. */
@Entity
@Table(name = "election")
public class Election {
  /** Candidacies are open between rounds; counting begins when a round closes; a tie may wait for the lot; decided has its result, which is not yet said. */
  public enum Status { CANDIDACIES, VOTING, COUNTING, LOT, DECIDED, PROCLAIMED, ANNULLED }

  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  @Column(name = "sitting_id") UUID sittingId;
  int number;
  String office;
  int places;
  @Column(name = "rule_json") String ruleJson;
  @Column(name = "state_code") String stateCode;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "prepared_at") Instant preparedAt;
  @Column(name = "proclaimed_at") Instant proclaimedAt;
  @Column(name = "published_at") Instant publishedAt;
  @Column(name = "annulled_at") Instant annulledAt;
  @Column(name = "annul_reason") String annulReason;

  public UUID getId() {
    return id;
  }

  public UUID getSessionId() {
    return sessionId;
  }

  public UUID getSittingId() {
    return sittingId;
  }

  public int getNumber() {
    return number;
  }

  public String getOffice() {
    return office;
  }

  public int getPlaces() {
    return places;
  }

  /** The State whose deputies alone may stand, or null. */
  public String getStateCode() {
    return stateCode;
  }

  public Status getStatus() {
    return status;
  }

  public Instant getPreparedAt() {
    return preparedAt;
  }

  public Instant getProclaimedAt() {
    return proclaimedAt;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  public String getAnnulReason() {
    return annulReason;
  }

  /** The frozen rule. */
  public Rule rule() {
    return Rule.parse(ruleJson);
  }
}
