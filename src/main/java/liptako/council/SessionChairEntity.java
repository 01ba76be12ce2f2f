package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "SessionChairLine")
@Table(name = "session_chair")
class SessionChairEntity {
  @Id UUID id;
  @Column(name = "session_id") UUID sessionId;
  @Column(name = "person_id") UUID personId;
  String name;
  String title;
  boolean delegated;
  String delegation;
  @Column(name = "recorded_at") Instant recordedAt;
}
