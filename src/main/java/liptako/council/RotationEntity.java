package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity(name = "RotationLine")
@Table(name = "rotation")
class RotationEntity {
  @Id UUID id;
  @Column(name = "begins_at") Instant beginsAt;
  int months;
  /** Codes in order, with a space between. */
  String states;
  String reason;
  @Column(name = "recorded_at") Instant recordedAt;

  Rotation rotation() {
    return new Rotation(beginsAt, months, List.of(states.split(" ")));
  }
}
