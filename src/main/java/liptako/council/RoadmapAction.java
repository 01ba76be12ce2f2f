package liptako.council;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action of a roadmap.
 *
 * @param code unique within its roadmap, as « DS-3 »
 * @param lead who is in charge, or null
 * @param version what a page names when it changes the action
 */
public record RoadmapAction(UUID id, UUID roadmap, String code, int position, Pillar pillar, String title, String lead, LocalDate dueOn, Progress progress, String note,
    String version) {
  /** Whether its day has passed and it is not done. */
  public boolean late(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today) && progress != Progress.DONE;
  }
}
