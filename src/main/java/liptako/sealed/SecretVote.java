package liptako.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.json.Json;
import liptako.rules.Rule;
import liptako.rules.Verdict;

/** A secret vote on terminals: on a text, or a round of an election of persons. */
@Entity
@Table(name = "secret_vote")
public class SecretVote {
  /** Keys are collected before the opening; closed awaits the trustees; counted has its result, which is not yet said. */
  public enum Status { COLLECTING, OPEN, HELD, CLOSED, COUNTED, PROCLAIMED, ANNULLED }

  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  @Column(name = "sitting_id") UUID sittingId;
  @Column(name = "item_id") UUID itemId;
  @Column(name = "election_id") UUID electionId;
  Integer round;
  int number;
  String question;
  String meaning;
  @Column(name = "rule_json") String ruleJson;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "by_delegation") boolean byDelegation;
  boolean rehearsal;
  @Column(name = "ceremony_id") UUID ceremonyId;
  @Column(name = "question_json") String questionJson;
  @Column(name = "answer_ids") String answerIds;
  String roll;
  String delegations;
  String took;
  @Column(name = "prepared_at") Instant preparedAt;
  @Column(name = "opened_at") Instant openedAt;
  @Column(name = "closed_at") Instant closedAt;
  @Column(name = "counted_at") Instant countedAt;
  @Column(name = "proclaimed_at") Instant proclaimedAt;
  @Column(name = "published_at") Instant publishedAt;
  @Column(name = "publication_asked_by") String publicationAskedBy;
  @Column(name = "verdict_json") String verdictJson;
  String outcome;
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

  public UUID getItemId() {
    return itemId;
  }

  /** The election of which it is a round, or null when it is on a text. */
  public UUID getElectionId() {
    return electionId;
  }

  public Integer getRound() {
    return round;
  }

  public int getNumber() {
    return number;
  }

  public String getQuestion() {
    return question;
  }

  /** What a « pour » does, or null in an election. */
  public String getMeaning() {
    return meaning;
  }

  public Status getStatus() {
    return status;
  }

  /** Whether each delegation has a box of its own, because the rule counts each. */
  public boolean isByDelegation() {
    return byDelegation;
  }

  /** A test with the real keys, which counts for nothing. */
  public boolean isRehearsal() {
    return rehearsal;
  }

  public UUID getCeremonyId() {
    return ceremonyId;
  }

  public Instant getPreparedAt() {
    return preparedAt;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public Instant getClosedAt() {
    return closedAt;
  }

  public Instant getCountedAt() {
    return countedAt;
  }

  public Instant getProclaimedAt() {
    return proclaimedAt;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** Who asked for the publication, or null. */
  public String getPublicationAskedBy() {
    return publicationAskedBy;
  }

  public String getOutcome() {
    return outcome;
  }

  public String getAnnulReason() {
    return annulReason;
  }

  /** The frozen rule. */
  public Rule rule() {
    return Rule.parse(ruleJson);
  }

  /** What is asked and how it may be answered. */
  public Ask ask() {
    return Ask.parse(questionJson);
  }

  /** What each answer stands for, in their order: POUR, CONTRE, ABSTENTION; in an election the candidacies' ids, or contre. */
  public List<String> answerIds() {
    return Texts.list(answerIds);
  }

  /** Who may vote, frozen at the opening. */
  public List<Elector> electors() {
    return Elector.list(roll);
  }

  /** Ids of those who took part so far, in the order of the roll. */
  public List<String> took() {
    return Texts.list(took);
  }

  /** What the frozen rule gave on a text, or null. */
  @SuppressWarnings("unchecked")
  public Verdict verdict() {
    return verdictJson == null ? null : Verdict.fromMap((Map<String, Object>) Json.parse(verdictJson));
  }
}
