package liptako.election;

import java.util.List;
import java.util.UUID;

/** An election with everything that stands under it. */
public record ElectionView(Election election, List<Candidacy> candidacies, List<RoundView> rounds, List<Scrutineer> scrutineers) {
  /** A deputy present at a round's opening, and whether he took part; without a time. */
  public record Elector(UUID deputy, String code, String name, String state, boolean signed) {}

  /** A round with its electors in the order of the roll. */
  public record RoundView(ElectionRound round, List<Elector> electors) {
    public long took() {
      return electors.stream().filter(Elector::signed).count();
    }
  }

  public record Scrutineer(UUID deputy, String name) {}

  /** The latest round, or null. */
  public RoundView last() {
    return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
  }

  /** Who was elected, in the order of the rounds. */
  public List<Candidacy> elected() {
    return candidacies.stream().filter(c -> c.getElectedRound() != null).sorted(java.util.Comparator.comparing(Candidacy::getElectedRound)).toList();
  }

  public List<Candidacy> standing() {
    return candidacies.stream().filter(Candidacy::isStanding).toList();
  }
}
