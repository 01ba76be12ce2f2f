package liptako.proxy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One delegation of vote, from an instant on until another (excluded). */
@Entity
@Table(name = "proxy")
public class Proxy {
  @Id UUID id;
  @Column(name = "giver_id") UUID giverId;
  @Column(name = "holder_id") UUID holderId;
  @Column(name = "begins_at") Instant beginsAt;
  @Column(name = "ends_at") Instant endsAt;
  @Enumerated(EnumType.STRING) Motive motive;
  String note;
  @Column(name = "notified_at") Instant notifiedAt;
  @Column(name = "notified_by") String notifiedBy;
  @Column(name = "revoked_at") Instant revokedAt;
  @Column(name = "revoked_by") String revokedBy;

  public UUID getId() {
    return id;
  }

  public UUID getGiverId() {
    return giverId;
  }

  public UUID getHolderId() {
    return holderId;
  }

  public Instant getBeginsAt() {
    return beginsAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }

  public Motive getMotive() {
    return motive;
  }

  public String getNote() {
    return note;
  }

  public Instant getNotifiedAt() {
    return notifiedAt;
  }

  /** Null while nobody revoked it. */
  public Instant getRevokedAt() {
    return revokedAt;
  }

  /** Whether it counts at an instant, as far as is known now. */
  public boolean inForce(Instant at) {
    return revokedAt == null && !at.isBefore(beginsAt) && at.isBefore(endsAt);
  }

  boolean overlaps(Instant begins, Instant ends) {
    return revokedAt == null && beginsAt.isBefore(ends) && begins.isBefore(endsAt);
  }
}
