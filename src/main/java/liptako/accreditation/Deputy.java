package liptako.accreditation;

import java.util.UUID;

/**
 * A deputy as of an instant.
 *
 * @param title the title borne at that instant: « Député confédéral » in office, the national title otherwise
 * @param mandate the mandate in force at that instant, or null
 */
public record Deputy(UUID id, String code, String stateCode, String stateName, String organ, String name, String nationalTitle, String title, UUID mandate) {
  public static final String TITLE = "Député confédéral";

  public boolean inOffice() {
    return mandate != null;
  }
}
