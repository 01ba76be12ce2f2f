package liptako.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liptako.assembly.Body;

/**
 * The way of a dossier through the bodies, as one timeline. Pure: made from what is on record, in the order of time.
 *
 * @param origin the body where it began; it stays the origin wherever the dossier goes
 */
public record Path(Body origin, List<Step> steps) {
  /** What happened. */
  public enum Kind {
    OPENED, PLACED, DECIDED, VOTED, ISSUED, REFERRED, RETURNED;

    /** Whether the dossier is at another body from then on. */
    boolean moves() {
      return this == REFERRED || this == RETURNED;
    }
  }

  /**
   * One thing that happened.
   *
   * @param body where it happened; of a referral or a return, who sent it
   * @param to of a referral or a return, who received it; otherwise null
   * @param title what happened, in a line
   * @param detail more of it, or null
   * @param outcome name of the outcome of a decision or a scrutin, or null
   * @param about the decision, scrutin or act, or null
   */
  public record Step(Instant at, Kind kind, Body body, Body to, String title, String detail, String outcome, UUID session, UUID about) {}

  /** Steps at one body without a break. */
  public record Stay(Body body, List<Step> steps) {}

  public Path {
    steps = steps.stream().sorted(Comparator.comparing(Step::at).thenComparing(Step::kind)).toList();
  }

  /** Where the dossier is: the addressee of what was last sent, otherwise its origin. */
  public Body seat() {
    return steps.stream().filter(s -> s.kind.moves()).reduce((first, second) -> second).map(Step::to).orElse(origin);
  }

  /** The bodies it has reached, in any order: these may deal with it. */
  public Set<Body> reached() {
    Set<Body> reached = EnumSet.of(origin);
    steps.stream().filter(s -> s.kind.moves()).forEach(s -> reached.add(s.to));
    return reached;
  }

  /** The timeline cut where the body changes. */
  public List<Stay> stays() {
    List<Stay> stays = new ArrayList<>();
    List<Step> run = new ArrayList<>();
    for (Step step : steps) {
      if (!run.isEmpty() && run.get(0).body != step.body) {
        stays.add(new Stay(run.get(0).body, List.copyOf(run)));
        run.clear();
      }
      run.add(step);
    }
    if (!run.isEmpty()) {
      stays.add(new Stay(run.get(0).body, List.copyOf(run)));
    }
    return stays;
  }
}
