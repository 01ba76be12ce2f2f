package liptako.publication;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.rules.MissingFigureException;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import liptako.voting.Choice;
import liptako.voting.ScrutinView;

/** What the frozen rule would have given if the declared corrections had been ballots: told beside the result, which it never changes. Pure. */
public final class CorrectedTally {
  private CorrectedTally() {}

  /** Empty when there is nothing to tell: no correction of somebody present, no verdict, or a tie of which it is not kept who settled it. */
  public static Optional<Verdict> verdict(ScrutinView view) {
    Map<UUID, Choice> declared = new HashMap<>();
    view.corrections().forEach(c -> declared.put(c.deputy(), c.choice()));
    List<ScrutinView.Voter> moved = view.voters().stream().filter(v -> v.entry().votes() && declared.containsKey(v.deputy())).toList();
    if (moved.isEmpty() || view.tally() == null || view.verdict() == null) {
      return Optional.empty();
    }
    List<Tally.Delegation> delegations = view.tally().delegations().stream().map(d -> moved(d, moved.stream().filter(v -> v.entry().state().equals(d.code())).toList(), declared)).toList();
    try {
      Verdict verdict = view.rule().decide(Tally.of(delegations).with(view.tally().circumstances()));
      return Optional.of(verdict).filter(v -> v.outcome() != Verdict.Outcome.TIED || view.verdict().tie() == null);
    } catch (MissingFigureException e) {
      return Optional.empty();
    }
  }

  private static Tally.Delegation moved(Tally.Delegation d, List<ScrutinView.Voter> voters, Map<UUID, Choice> declared) {
    Map<Choice, Integer> counts = new EnumMap<>(Map.of(Choice.POUR, d.pour(), Choice.CONTRE, d.contre(), Choice.ABSTENTION, d.abstention()));
    for (ScrutinView.Voter voter : voters) {
      if (voter.choice() != null) {
        counts.merge(voter.choice(), -1, Integer::sum);
      }
      counts.merge(declared.get(voter.deputy()), 1, Integer::sum);
    }
    return d.withVotes(counts.get(Choice.POUR), counts.get(Choice.CONTRE), counts.get(Choice.ABSTENTION), d.blanc(), d.nul());
  }
}
