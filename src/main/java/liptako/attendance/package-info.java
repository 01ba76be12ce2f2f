/**
 * Who is in the room: presence of each deputy in a sitting, as a history of marks, and the figures of each delegation.
 *
 * <p>Doors: {@link liptako.attendance.AttendanceService}, {@link liptako.attendance.DoorService} (badges), {@link liptako.attendance.ExcuseService}. Not here: the quorum's rule (rules), who is in office (accreditation).
 */
package liptako.attendance;
