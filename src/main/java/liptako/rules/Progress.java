package liptako.rules;

import java.util.List;
import java.util.Objects;

/**
 * Where an open vote stands. « Decided » supposes that ballots already cast are not changed.
 *
 * @param ifClosedNow the verdict if the vote closed at this instant
 * @param certain the outcome that no ballot still to come can change, or null while it is open
 * @param adoptable whether adoption is still possible
 * @param remaining how many may still vote, or {@link Tally#UNKNOWN}
 * @param missing what adoption still lacks, condition by condition; empty when the text would pass now
 * @param sentence all this in French
 */
public record Progress(Verdict ifClosedNow, Verdict.Outcome certain, boolean adoptable, int remaining,
    List<Missing> missing, String sentence) {

  /**
   * Votes one condition still lacks.
   *
   * @param label the condition in French
   * @param delegation code of the delegation, or null for the assembly
   * @param votes how many more favourable votes meet it, or {@link Tally#UNKNOWN} when those still to come cannot
   */
  public record Missing(String label, String delegation, int votes) {
    public Missing {
      Objects.requireNonNull(label, "label");
    }
  }

  public Progress {
    Objects.requireNonNull(ifClosedNow, "ifClosedNow");
    Objects.requireNonNull(sentence, "sentence");
    missing = List.copyOf(missing);
  }

  /** Whether the result can no longer change. */
  public boolean decided() {
    return certain != null;
  }
}
