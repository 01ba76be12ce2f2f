package liptako.motion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liptako.json.Json;
import liptako.json.JsonException;

/**
 * One kind of motion.
 *
 * @param name machine name
 * @param title French title
 * @param rule name of the rule by which it is voted
 * @param effect what carrying it does
 * @param once whether it can be moved only once in an item's debate (Parliamentary Assembly of the Council of Europe, Rules of Procedure, Rule 37)
 * @param rank 0 for what goes before all others
 */
public record MotionKind(String name, String title, String rule, Effect effect, boolean once, int rank) {
  /** What carrying a motion does. */
  public enum Effect { REVERSE_RULING, SUSPEND_SITTING, ADJOURN_SITTING, ADJOURN_ITEM, CLOSE_LIST, END_ITEM }

  static final String FORMAT = "liptako-motions/1";

  /**
   * Reads the kinds in the order of their precedence.
   *
   * @throws IllegalArgumentException naming what is wrong with the file
   */
  public static List<MotionKind> parse(String json) {
    Object read;
    try {
      read = Json.parse(json);
    } catch (JsonException e) {
      throw new IllegalArgumentException("motions: " + e.getMessage(), e);
    }
    if (!(read instanceof Map<?, ?> file) || !FORMAT.equals(file.get("format")) || !(file.get("motions") instanceof List<?> list) || list.isEmpty()) {
      throw new IllegalArgumentException("motions: a file of the format " + FORMAT + " with at least one motion is needed");
    }
    List<MotionKind> kinds = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Object each : list) {
      if (!(each instanceof Map<?, ?> motion) || !(motion.get("name") instanceof String name) || !(motion.get("title") instanceof String title) || !(motion.get("rule") instanceof String rule)
          || !(motion.get("effect") instanceof String effect) || !(motion.get("once") instanceof Boolean once)) {
        throw new IllegalArgumentException("motions: number " + (kinds.size() + 1) + " lacks name, title, rule, effect or once");
      }
      if (!names.add(name)) {
        throw new IllegalArgumentException("motions: " + name + " stands twice");
      }
      try {
        kinds.add(new MotionKind(name, title, rule, Effect.valueOf(effect), once, kinds.size()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("motions: " + name + " has the unknown effect " + effect, e);
      }
    }
    return List.copyOf(kinds);
  }

  /** Whether it may be moved while another is being dealt with: only what takes precedence interrupts. */
  public boolean precedes(MotionKind pending) {
    return rank < pending.rank;
  }

  /** Whether what was voted carries it: an appeal is carried when the ruling is not upheld (« pour » is to uphold it). */
  public boolean carriedBy(boolean adopted) {
    return effect == Effect.REVERSE_RULING ? !adopted : adopted;
  }
}
