package liptako.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A key that a person's device keeps and this server knows the public half of (WebAuthn). */
@Entity
@Table(name = "passkey")
class Passkey {
  @Id String credential;
  @Column(name = "account_id") UUID accountId;
  String label;
  @Column(name = "public_data") byte[] publicData;
  long counter;
  @Column(name = "created_at") Instant createdAt;
  @Column(name = "used_at") Instant usedAt;
}
