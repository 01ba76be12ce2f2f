package liptako.speaking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The time given to an item, what each delegation has of it, and what is left. Time that no delegation was given is the reserve: whoever speaks
 * beyond the own share draws on it. What is overrun beyond the reserve is borne by the delegations that still have time, in equal parts, so that
 * the item ends when it was to end.
 *
 * @param item time for the whole item, in ms; {@link #UNLIMITED} when it has none
 * @param delegations what each delegation has of it, in ms, by its code; one that is not named draws on the reserve alone
 * @param speaker the longest speech, in ms, or {@link #UNLIMITED}
 */
public record TimeBudget(long item, Map<String, Long> delegations, long speaker) {
  public static final long UNLIMITED = Long.MAX_VALUE;

  /**
   * What is left.
   *
   * @param item of the whole item
   * @param delegations of each delegation named, after its part of a shared overrun
   * @param reserve of the time that no delegation was given
   * @param overrun beyond all of it: how much later than planned the item ends
   */
  public record Left(long item, Map<String, Long> delegations, long reserve, long overrun) {}

  public TimeBudget {
    delegations = Map.copyOf(delegations);
    if (item < 0 || speaker <= 0 || delegations.values().stream().anyMatch(time -> time < 0)) {
      throw new IllegalArgumentException("speaking time below nothing: " + item + ", " + delegations + ", " + speaker);
    }
    if (delegations.values().stream().mapToLong(Long::longValue).sum() > item) {
      throw new IllegalArgumentException("delegations are given more than the item's " + item + " ms: " + delegations);
    }
  }

  /** @param used what each delegation has spoken on the item, in ms; every code may appear */
  public Left left(Map<String, Long> used) {
    long spoken = used.values().stream().mapToLong(Long::longValue).sum();
    if (item == UNLIMITED) {
      return new Left(UNLIMITED, Map.of(), UNLIMITED, 0);
    }
    TreeMap<String, Long> own = new TreeMap<>();
    delegations.forEach((code, time) -> own.put(code, Math.max(0, time - used.getOrDefault(code, 0L))));
    long beyond = used.entrySet().stream().mapToLong(entry -> Math.max(0, entry.getValue() - delegations.getOrDefault(entry.getKey(), 0L))).sum();
    long free = item - delegations.values().stream().mapToLong(Long::longValue).sum();
    long reserve = Math.max(0, free - beyond);
    bear(own, Math.max(0, beyond - free));
    return new Left(Math.max(0, item - spoken), Map.copyOf(own), reserve, Math.max(0, spoken - item));
  }

  /** Takes an overrun from all that have time, in equal parts; who has less gives what there is, and odd milliseconds fall on the first by code. */
  private static void bear(TreeMap<String, Long> own, long overrun) {
    List<Long> times = own.values().stream().sorted().toList();
    long level = 0;
    long due = overrun;
    for (int i = 0; i < times.size(); i++) {
      long sharers = times.size() - i;
      if ((times.get(i) - level) * sharers > due) {
        level += due / sharers;
        due %= sharers;
        break;
      }
      due -= (times.get(i) - level) * sharers;
      level = times.get(i);
    }
    for (Map.Entry<String, Long> each : own.entrySet()) {
      boolean odd = due > 0 && each.getValue() > level;
      due -= odd ? 1 : 0;
      each.setValue(Math.max(0, each.getValue() - level - (odd ? 1 : 0)));
    }
  }

  /** How long somebody of a delegation may now speak, in ms: the shortest of the speaker's time, the delegation's with the reserve, and the item's; {@link #UNLIMITED} if nothing limits it. */
  public long forSpeaker(String delegation, Map<String, Long> used) {
    Left left = left(used);
    if (left.item() == UNLIMITED) {
      return speaker;
    }
    long own = delegations.isEmpty() ? left.item() : left.delegations().getOrDefault(delegation, 0L) + left.reserve();
    return Math.min(speaker, Math.min(own, left.item()));
  }
}
