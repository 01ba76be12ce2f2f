package liptako.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule says of a tally, and why.
 *
 * @param outcome the result
 * @param word the result in French as this rule calls it (« Adopté », « Décision maintenue »)
 * @param findings one per condition, in the order of the rule, each followed by its details
 * @param sentence the explanation in French, with every number needed to check it by hand
 * @param tie how an equality of votes was settled, in French, or null when there was none
 * @param nextRule name of the rule this procedural vote chose for the next vote, or null
 */
public record Verdict(Outcome outcome, String word, List<Finding> findings, String sentence, String tie, String nextRule) {

  /** Result of a vote. */
  public enum Outcome {
    ADOPTED("Adopté"),
    REJECTED("Rejeté"),
    /** Put off to a later sitting, for instance because abstentions are too many. */
    DEFERRED("Ajourné"),
    NO_QUORUM("Quorum non atteint"),
    /** Equality that the chair's casting vote or a second deliberation must settle. */
    TIED("Partage égal des voix"),
    /** Blocked by a delegation for now: conciliation, then the second vote of the rule. */
    CONCILIATION("Conciliation"),
    /** No consensus: the text is put to the vote. */
    TO_VOTE("À mettre aux voix"),
    /** No consensus: the text is not taken further. */
    DROPPED("Écarté"),
    /** No consensus: the text goes back to its commission. */
    REFERRED("Renvoyé en commission");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** French word shown to the hall, unless the rule has its own ({@link Verdict#word()}). */
    public String word() {
      return word;
    }
  }

  public Verdict {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(sentence, "sentence");
    findings = List.copyOf(findings);
  }

  /** Whether the text passes. */
  public boolean adopted() {
    return outcome == Outcome.ADOPTED;
  }

  /** The stored and published form: JSON values only, read back by {@link #fromMap}. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("outcome", outcome.name());
    map.put("word", word);
    map.put("findings", findings.stream().map(Finding::toMap).toList());
    map.put("sentence", sentence);
    map.put("tie", tie);
    map.put("nextRule", nextRule);
    return map;
  }

  /** Reads what {@link #toMap} wrote, also after a passage through JSON. */
  @SuppressWarnings("unchecked")
  public static Verdict fromMap(Map<String, Object> map) {
    List<Finding> findings = ((List<Object>) map.get("findings")).stream()
        .map(finding -> Finding.fromMap((Map<String, Object>) finding)).toList();
    return new Verdict(Outcome.valueOf((String) map.get("outcome")), (String) map.get("word"), findings,
        (String) map.get("sentence"), (String) map.get("tie"), (String) map.get("nextRule"));
  }
}
