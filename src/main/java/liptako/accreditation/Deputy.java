package liptako.accreditation;

import java.util.UUID;
import liptako.mandate.Standing;

/**
 * A deputy as of an instant.
 *
 * @param organ the short name of the national organ then
 * @param title the title borne at that instant: « Député confédéral » while the mandate runs (a substitute: while seated), the national title otherwise
 * @param mandate the mandate that runs at that instant, or null
 * @param standing how it stands; {@link Standing#FUTURE} or {@link Standing#ENDED} where none runs
 * @param substituteOf the deputy in whose seat a substitute may sit, or null
 */
public record Deputy(UUID id, String code, String stateCode, String stateName, String organ, String name, String nationalTitle, String title, UUID mandate,
    Standing standing, UUID substituteOf) {
  public static final String TITLE = "Député confédéral";

  /** Whether the deputy sits, speaks and votes. */
  public boolean inOffice() {
    return standing == Standing.SEATED;
  }

  public boolean substitute() {
    return substituteOf != null;
  }

  /** Whether the deputy may come into the hall: also who still waits for powers or oath, which the assembly deals with in session. */
  public boolean admitted() {
    return inOffice() || standing == Standing.AWAITS_POWERS || standing == Standing.AWAITS_OATH || standing == Standing.CONTESTED;
  }
}
