package liptako.sealed;

import java.util.List;
import java.util.Map;

/**
 * A secret vote as its people see it: participation in numbers, never a choice.
 *
 * @param keys the collection by delegation; empty once it is open
 * @param took who took part, by deputy; those of the roll in their order
 * @param warnings what the result may betray, said before the opening, in French
 */
public record SecretView(SecretVote vote, List<Keys> keys, List<Box> boxes, List<Elector> electors, List<String> took, List<String> warnings) {
  /** A delegation's collection: how many are present, how many gave a key, the fingerprint of the list and whether the registrar answers for it. */
  public record Keys(String state, String name, int present, int given, List<String> missing, String fingerprint, boolean countersigned) {}

  /**
   * A box.
   *
   * @param voted how many keys have a ballot
   * @param owners numbers of the trustees who opened it so far
   * @param needed how many must
   * @param figures the opened numbers by answer, blank first where allowed; empty before
   */
  public record Box(int position, String state, String uuid, int voters, String credentials, int voted, Integer ballots, Integer counted, List<Integer> owners, int needed, List<Integer> figures,
      String openingEvent, String closingEvent, String resultEvent) {}

  /** Names of the opened numbers, in their order. */
  public List<String> answers() {
    List<String> answers = new java.util.ArrayList<>(vote.ask().answers());
    if (vote.ask().blank()) {
      answers.add(0, "Blanc");
    }
    return answers;
  }

  public int voted() {
    return boxes.stream().mapToInt(Box::voted).sum();
  }

  /** The figures of all boxes together by answer, or empty. */
  public List<Map.Entry<String, Integer>> totals() {
    if (boxes.stream().anyMatch(b -> b.figures().isEmpty())) {
      return List.of();
    }
    List<String> answers = answers();
    return java.util.stream.IntStream.range(0, answers.size()).mapToObj(i -> Map.entry(answers.get(i), boxes.stream().mapToInt(b -> b.figures().get(i)).sum())).toList();
  }
}
