package liptako.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the chair's table: condition, base, what is needed, what was reached.
 *
 * <p>The findings of {@link #level()} 0 decide; those of a higher level detail the nearest one above them (one line per
 * delegation, per alternative) and need not all be met: two of three delegations may be enough.
 *
 * @param kind what the condition is for
 * @param label the condition in French, complete in itself
 * @param delegation code of the delegation it was counted in, or null for the whole assembly
 * @param baseLabel what {@code base} counts, in French (« suffrages exprimés »), empty where the number is absolute
 * @param base the number the threshold was applied to, or {@link Tally#UNKNOWN} where the number is absolute
 * @param required the smallest whole number that meets the condition, or the largest when {@code ceiling}
 * @param reached the number obtained
 * @param met whether the condition holds
 * @param ceiling true where {@code reached} must not exceed {@code required} (« pas plus de 8 contre »)
 * @param level 0 for a condition of the rule, more for its details
 */
public record Finding(Kind kind, String label, String delegation, String baseLabel, long base, long required, long reached,
    boolean met, boolean ceiling, int level) {

  /** What a condition is for. */
  public enum Kind {
    QUORUM("Quorum"), DEFERRAL("Ajournement"), MAJORITY("Majorité"), OPPOSITION("Opposition"),
    REJECTION("Charge renversée"), CONSENSUS("Consensus"), ELECTION("Élection");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** French word for the table. */
    public String word() {
      return word;
    }
  }

  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(baseLabel, "baseLabel");
    if (level < 0) {
      throw new IllegalArgumentException("level " + level + " (valid: 0 or more)");
    }
  }

  /** What the column « Il faut » shows: « 37 » or « au plus 8 ». */
  public String need() {
    return ceiling ? "au plus " + French.number(required) : French.number(required);
  }

  /** What the column « Base » shows: « 73 suffrages exprimés », or a dash where the number is absolute. */
  public String baseText() {
    return base == Tally.UNKNOWN ? "—" : French.number(base) + " " + baseLabel;
  }

  /** How far {@code reached} is from meeting the condition: 0 when met. */
  public long gap() {
    return met ? 0 : Math.abs(required - reached);
  }

  /** The stored form; read back by {@link #fromMap}. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", kind.name());
    map.put("label", label);
    map.put("delegation", delegation);
    map.put("baseLabel", baseLabel);
    map.put("base", base);
    map.put("required", required);
    map.put("reached", reached);
    map.put("met", met);
    map.put("ceiling", ceiling);
    map.put("level", (long) level);
    return map;
  }

  /** Reads what {@link #toMap} wrote. */
  public static Finding fromMap(Map<String, Object> map) {
    return new Finding(Kind.valueOf((String) map.get("kind")), (String) map.get("label"), (String) map.get("delegation"),
        (String) map.get("baseLabel"), (Long) map.get("base"), (Long) map.get("required"), (Long) map.get("reached"),
        (Boolean) map.get("met"), (Boolean) map.get("ceiling"), Math.toIntExact((Long) map.get("level")));
  }
}
