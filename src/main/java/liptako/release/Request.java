package liptako.release;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** What one person asked to make public, what another answered, and what became of it. */
@MappedSuperclass
public abstract class Request {
  @Id UUID id;
  String text;
  @Enumerated(EnumType.STRING) Release.Status status;
  String seen;
  @Column(name = "not_before") Instant notBefore;
  @Column(name = "asked_at") Instant askedAt;
  @Column(name = "asked_by") String askedBy;
  @Column(name = "answered_at") Instant answeredAt;
  @Column(name = "answered_by") String answeredBy;
  String refusal;
  @Column(name = "done_at") Instant doneAt;

  public UUID getId() {
    return id;
  }

  /** What a notice says; null for a publication. */
  public String getText() {
    return text;
  }

  public Release.Status getStatus() {
    return status;
  }

  /** The instant from which it may be public, or null for at once. */
  public Instant getNotBefore() {
    return notBefore;
  }

  public Instant getAskedAt() {
    return askedAt;
  }

  public Instant getAnsweredAt() {
    return answeredAt;
  }

  /** Why the second person said no, or null. */
  public String getRefusal() {
    return refusal;
  }

  public Instant getDoneAt() {
    return doneAt;
  }

  /** Whether somebody still has to say yes, or the instant has not come. */
  public boolean isPending() {
    return status == Release.Status.ASKED || status == Release.Status.CONFIRMED;
  }
}
