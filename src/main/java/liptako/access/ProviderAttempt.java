package liptako.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser that was sent to the identity provider: what the answer must match, then whom it named. Known by a cookie whose hash alone is stored. */
@Entity
@Table(name = "provider_attempt")
class ProviderAttempt {
  @Id @Column(name = "token_hash") String tokenHash;
  /** Null once an answer came, whatever it was: a state is good for one. */
  @Column(name = "state_hash") String stateHash;
  String nonce;
  String verifier;
  String next;
  @Column(name = "account_id") UUID accountId;
  @Column(name = "expires_at") Instant expiresAt;
}
