package liptako.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import liptako.assembly.Body;

@Entity(name = "Referral")
@Table(name = "referral")
class ReferralEntity {
  @Id UUID id;
  @Column(name = "dossier_id") UUID dossierId;
  int number;
  @Enumerated(EnumType.STRING) @Column(name = "from_body") Body sender;
  @Enumerated(EnumType.STRING) @Column(name = "to_body") Body addressee;
  @Enumerated(EnumType.STRING) Purpose purpose;
  @Column(name = "act_id") UUID actId;
  String note;
  @Column(name = "due_on") LocalDate dueOn;
  @Column(name = "referred_at") Instant referredAt;
  @Column(name = "answers_id") UUID answersId;

  Referral view(boolean answered) {
    return new Referral(id, dossierId, number, sender, addressee, purpose, actId, note, dueOn, referredAt, answersId, answered);
  }
}
