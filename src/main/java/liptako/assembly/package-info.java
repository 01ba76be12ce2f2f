/**
 * The confederation's States, organs and delegations, the three bodies, their sessions and the sittings within them.
 *
 * <p>Doors: {@link liptako.assembly.AssemblyService}, {@link liptako.assembly.SessionService}, {@link liptako.assembly.SittingService}.
 * Everything that changes over time is asked as of a date. Not here: persons and mandates (accreditation), who is in the room (attendance).
 */
package liptako.assembly;
