package liptako.council;

import java.util.List;
import liptako.rules.Tally;

/**
 * Turns the positions of States into the figures that a decision rule judges: one delegation of one voice a State. Pure. A reservation is a voice for;
 * an absent State is not present; objections are counted for the consensus and as voices against for a vote.
 */
public final class Positions {
  private Positions() {}

  public static Tally tally(List<Position> positions) {
    int objections = (int) positions.stream().filter(p -> p.stance() == Stance.OBJECTS).count();
    return Tally.of(positions.stream().map(Positions::delegation).toList()).withObjections(objections);
  }

  private static Tally.Delegation delegation(Position p) {
    boolean pour = p.stance() == Stance.APPROVES || p.stance() == Stance.RESERVES;
    return Tally.Delegation.of(p.state(), p.stateName(), 1, 1, p.stance() == Stance.ABSENT ? 0 : 1, pour ? 1 : 0, p.stance() == Stance.OBJECTS ? 1 : 0,
        p.stance() == Stance.ABSTAINS ? 1 : 0);
  }
}
