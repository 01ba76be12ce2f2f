package liptako.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signed-in browser. Kept in the store and not in memory, so that terminals stay signed in through a restart; only the token's hash is kept. */
@Entity
@Table(name = "sign_in")
class SignIn {
  @Id @Column(name = "token_hash") String tokenHash;
  @Column(name = "account_id") UUID accountId;
  @Column(name = "created_at") Instant createdAt;
  @Column(name = "used_at") Instant usedAt;
  @Column(name = "proved_at") Instant provedAt;
  @Column(name = "device_hash") String deviceHash;
  @Column(name = "terminal_id") UUID terminalId;
  int prolonged;
  @Column(name = "longer_until") Instant longerUntil;
  @Column(name = "ended_at") Instant endedAt;
}
