package liptako.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.Deputy;
import liptako.attendance.Presence;
import liptako.live.LiveHub;

/** The terminals of the deputies present, by delegation: pure. */
public record Terminals(List<OfDelegation> delegations) {
  /** One delegation: how many are connected, and whom the clerk should look for. */
  public record OfDelegation(String code, String name, int present, long connected, List<Missed> late, List<Missed> silent) {}

  /** A present deputy whose terminal is not heard as it should be; seconds is null when it was never connected. */
  public record Missed(Deputy deputy, Long seconds) {}

  public static Terminals of(Presence presence, Map<UUID, LiveHub.Line> lines, Instant now) {
    return new Terminals(presence.delegations().stream().map(d -> {
      List<Presence.Member> members = presence.members().stream().filter(m -> m.present() && m.deputy().stateCode().equals(d.code())).toList();
      List<Missed> late = missed(members, lines, now, LiveHub.State.LATE), silent = missed(members, lines, now, LiveHub.State.SILENT);
      return new OfDelegation(d.code(), d.name(), members.size(), members.size() - late.size() - silent.size(), late, silent);
    }).toList());
  }

  /** What can be said of one deputy's terminal; one that was never connected is silent. */
  public static LiveHub.State state(LiveHub.Line line, Instant now) {
    return line == null ? LiveHub.State.SILENT : line.state(now);
  }

  private static List<Missed> missed(List<Presence.Member> members, Map<UUID, LiveHub.Line> lines, Instant now, LiveHub.State state) {
    return members.stream().map(Presence.Member::deputy).filter(deputy -> state(lines.get(deputy.id()), now) == state)
        .map(deputy -> new Missed(deputy, lines.containsKey(deputy.id()) ? Duration.between(lines.get(deputy.id()).heardAt(), now).toSeconds() : null)).toList();
  }

  public boolean isAllConnected() {
    return delegations.stream().allMatch(d -> d.late.isEmpty() && d.silent.isEmpty());
  }
}
