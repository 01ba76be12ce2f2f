package liptako.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A mandate: from an instant on, until another (excluded) or with no end known. */
@Entity
@Table(name = "mandate")
public class Mandate {
  @Id UUID id;
  @Column(name = "deputy_id") UUID deputyId;
  @Column(name = "begins_at") Instant beginsAt;
  @Column(name = "ends_at") Instant endsAt;
  @Column(name = "act_number") String actNumber;
  @Column(name = "act_date") LocalDate actDate;
  @Column(name = "end_reason") String endReason;

  public UUID getId() {
    return id;
  }

  public UUID getDeputyId() {
    return deputyId;
  }

  public Instant getBeginsAt() {
    return beginsAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }

  public String getActNumber() {
    return actNumber;
  }

  public LocalDate getActDate() {
    return actDate;
  }

  public String getEndReason() {
    return endReason;
  }

  /** Whether the mandate runs at an instant. */
  public boolean inForce(Instant at) {
    return !at.isBefore(beginsAt) && (endsAt == null || at.isBefore(endsAt));
  }

  boolean overlaps(Instant begins, Instant ends) {
    return (ends == null || beginsAt.isBefore(ends)) && (endsAt == null || begins.isBefore(endsAt));
  }
}
