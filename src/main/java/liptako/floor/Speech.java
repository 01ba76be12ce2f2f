package liptako.floor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A request for the floor and what became of it. */
@Entity
@Table(name = "speech")
public class Speech {
  public enum Kind {
    CONTRIBUTION("intervention"), QUESTION("question"), POINT_OF_ORDER("rappel au règlement"), PERSONAL("fait personnel"),
    REPLY("réponse"), EXPLANATION("explication de vote");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** For pages. */
    public String getWord() {
      return word;
    }
  }

  @Id UUID id;
  @Column(name = "sitting_id") UUID sittingId;
  @Column(name = "item_id") UUID itemId;
  @Column(name = "deputy_id") UUID deputyId;
  @Enumerated(EnumType.STRING) Kind kind;
  @Column(name = "requested_at") Instant requestedAt;
  @Column(name = "began_at") Instant beganAt;
  @Column(name = "ended_at") Instant endedAt;
  @Column(name = "withdrawn_at") Instant withdrawnAt;
  String note;

  public UUID getId() {
    return id;
  }

  public UUID getSittingId() {
    return sittingId;
  }

  public UUID getItemId() {
    return itemId;
  }

  public UUID getDeputyId() {
    return deputyId;
  }

  public Kind getKind() {
    return kind;
  }

  public Instant getRequestedAt() {
    return requestedAt;
  }

  public Instant getBeganAt() {
    return beganAt;
  }

  public Instant getEndedAt() {
    return endedAt;
  }

  public String getNote() {
    return note;
  }

  public boolean isWaiting() {
    return beganAt == null && withdrawnAt == null;
  }

  public boolean isSpeaking() {
    return beganAt != null && endedAt == null;
  }

  public boolean isSpoken() {
    return endedAt != null;
  }

  /** How long it lasted, or has lasted until now. */
  public Duration length(Instant now) {
    return beganAt == null ? Duration.ZERO : Duration.between(beganAt, endedAt == null ? now : endedAt);
  }
}
