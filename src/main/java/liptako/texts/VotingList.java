package liptako.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A voting list as it is followed: what has been decided, what has fallen with it, what comes next, and the text so far. Nothing here
 * remembers: it is computed anew from the list and the outcomes, so that a corrected outcome corrects everything after it.
 */
public final class VotingList {
  /**
   * One vote of the list.
   *
   * @param key its name in the list, unique
   * @param numbers of amendments or sub-amendments decided by it: one, identical ones, or a block
   * @param part what of them it decides when their vote is split; empty for all that no other vote of the list decides
   */
  public record Vote(String key, List<Integer> numbers, Set<Edit> part) {
    public Vote {
      numbers = List.copyOf(numbers);
      part = Set.copyOf(part);
    }

    public static Vote of(String key, Integer... numbers) {
      return new Vote(key, List.of(numbers), Set.of());
    }
  }

  /** What became of a vote. */
  public enum State { PENDING, ADOPTED, REJECTED, LAPSED, WITHDRAWN }

  /**
   * @param by key of the vote by which it fell, null unless {@link State#LAPSED}
   * @param falls keys of the pending votes that would fall wholly if this pending one were adopted
   */
  public record Line(Vote vote, State state, String by, List<String> falls) {}

  private final Text text;
  private final Map<Integer, Amendment> amendments;
  private final List<Vote> votes;
  private final Map<String, Boolean> outcomes;
  private final Set<Integer> withdrawn;
  private final Standing now;

  /**
   * @param outcomes by key: whether what was put to the vote was adopted
   * @param withdrawn numbers whose authors withdrew them, and nobody took over
   */
  public VotingList(Text text, Collection<Amendment> amendments, List<Vote> votes, Map<String, Boolean> outcomes, Set<Integer> withdrawn) {
    this.text = text;
    this.amendments = amendments.stream().collect(Collectors.toMap(Amendment::number, Function.identity()));
    this.votes = List.copyOf(votes);
    this.outcomes = Map.copyOf(outcomes);
    this.withdrawn = Set.copyOf(withdrawn);
    this.now = standing(this.outcomes);
  }

  /** Each vote of the list as it now stands. */
  public List<Line> lines() {
    return votes.stream().map(vote -> {
      State state = state(vote);
      return new Line(vote, state, state == State.LAPSED ? now.fallen().get(vote.key()).orElse(null) : null, state == State.PENDING ? falls(vote) : List.of());
    }).toList();
  }

  /** The vote to be taken now; empty when the text itself can be put to the vote. */
  public Optional<Vote> next() {
    return votes.stream().filter(vote -> state(vote) == State.PENDING).findFirst();
  }

  /** The text with all that has been adopted so far. */
  public Consolidation consolidation() {
    return now.consolidation();
  }

  /** What a vote would write, or wrote, with the exact words: of each amendment what this vote decides of it, as adopted sub-amendments left it. */
  public List<Written> written(Vote vote) {
    return vote.numbers().stream().flatMap(number -> {
      Amendment amendment = amendments.get(number);
      Text base = amendment.isSub() ? amendments.get(amendment.amends()).wording() : text;
      return Written.of(base, amendment.isSub() ? Edit.of(base, amendment) : now.edits(vote, number)).stream();
    }).distinct().toList();
  }

  private Standing standing(Map<String, Boolean> decided) {
    return new Standing(text, amendments, votes, decided, withdrawn);
  }

  private State state(Vote vote) {
    Boolean outcome = outcomes.get(vote.key());
    if (outcome != null) {
      return outcome ? State.ADOPTED : State.REJECTED;
    }
    if (withdrawn.containsAll(vote.numbers())) {
      return State.WITHDRAWN;
    }
    return now.fallen().containsKey(vote.key()) ? State.LAPSED : State.PENDING;
  }

  private List<String> falls(Vote vote) {
    if (vote.numbers().stream().anyMatch(number -> amendments.get(number).isSub())) {
      // What a sub-amendment leaves of its amendment must be read anew.
      Map<String, Boolean> after = new HashMap<>(outcomes);
      after.put(vote.key(), true);
      Standing then = standing(after);
      return votes.stream().map(Vote::key).filter(key -> then.fallen().containsKey(key) && !now.fallen().containsKey(key)).toList();
    }
    Set<Vote> near = now.near(vote);
    return votes.stream().filter(other -> other != vote && near.contains(other) && state(other) == State.PENDING && now.excludes(vote, other)).map(Vote::key).toList();
  }
}
