package liptako.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Figures of a vote on a text that were counted by people and not by terminals: hands, members who stand, papers. Pure, and one thing for the
 * house that records them and for whoever computes the verdict again.
 *
 * @param papers whether papers were counted, which can be blank or void
 * @param states the delegations that were counted apart, in their order; empty where only the whole was counted
 * @param figures by field: {@code pour}, {@code contre}, {@code abstention} and for papers {@code blanc}, {@code nul}; of a delegation
 *     {@code BF.pour} and so on
 */
public record PaperCount(boolean papers, List<String> states, Map<String, Integer> figures) {
  /** How much of a secret count is held back, because so few voted that the figures would say how somebody did. */
  public enum Withheld {
    NOTHING,
    /** A delegation's figures would betray: no delegation's are kept, since the last would follow from the others. */
    DELEGATIONS,
    /** Already the totals would betray. */
    EVERYTHING
  }

  private static final List<String> ANSWERS = List.of("pour", "contre", "abstention");
  private static final List<String> PAPERS = List.of("pour", "contre", "abstention", "blanc", "nul");
  private static final String WITHHELD = "Les chiffres sont retenus : si peu de votants les liraient comme le vote de chacun.";
  private static final String DELEGATIONS_WITHHELD = "Les chiffres par délégation sont retenus : si peu de votants les liraient comme le vote de chacun.";

  public PaperCount {
    states = List.copyOf(states);
    figures = new LinkedHashMap<>(figures);
    for (String field : fields(papers, states)) {
      if (Objects.requireNonNullElse(figures.get(field), -1) < 0) {
        throw new IllegalArgumentException("field " + field + " " + figures.get(field) + " (valid: 0 or more)");
      }
    }
    if (figures.size() != fields(papers, states).size()) {
      throw new IllegalArgumentException("fields " + figures.keySet() + " (valid: " + fields(papers, states) + ")");
    }
  }

  /** The fields to count, in their order. */
  public static List<String> fields(boolean papers, List<String> states) {
    List<String> of = papers ? PAPERS : ANSWERS;
    if (states.isEmpty()) {
      return of;
    }
    List<String> fields = new ArrayList<>();
    states.forEach(state -> of.forEach(answer -> fields.add(state + "." + answer)));
    return fields;
  }

  /** A figure of a delegation, or of the whole when {@code state} is null; 0 for papers that were not counted. */
  public int figure(String state, String answer) {
    return state != null ? figures.getOrDefault(state + "." + answer, 0)
        : states.isEmpty() ? figures.getOrDefault(answer, 0) : states.stream().mapToInt(s -> figure(s, answer)).sum();
  }

  /** How many took part. */
  public int cast(String state) {
    return PAPERS.stream().mapToInt(answer -> figure(state, answer)).sum();
  }

  /**
   * The tally these figures give in a house; where only the whole was counted, each delegation's votes are unknown.
   *
   * @param house its seats, members and those present, by delegation; votes in it are not looked at
   * @throws IllegalArgumentException when more voted than could
   */
  public Tally on(Tally house) {
    List<Tally.Delegation> delegations = house.delegations().stream().map(d -> states.isEmpty()
        ? d.withVotes(Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN, Tally.UNKNOWN) : d.withVotes(figure(d.code(), "pour"), figure(d.code(), "contre"), figure(d.code(), "abstention"), figure(d.code(), "blanc"), figure(d.code(), "nul"))).toList();
    return new Tally(house.seats(), house.inOffice(), house.present(), house.represented(), figure(null, "pour"), figure(null, "contre"), figure(null, "abstention"),
        figure(null, "blanc"), figure(null, "nul"), delegations, house.circumstances());
  }

  /** What of these figures must be held back were the vote secret. */
  public Withheld withheld() {
    return betrays(null) ? Withheld.EVERYTHING : states.stream().anyMatch(this::betrays) ? Withheld.DELEGATIONS : Withheld.NOTHING;
  }

  private boolean betrays(String state) {
    return Secrecy.betrays(cast(state));
  }

  /** The totals alone. */
  public PaperCount totals() {
    Map<String, Integer> totals = new LinkedHashMap<>();
    fields(papers, List.of()).forEach(answer -> totals.put(answer, figure(null, answer)));
    return new PaperCount(papers, List.of(), totals);
  }

  /** A tally without the delegations whose votes are unknown: for those who read figures. */
  public static Tally shown(Tally tally) {
    return tally.withDelegations(tally.delegations().stream().filter(d -> d.pour() != Tally.UNKNOWN).toList());
  }

  /** A verdict without the figures that are held back. */
  public static Verdict shown(Verdict verdict, Withheld withheld) {
    return withheld == Withheld.NOTHING ? verdict
        : new Verdict(verdict.outcome(), verdict.word(), List.of(), French.typeset(withheld == Withheld.EVERYTHING ? WITHHELD : DELEGATIONS_WITHHELD), null, verdict.nextRule());
  }
}
