package liptako.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;
import liptako.rules.Rule;
import liptako.rules.Tally;
import liptako.rules.Verdict;

/** A division, as it was opened and what became of it. */
@Entity
@Table(name = "scrutin")
public class Scrutin {
  /** Held keeps the ballots and takes none; closed has its verdict, which is not yet said; annulled stays on record. */
  public enum Status { OPEN, HELD, CLOSED, PROCLAIMED, ANNULLED;
    /** Whether the hall still waits for its outcome. */
    public boolean pending() {
      return this == OPEN || this == HELD || this == CLOSED;
    }
  }

  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  @Column(name = "sitting_id") UUID sittingId;
  @Column(name = "item_id") UUID itemId;
  int number;
  String question;
  String meaning;
  @Column(name = "rule_name") String ruleName;
  @Column(name = "rule_json") String ruleJson;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "show_choices") boolean showChoices;
  int seats;
  @Column(name = "in_office") int inOffice;
  int present;
  @Column(name = "opened_at") Instant openedAt;
  @Column(name = "closed_at") Instant closedAt;
  @Column(name = "proclaimed_at") Instant proclaimedAt;
  @Column(name = "published_at") Instant publishedAt;
  String outcome;
  @Column(name = "verdict_json") String verdictJson;
  @Column(name = "override_json") String overrideJson;
  @Column(name = "annulled_at") Instant annulledAt;
  @Column(name = "annul_reason") String annulReason;
  @Column(name = "repeats_id") UUID repeatsId;
  @Column(name = "closes_at") Instant closesAt;
  @Column(name = "left_ms") Long leftMs;
  String casting;
  @Enumerated(EnumType.STRING) Way way = Way.TERMINAL;
  @Column(name = "count_json") String countJson;
  int meeting = 1;
  @Column(name = "quorum_call_id") UUID quorumCallId;

  public UUID getId() {
    return id;
  }

  public UUID getSessionId() {
    return sessionId;
  }

  public UUID getSittingId() {
    return sittingId;
  }

  public UUID getItemId() {
    return itemId;
  }

  public int getNumber() {
    return number;
  }

  public String getQuestion() {
    return question;
  }

  /** What a « pour » does, in words. */
  public String getMeaning() {
    return meaning;
  }

  public Status getStatus() {
    return status;
  }

  /** 1, or more after votes on the same item that failed for want of a quorum at earlier meetings: the rule may then ask none. */
  public int getMeeting() {
    return meeting;
  }

  /** The call of the quorum it was opened after, or null: a quorum counted on request is counted where there is one. */
  public UUID getQuorumCallId() {
    return quorumCallId;
  }

  /** How it is held. */
  public Way getWay() {
    return way;
  }

  /** What was counted by two, once they agree, when it is held without terminals; else null. */
  public AgreedCount count() {
    return countJson == null ? null : AgreedCount.parse(countJson);
  }

  /** Whether it is a secret vote on paper: who takes part signs, and nobody's answer is stored. */
  public boolean isSecretOnPaper() {
    return way == Way.SLIPS && rule().secret();
  }

  /** Whether the record says how each member voted. */
  public boolean isNamed() {
    return way.named();
  }

  /** Whether the chair lets the hall see how each votes before the proclamation. */
  public boolean isShowChoices() {
    return showChoices;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  /** The end that was said of a timed scrutin, or null when it is not timed, or held. */
  public Instant getClosesAt() {
    return closesAt;
  }

  /** The time a held scrutin still has once it is resumed, or null. */
  public Duration getLeft() {
    return leftMs == null ? null : Duration.ofMillis(leftMs);
  }

  public Instant getClosedAt() {
    return closedAt;
  }

  public Instant getProclaimedAt() {
    return proclaimedAt;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  public Instant getAnnulledAt() {
    return annulledAt;
  }

  public String getAnnulReason() {
    return annulReason;
  }

  /** The annulled scrutin this one takes again, or null. */
  public UUID getRepeatsId() {
    return repeatsId;
  }

  /** The proclaimed outcome's name, or null. */
  public String getOutcome() {
    return outcome;
  }

  Conduct conduct() {
    return new Conduct(status, closesAt, getLeft());
  }

  /** Takes what the conduct says of it from now on. */
  void become(Conduct conduct) {
    status = conduct.status();
    closesAt = conduct.closesAt();
    leftMs = conduct.left() == null ? null : conduct.left().toMillis();
  }

  /** The chair's casting vote, {@code NONE} until it was given. */
  public Tally.Casting casting() {
    return casting == null ? Tally.Casting.NONE : Tally.Casting.valueOf(casting);
  }

  /** The frozen rule. */
  public Rule rule() {
    return Rule.parse(ruleJson);
  }

  /** The verdict that the frozen rule gave at the close, or null while there is none. */
  @SuppressWarnings("unchecked")
  public Verdict verdict() {
    return verdictJson == null ? null : Verdict.fromMap((Map<String, Object>) Json.parse(verdictJson));
  }

  /** The override of the verdict, asked for or confirmed, or null. */
  @SuppressWarnings("unchecked")
  public Override override() {
    if (overrideJson == null) {
      return null;
    }
    var map = (Map<String, Object>) Json.parse(overrideJson);
    return new Override(Verdict.Outcome.valueOf((String) map.get("outcome")), (String) map.get("reason"), (String) map.get("by"), (String) map.get("confirmedBy"));
  }

  /** An outcome proclaimed against the rule: two persons and a reason, published as such. */
  public record Override(Verdict.Outcome outcome, String reason, String by, String confirmedBy) {}
}
