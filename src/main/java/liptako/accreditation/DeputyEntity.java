package liptako.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Deputy")
@Table(name = "deputy")
class DeputyEntity {
  @Id UUID id;
  String code;
  @Column(name = "state_code") String stateCode;
  @Column(name = "organ_id") UUID organId;
  String name;
  @Column(name = "national_title") String nationalTitle;
  @Column(name = "created_at") Instant createdAt;
}
