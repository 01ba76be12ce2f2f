package liptako.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A sitting (séance) of a session. */
@Entity
@Table(name = "sitting")
public class Sitting {
  public enum Status { PLANNED, OPEN, SUSPENDED, CLOSED }

  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  int number;
  @Column(name = "planned_at") Instant plannedAt;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "opened_at") Instant openedAt;
  @Column(name = "closed_at") Instant closedAt;
  @Column(name = "item_id") UUID itemId;

  public UUID getId() {
    return id;
  }

  public UUID getSessionId() {
    return sessionId;
  }

  public int getNumber() {
    return number;
  }

  public Instant getPlannedAt() {
    return plannedAt;
  }

  public Status getStatus() {
    return status;
  }

  public Instant getOpenedAt() {
    return openedAt;
  }

  public Instant getClosedAt() {
    return closedAt;
  }

  /** The item called, or null. */
  public UUID getItemId() {
    return itemId;
  }

  /** Whether anything may happen in it now. */
  public boolean isOpen() {
    return status == Status.OPEN;
  }
}
