package liptako.voting;

import java.util.List;
import java.util.UUID;
import liptako.rules.Progress;
import liptako.rules.Rule;
import liptako.rules.Tally;
import liptako.rules.Verdict;

/**
 * A scrutin with everything its status lets be seen.
 *
 * @param voted how many took part, as far as it may be seen
 * @param tally the figures, or null while how people vote is not to be seen
 * @param count what two persons counted, when it is held without terminals and the count may be seen; else null
 * @param verdict what the frozen rule gives, or null before the close
 * @param progress while figures are shown and it is not closed: what is missing for adoption
 */
public record ScrutinView(Scrutin scrutin, Rule rule, List<Voter> voters, int voted, Tally tally, Verdict verdict, Progress progress, List<Corrections.Correction> corrections, AgreedCount count) {
  /** A member of the electorate; choice is null when none was cast or it may not be seen, voted is true of who signed in a secret vote on paper. */
  public record Voter(RollEntry entry, boolean voted, Choice choice, String receipt) {
    public UUID deputy() {
      return entry.deputy();
    }
  }

  /** Whether the record says how each member voted; where not, nobody's answer is known and nobody is said not to have voted. */
  public boolean named() {
    return scrutin.isNamed();
  }

  /** Whether how people voted may be seen. */
  public boolean open() {
    return tally != null;
  }
}
