package liptako.accreditation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the clerk enters to accredit a deputy.
 *
 * @param code the deputy's number in the delegation, as « BF-01 »
 * @param nationalTitle null for the title the national organ gives its members
 * @param endsAt null while no end is known
 * @param substituteOf the number of the deputy whose substitute this one is, or null
 */
public record Accreditation(String stateCode, String code, String name, String nationalTitle, Instant beginsAt, Instant endsAt, String actNumber, LocalDate actDate,
    String substituteOf) {
  /** A principal. */
  public Accreditation(String stateCode, String code, String name, String nationalTitle, Instant beginsAt, Instant endsAt, String actNumber, LocalDate actDate) {
    this(stateCode, code, name, nationalTitle, beginsAt, endsAt, actNumber, actDate, null);
  }
}
