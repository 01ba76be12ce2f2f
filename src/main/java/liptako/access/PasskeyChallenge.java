package liptako.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A number drawn for one answer of a passkey; in the store, so that another node may take the answer. */
@Entity
@Table(name = "passkey_challenge")
class PasskeyChallenge {
  @Id String challenge;
  /** For whom a new key is; null for signing in. */
  @Column(name = "account_id") UUID accountId;
  @Column(name = "expires_at") Instant expiresAt;
}
