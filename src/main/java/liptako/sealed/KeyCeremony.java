package liptako.sealed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import liptako.secret.Trustees;
import liptako.store.Ids;

/** The making of the key under which votes are sealed, one trustee a State. */
@Entity
@Table(name = "key_ceremony")
public class KeyCeremony {
  /** What is awaited from every trustee; ready serves votes; ended never will again. */
  public enum Status { CERTIFICATES, POLYNOMIALS, SHARES, KEYS, READING, READY, ENDED }

  @Id UUID id;
  int number;
  boolean everyone;
  int threshold;
  @Enumerated(EnumType.STRING) Status status;
  String trustees;
  String fingerprint;
  @Column(name = "begun_at") Instant begunAt;
  @Column(name = "ready_at") Instant readyAt;
  @Column(name = "end_reason") String endReason;

  static KeyCeremony begun(int number, boolean everyone, int states, Instant at) {
    var ceremony = new KeyCeremony();
    ceremony.id = Ids.next();
    ceremony.number = number;
    ceremony.everyone = everyone;
    ceremony.threshold = everyone ? states : states - 1;
    ceremony.status = everyone ? Status.KEYS : Status.CERTIFICATES;
    ceremony.begunAt = at;
    return ceremony;
  }

  public UUID getId() {
    return id;
  }

  public int getNumber() {
    return number;
  }

  /** Whether every key is needed (three single keys); otherwise {@link #getThreshold} of them suffice. */
  public boolean isEveryone() {
    return everyone;
  }

  public int getThreshold() {
    return threshold;
  }

  public Status getStatus() {
    return status;
  }

  /** What everybody reads aloud, from {@link Status#READING} on. */
  public String getFingerprint() {
    return fingerprint;
  }

  public Instant getBegunAt() {
    return begunAt;
  }

  public Instant getReadyAt() {
    return readyAt;
  }

  public String getEndReason() {
    return endReason;
  }

  /** The trustees' list as archives carry it, or null before it is made. */
  public String getTrustees() {
    return trustees;
  }

  Trustees trustees() {
    return Trustees.parse(trustees);
  }
}
