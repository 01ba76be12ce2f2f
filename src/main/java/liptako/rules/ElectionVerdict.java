package liptako.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an election rule says of a round.
 *
 * @param outcome the result
 * @param elected ids elected in this round, best first
 * @param next ids that may stand in the next round, best first; empty when there is none
 * @param drawn ids between which lots must be drawn, empty unless {@code outcome} is {@code LOT}
 * @param findings one per candidate and condition
 * @param sentence the explanation in French
 */
public record ElectionVerdict(Outcome outcome, List<String> elected, List<String> next, List<String> drawn,
    List<Finding> findings, String sentence) {

  /** Result of a round. */
  public enum Outcome {
    ELECTED("Élection acquise"), NEXT_ROUND("Nouveau tour"), LOT("Tirage au sort"), NOT_ELECTED("Élection non acquise");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** French word shown to the hall. */
    public String word() {
      return word;
    }
  }

  public ElectionVerdict {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(sentence, "sentence");
    elected = List.copyOf(elected);
    next = List.copyOf(next);
    drawn = List.copyOf(drawn);
    findings = List.copyOf(findings);
  }

  /** The stored and published form, read back by {@link #fromMap}. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("outcome", outcome.name());
    map.put("elected", elected);
    map.put("next", next);
    map.put("drawn", drawn);
    map.put("findings", findings.stream().map(Finding::toMap).toList());
    map.put("sentence", sentence);
    return map;
  }

  /** Reads what {@link #toMap} wrote. */
  @SuppressWarnings("unchecked")
  public static ElectionVerdict fromMap(Map<String, Object> map) {
    return new ElectionVerdict(Outcome.valueOf((String) map.get("outcome")), (List<String>) map.get("elected"),
        (List<String>) map.get("next"), (List<String>) map.get("drawn"),
        ((List<Object>) map.get("findings")).stream().map(f -> Finding.fromMap((Map<String, Object>) f)).toList(),
        (String) map.get("sentence"));
  }
}
