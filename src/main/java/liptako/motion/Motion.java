package liptako.motion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A motion of procedure as it was moved, and what became of it. */
@Entity
@Table(name = "motion")
public class Motion {
  /** Requested by a deputy and not yet taken up, or declined then; pending from when it is moved until it is decided or withdrawn. */
  public enum Status { REQUESTED, DECLINED, PENDING, CARRIED, LOST, WITHDRAWN }

  @Id UUID id;
  @Column(name = "sitting_id") UUID sittingId;
  @Column(name = "item_id") UUID itemId;
  String kind;
  String title;
  @Column(name = "deputy_id") UUID deputyId;
  @Column(name = "about_id") UUID aboutId;
  @Column(name = "moved_at") Instant movedAt;
  @Enumerated(EnumType.STRING) Status status;
  @Column(name = "pour_id") UUID pourId;
  @Column(name = "contre_id") UUID contreId;
  @Column(name = "scrutin_id") UUID scrutinId;
  @Column(name = "decided_at") Instant decidedAt;
  @Column(name = "decided_how") String decidedHow;

  public UUID getId() {
    return id;
  }

  public UUID getSittingId() {
    return sittingId;
  }

  /** Machine name of its kind. */
  public String getKind() {
    return kind;
  }

  public String getTitle() {
    return title;
  }

  /** Who moved it. */
  public UUID getDeputyId() {
    return deputyId;
  }

  /** The point of order whose ruling is appealed, or null. */
  public UUID getAboutId() {
    return aboutId;
  }

  /** When it was moved; of one that is only requested, when that was. */
  public Instant getMovedAt() {
    return movedAt;
  }

  public Status getStatus() {
    return status;
  }

  /** The one speech for it, or null. */
  public UUID getPourId() {
    return pourId;
  }

  /** The one speech against it, or null. */
  public UUID getContreId() {
    return contreId;
  }

  /** The scrutin by which it is decided, or null. */
  public UUID getScrutinId() {
    return scrutinId;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  /** « à main levée », « scrutin n° 12 », or why it was declined; null before. */
  public String getDecidedHow() {
    return decidedHow;
  }

  public boolean isPending() {
    return status == Status.PENDING;
  }

  /** Whether a deputy has asked for it and nobody has taken it up. */
  public boolean isRequested() {
    return status == Status.REQUESTED;
  }

  /** Whether it came before the assembly: neither only requested nor declined. */
  public boolean isMoved() {
    return !isRequested() && status != Status.DECLINED;
  }
}
