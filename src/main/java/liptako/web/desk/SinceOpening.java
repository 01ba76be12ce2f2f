package liptako.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import liptako.attendance.Presence;
import liptako.voting.ScrutinView;

/**
 * Who came, left or lost the mandate since a scrutin opened. The list frozen at the opening decides; this is only so that everybody is told. Pure.
 *
 * @param came present now, not when it opened: no vote in this scrutin
 * @param left marked as gone since: the vote stays possible, and what was cast counts
 * @param ended no longer in office: the same
 */
public record SinceOpening(List<String> came, List<String> left, List<String> ended) {
  public static SinceOpening of(ScrutinView scrutin, Presence now) {
    Map<UUID, ScrutinView.Voter> roll = scrutin.voters().stream().collect(Collectors.toMap(ScrutinView.Voter::deputy, v -> v));
    Map<UUID, Presence.Member> members = now.members().stream().collect(Collectors.toMap(m -> m.deputy().id(), m -> m));
    return new SinceOpening(
        now.members().stream().filter(m -> m.present() && !entitled(roll.get(m.deputy().id()))).map(m -> m.deputy().name()).toList(),
        scrutin.voters().stream().filter(v -> v.entry().present() && members.containsKey(v.deputy()) && !members.get(v.deputy()).present()).map(v -> v.entry().name()).toList(),
        scrutin.voters().stream().filter(v -> entitled(v) && !members.containsKey(v.deputy())).map(v -> v.entry().name()).toList());
  }

  private static boolean entitled(ScrutinView.Voter voter) {
    return voter != null && voter.entry().votes();
  }

  public boolean isNothing() {
    return came.isEmpty() && left.isEmpty() && ended.isEmpty();
  }

  /** Names as a sentence has them. */
  public String names(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(names.size(), 12))) + (names.size() > 12 ? "…" : "");
  }
}
