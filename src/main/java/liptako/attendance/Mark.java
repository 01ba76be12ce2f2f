package liptako.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One mark of presence or leaving; the latest of a deputy holds. */
@Entity
@Table(name = "attendance")
class Mark {
  @Id UUID id;
  @Column(name = "sitting_id") UUID sittingId;
  @Column(name = "deputy_id") UUID deputyId;
  boolean present;
  @Enumerated(EnumType.STRING) Means means;
  @Column(name = "at_time") Instant at;
  @Column(name = "marked_by") String markedBy;
}
