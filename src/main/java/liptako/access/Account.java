package liptako.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import liptako.permission.Role;

@Entity
@Table(name = "account")
class Account {
  @Id UUID id;
  String name;
  @Column(name = "display_name") String displayName;
  @Column(name = "password_hash") String passwordHash;
  @Enumerated(EnumType.STRING) Role role;
  @Column(name = "deputy_id") UUID deputyId;
  @Column(name = "state_code") String stateCode;
  boolean enabled;
  boolean sample;
  int failures;
  @Column(name = "locked_until") Instant lockedUntil;
  @Column(name = "pin_hash") String pinHash;
  @Column(name = "factor_secret") String factorSecret;
  @Column(name = "factor_pending") String factorPending;
  @Column(name = "factor_step") long factorStep;
  @Column(name = "provider_identity") String providerIdentity;
  @Column(name = "provider_subject") String providerSubject;
  String language;
  @Column(name = "created_at") Instant createdAt;

  AccountView view() {
    return new AccountView(id, name, displayName, role, deputyId, stateCode, enabled, sample, lockedUntil, factorSecret != null, providerIdentity);
  }
}
