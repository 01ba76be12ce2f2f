package liptako.bench;

import static org.assertj.core.api.Assertions.assertThat;

import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/** A small hall behind a bad line, with more stalls and cuts than a real one so that few terminals meet them; the large one is a command of {@code docs/benchmarks.md}. */
class PoorLineIT {
  private static final PoorLine.Quality BAD = new PoorLine.Quality(300, 256, 30, 20);

  @Test void everyBallotOfAHallBehindABadLineIsAcknowledgedAndCountsOnce() throws Exception {
    try (Hall hall = Hall.open(LiptakoServer.shared(), 6); House house = House.of(hall)) {
      PoorHall.Result result = PoorHall.vote(house, house.members(), BAD, 1);
      assertThat(result.ballots()).isEqualTo(18);
      assertThat(result.stalled() + result.cut()).as("what the line did").isPositive();
      assertThat(result.frames()).as("frames of the hall").isPositive();
    }
  }
}
