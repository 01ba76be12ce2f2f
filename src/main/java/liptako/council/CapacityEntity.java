package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import liptako.assembly.Body;

@Entity(name = "Capacity")
@Table(name = "capacity")
class CapacityEntity {
  @Id UUID id;
  @Column(name = "person_id") UUID personId;
  @Enumerated(EnumType.STRING) @Column(name = "body_code") Body body;
  @Enumerated(EnumType.STRING) Office office;
  @Enumerated(EnumType.STRING) Pillar pillar;
  String title;
  @Column(name = "begins_at") Instant beginsAt;
  @Column(name = "ends_at") Instant endsAt;
  @Column(name = "act_number") String actNumber;
  @Column(name = "act_date") LocalDate actDate;
  @Column(name = "end_reason") String endReason;
}
