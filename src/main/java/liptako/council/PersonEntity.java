package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "CouncilPerson")
@Table(name = "council_person")
class PersonEntity {
  @Id UUID id;
  String name;
  @Column(name = "state_code") String stateCode;
  @Column(name = "created_at") Instant createdAt;
  boolean sample;
}
