package liptako.assembly;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A national parliament under the name and size it has for a time; a change of name is another organ. */
@Entity
@Table(name = "organ")
public class Organ {
  @Id private UUID id;
  @Column(name = "state_code") private String stateCode;
  private String name;
  @Column(name = "short_name") private String shortName;
  @Column(name = "member_title") private String memberTitle;
  private int members;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_until") private LocalDate validUntil;

  protected Organ() {}

  Organ(UUID id, String stateCode, String name, String shortName, String memberTitle, int members, LocalDate validFrom) {
    this.id = id;
    this.stateCode = stateCode;
    this.name = name;
    this.shortName = shortName;
    this.memberTitle = memberTitle;
    this.members = members;
    this.validFrom = validFrom;
  }

  public UUID getId() {
    return id;
  }

  public String getStateCode() {
    return stateCode;
  }

  public String getName() {
    return name;
  }

  public String getShortName() {
    return shortName;
  }

  /** What the national parliament calls its members. */
  public String getMemberTitle() {
    return memberTitle;
  }

  public int getMembers() {
    return members;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The first day on which another is in force, or null. */
  public LocalDate getValidUntil() {
    return validUntil;
  }

  public boolean inForce(LocalDate on) {
    return !validFrom.isAfter(on) && (validUntil == null || validUntil.isAfter(on));
  }
}
