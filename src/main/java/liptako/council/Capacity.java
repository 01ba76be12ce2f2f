package liptako.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import liptako.assembly.Body;

/**
 * A capacity in which a person sits in a body: from an instant on, until another (excluded) or with no end known.
 *
 * @param state code of the State, or null for a guest of none
 * @param pillar of a minister or an official, otherwise null
 * @param title the title the person bears in it
 */
public record Capacity(UUID id, UUID person, String name, String state, String stateName, Body body, Office office, Pillar pillar, String title, Instant beginsAt,
    Instant endsAt, String actNumber, LocalDate actDate, String endReason, boolean sample) {
  /** Whether it runs at an instant. */
  public boolean inForce(Instant at) {
    return !at.isBefore(beginsAt) && (endsAt == null || at.isBefore(endsAt));
  }

  /** Whether it shares an instant with another span. */
  boolean overlaps(Instant begins, Instant ends) {
    return (ends == null || beginsAt.isBefore(ends)) && (endsAt == null || begins.isBefore(endsAt));
  }

  /** Whether both cannot run at once: the same person in the same office, or a second holder of what a State has one of. */
  boolean excludes(UUID otherPerson, String otherState, Office otherOffice, Pillar otherPillar) {
    if (office != otherOffice || pillar != otherPillar) {
      return false;
    }
    return person.equals(otherPerson) || office.binds() && state != null && state.equals(otherState);
  }
}
