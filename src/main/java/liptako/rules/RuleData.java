package liptako.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything a rule file says, read and checked. Null where the file says nothing of the kind. */
record RuleData(String name, String title, boolean sample, boolean secret, boolean revotable, Electorate electorate,
    Proxies proxies, Counting counting, QuorumRule quorum, ConsensusRule consensus, List<Condition> deferral,
    List<Requirement> adoption, List<Condition> rejection, List<Requirement> secondVote, TieRule tie,
    Map<Verdict.Outcome, String> words, Map<Verdict.Outcome, String> chooses, ElectionRule election) {

  RuleData {
    deferral = List.copyOf(deferral);
    adoption = List.copyOf(adoption);
    rejection = List.copyOf(rejection);
    secondVote = List.copyOf(secondVote);
    words = ordered(words);
    chooses = ordered(chooses);
  }

  /** In the order of the outcomes, so that the sentence is always the same. */
  private static Map<Verdict.Outcome, String> ordered(Map<Verdict.Outcome, String> map) {
    Map<Verdict.Outcome, String> copy = new EnumMap<>(Verdict.Outcome.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  String word(Verdict.Outcome outcome) {
    return words.getOrDefault(outcome, outcome.word());
  }

  /** The conditions of this vote: those of the second vote once it is held. */
  List<Requirement> adoption(Tally.Circumstances now) {
    return now.vote() > 1 && !secondVote.isEmpty() ? secondVote : adoption;
  }
}
