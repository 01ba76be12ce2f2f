package liptako.speaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which those who asked get the floor: what goes before everything first (points of order), then the places the chair gave, then
 * the order of asking, or States in turn.
 */
public final class Queue {
  /**
   * A request.
   *
   * @param first whether it goes before all others, as a point of order does
   * @param place the place the chair gave, or null
   * @param asked when it was asked for, in ms
   */
  public record Request(String id, String state, boolean first, Integer place, long asked) {}

  private static final Comparator<Request> ASKED = Comparator.comparingLong(Request::asked).thenComparing(Request::id);

  private Queue() {}

  /**
   * All requests in their order.
   *
   * @param alternate whether States take turns: after each speaker the State that has waited longest for its turn, within a State the order of asking
   * @param spoken States of those who have spoken on the item, in order; the last is whose turn it was
   */
  public static List<Request> order(List<Request> requests, boolean alternate, List<String> spoken) {
    List<Request> ordered = new ArrayList<>(requests.stream().filter(Request::first).sorted(ASKED).toList());
    ordered.addAll(requests.stream().filter(r -> !r.first() && r.place() != null).sorted(Comparator.comparing(Request::place).thenComparing(ASKED)).toList());
    List<Request> rest = new ArrayList<>(requests.stream().filter(r -> !r.first() && r.place() == null).sorted(ASKED).toList());
    if (!alternate) {
      ordered.addAll(rest);
      return List.copyOf(ordered);
    }
    Map<String, Integer> last = new HashMap<>();
    int turn = 0;
    for (String state : spoken) {
      last.put(state, ++turn);
    }
    for (Request placed : ordered) {
      last.put(placed.state(), placed.first() ? last.getOrDefault(placed.state(), 0) : ++turn);
    }
    while (!rest.isEmpty()) {
      Request next = rest.stream().min(Comparator.comparing((Request r) -> last.getOrDefault(r.state(), 0)).thenComparing(ASKED)).orElseThrow();
      rest.remove(next);
      ordered.add(next);
      last.put(next.state(), ++turn);
    }
    return List.copyOf(ordered);
  }
}
