package liptako.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A designation as it was written. What became of it stands in the changes. */
@Entity(name = "Mandate")
@Table(name = "mandate")
class MandateEntity {
  @Id UUID id;
  @Column(name = "deputy_id") UUID deputyId;
  @Column(name = "substitute_of") UUID substituteOf;
  @Column(name = "begins_at") Instant beginsAt;
  @Column(name = "ends_at") Instant term;
  @Column(name = "act_number") String actNumber;
  @Column(name = "act_date") LocalDate actDate;
}
