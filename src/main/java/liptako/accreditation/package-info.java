/**
 * Deputies and their mandates: intervals of instants, never overwritten. Who is in office, and with which title, is always asked
 * as of an instant: « Député confédéral » exactly while a mandate runs, the national title before and after.
 *
 * <p>Door: {@link liptako.accreditation.AccreditationService}; {@link liptako.accreditation.DeputyImport} reads lists.
 */
package liptako.accreditation;
