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
import liptako.speaking.SpeechClock;

/** A request for the floor and what became of it. */
@Entity
@Table(name = "speech")
public class Speech {
  public enum Kind {
    CONTRIBUTION("intervention", null), QUESTION("question", null), POINT_OF_ORDER("rappel au règlement", Duration.ofMinutes(1)), PERSONAL("fait personnel", Duration.ofMinutes(3)),
    REPLY("réponse", Duration.ofMinutes(1)), EXPLANATION("explication de vote", Duration.ofMinutes(1)),
    FOR_MOTION("pour la motion", Duration.ofMinutes(2)), AGAINST_MOTION("contre la motion", Duration.ofMinutes(2));

    /** What somebody can ask for; the floor on a motion is given with the motion. */
    public static final java.util.List<Kind> ASKED = java.util.List.of(CONTRIBUTION, QUESTION, POINT_OF_ORDER, PERSONAL, REPLY, EXPLANATION);

    private final String word;
    private final Duration limit;

    Kind(String word, Duration limit) {
      this.word = word;
      this.limit = limit;
    }

    /** A time of its own, which costs no delegation's (as the European Parliament's Rules of Procedure have it: a minute, a personal statement three); null when the debate's times hold. */
    public Duration limit() {
      return limit;
    }

    public String word() {
      return word;
    }

    /** Whether it stops whoever speaks instead of ending the speech. */
    public boolean interrupts() {
      return this == POINT_OF_ORDER || this == FOR_MOTION || this == AGAINST_MOTION;
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
  Integer place;
  @Column(name = "paused_at") Instant pausedAt;
  @Column(name = "paused_ms") long pausedMs;
  @Column(name = "allotted_ms") Long allottedMs;
  String language;
  String interpreter;
  @Column(name = "own_text") String ownText;
  @Column(name = "answers_id") UUID answersId;
  @Column(name = "first_time") boolean firstTime;
  String ruling;
  @Column(name = "ruled_at") Instant ruledAt;

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

  /** How long it lasted, or has lasted until now; what it stood still does not count. */
  public Duration length(Instant now) {
    return beganAt == null ? Duration.ZERO : Duration.ofMillis(clock().spoken((endedAt == null ? now : endedAt).toEpochMilli()));
  }

  /** Its clock; only of one that has begun. */
  public SpeechClock clock() {
    return new SpeechClock(beganAt.toEpochMilli(), pausedAt == null ? null : pausedAt.toEpochMilli(), pausedMs, allottedMs);
  }

  /** Takes a clock's times from now on. */
  void become(SpeechClock clock) {
    pausedAt = clock.stopped() == null ? null : Instant.ofEpochMilli(clock.stopped());
    pausedMs = clock.lost();
    allottedMs = clock.allotted();
  }

  /** The place the chair gave in the queue, from 1, or null. */
  public Integer getPlace() {
    return place;
  }

  public boolean isPaused() {
    return isSpeaking() && pausedAt != null;
  }

  /** How long it may last with its extensions, in ms, or null without limit. */
  public Long getAllottedMs() {
    return allottedMs;
  }

  /** Instant in ms at which it was paused, or null. */
  public Long getPausedMillis() {
    return pausedAt == null ? null : pausedAt.toEpochMilli();
  }

  /** How long it stood still, in ms. */
  public long getLostMs() {
    return pausedMs;
  }

  /** The language spoken, where it was not French; null otherwise. */
  public String getLanguage() {
    return language;
  }

  public String getInterpreter() {
    return interpreter;
  }

  /** What the speaker handed in, or null. */
  public String getOwnText() {
    return ownText;
  }

  /** The speech it answers, or null. */
  public UUID getAnswersId() {
    return answersId;
  }

  /** Whether the deputy had never had the floor when it was asked for. */
  public boolean isFirstTime() {
    return firstTime;
  }

  /** What the chair ruled on a point of order, or null. */
  public String getRuling() {
    return ruling;
  }

  public Instant getRuledAt() {
    return ruledAt;
  }
}
