package liptako.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser from which an account has signed in before, known by a cookie of its own. Wrong passwords are counted for each such browser apart from
 * those of strangers: whoever guesses from elsewhere makes the stranger wait, never the deputy at the own tablet.
 */
@Entity
@Table(name = "known_device")
class KnownDevice {
  @Id @Column(name = "token_hash") String tokenHash;
  @Column(name = "account_id") UUID accountId;
  @Column(name = "created_at") Instant createdAt;
  int failures;
  @Column(name = "locked_until") Instant lockedUntil;
}
