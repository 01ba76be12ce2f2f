package liptako.mandate;

import java.util.Objects;

/** What has been done to a mandate up to an instant, whoever else sits. */
record Situation(Powers powers, boolean sworn, boolean suspended, boolean prevented, boolean seated, boolean ended) {
  enum Powers { UNVERIFIED, VALIDATED, CONTESTED }

  static final Situation DESIGNATED = new Situation(Powers.UNVERIFIED, false, false, false, false, false);

  Situation {
    Objects.requireNonNull(powers, "powers");
  }

  /** Whether the holder keeps the seat empty for a substitute. */
  boolean away() {
    return suspended || prevented;
  }

  /**
   * The situation after a change, or null when it cannot follow: powers are challenged before they are decided on, an oath is sworn once, and
   * nothing follows an end.
   *
   * @param substitute whether the mandate is a substitute's: only a substitute takes another's seat, and only a principal leaves it to one
   */
  Situation after(Change change, boolean substitute) {
    if (ended) {
      return null;
    }
    return switch (change) {
      case VALIDATED -> powers == Powers.UNVERIFIED ? with(Powers.VALIDATED) : null;
      case CHALLENGED -> powers == Powers.CONTESTED ? null : with(Powers.CONTESTED);
      case UPHELD -> powers == Powers.CONTESTED ? with(Powers.VALIDATED) : null;
      case REJECTED -> powers == Powers.CONTESTED ? over() : null;
      case SWORN -> sworn ? null : new Situation(powers, true, suspended, prevented, seated, false);
      case SUSPENDED -> suspended ? null : new Situation(powers, sworn, true, prevented, seated, false);
      case REINSTATED -> suspended ? new Situation(powers, sworn, false, prevented, seated, false) : null;
      case PREVENTED -> prevented || substitute ? null : new Situation(powers, sworn, suspended, true, seated, false);
      case RETURNED -> prevented ? new Situation(powers, sworn, suspended, false, seated, false) : null;
      case SEATED -> seated || !substitute ? null : new Situation(powers, sworn, suspended, prevented, true, false);
      case STOOD_DOWN -> seated ? new Situation(powers, sworn, suspended, prevented, false, false) : null;
      case RESIGNED, REVOKED, DIED, REPLACED, ENDED -> over();
      case VOIDED -> throw new IllegalArgumentException("a voided change is left out, not followed");
    };
  }

  private Situation with(Powers other) {
    return new Situation(other, sworn, suspended, prevented, seated, false);
  }

  private Situation over() {
    return new Situation(powers, sworn, suspended, prevented, seated, true);
  }
}
