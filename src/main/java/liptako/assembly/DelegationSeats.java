package liptako.assembly;

import java.time.LocalDate;

/**
 * How many seats a State's delegation has from a date on.
 *
 * @param sample true while the number is an example and not the institution's own
 */
public record DelegationSeats(String stateCode, String stateName, int position, int seats, LocalDate validFrom, boolean sample) {}
