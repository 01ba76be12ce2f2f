package liptako.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became of an item between two versions of an order of business.
 *
 * @param title as it now is, or was
 * @param from its number before, or null when it is new
 * @param to its number now, or null when it is gone
 * @param before its title before, where it is another now; otherwise null
 */
public record AgendaChange(Kind kind, String title, Integer from, Integer to, String before) {
  public enum Kind { ADDED, REMOVED, MOVED, CHANGED }

  /** What differs, in the later version's order, then what is gone. An item moves when it passes another that both versions have. */
  public static List<AgendaChange> between(List<AgendaVersion.Line> before, List<AgendaVersion.Line> after) {
    Map<java.util.UUID, AgendaVersion.Line> old = new HashMap<>();
    before.forEach(line -> old.put(line.id(), line));
    List<java.util.UUID> oldOrder = before.stream().map(AgendaVersion.Line::id).filter(id -> after.stream().anyMatch(line -> line.id().equals(id))).toList();
    List<java.util.UUID> order = after.stream().map(AgendaVersion.Line::id).filter(old::containsKey).toList();
    List<AgendaChange> changes = new ArrayList<>();
    for (AgendaVersion.Line line : after) {
      AgendaVersion.Line was = old.get(line.id());
      if (was == null) {
        changes.add(new AgendaChange(Kind.ADDED, line.title(), null, line.position(), null));
      } else if (!was.title().equals(line.title()) || !Objects.equals(was.description(), line.description()) || !Objects.equals(was.minutes(), line.minutes())
          || was.topic() != line.topic() || !Objects.equals(was.sitting(), line.sitting())) {
        changes.add(new AgendaChange(Kind.CHANGED, line.title(), was.position(), line.position(), was.title().equals(line.title()) ? null : was.title()));
      } else if (order.indexOf(line.id()) != oldOrder.indexOf(line.id())) {
        changes.add(new AgendaChange(Kind.MOVED, line.title(), was.position(), line.position(), null));
      }
    }
    before.stream().filter(line -> after.stream().noneMatch(other -> other.id().equals(line.id())))
        .forEach(line -> changes.add(new AgendaChange(Kind.REMOVED, line.title(), line.position(), null, null)));
    return changes;
  }
}
