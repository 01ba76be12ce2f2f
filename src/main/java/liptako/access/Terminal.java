package liptako.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A tablet of the hall, known by a key in a cookie of its own; the hash is stored. */
@Entity
@Table(name = "terminal")
class Terminal {
  @Id UUID id;
  String name;
  @Column(name = "key_hash") String keyHash;
  @Column(name = "enrolled_at") Instant enrolledAt;
  @Column(name = "revoked_at") Instant revokedAt;
}
