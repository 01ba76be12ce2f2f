package liptako.voting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * Open, ballot, hold, resume, close and annul look as if they happened one after another, however their threads interleave: what a receipt or a
 * closing tally says is explained by one order of all acts. Lincheck makes the scenarios (three threads of four acts) and looks for that order;
 * {@code -Dliptako.scenarios=N} tries more of them.
 */
class ScrutinLincheckTest {
  private static final int SCENARIOS = Integer.getInteger("liptako.scenarios", 12), RUNS = 60;

  /** The acts as Lincheck calls them. */
  @Param(name = "deputy", gen = IntGen.class, conf = "0:1")
  @Param(name = "id", gen = IntGen.class, conf = "1:4")
  public abstract static class Acts {
    private final BoxInTurns box;

    Acts(BoxInTurns box) {
      this.box = box;
    }

    @Operation public String open() {
      return box.act(SimulatedServer.Act.OPEN);
    }

    @Operation public String pour(@Param(name = "deputy") int deputy, @Param(name = "id") int id) {
      return box.ballot(deputy, id, Choice.POUR);
    }

    @Operation public String contre(@Param(name = "deputy") int deputy, @Param(name = "id") int id) {
      return box.ballot(deputy, id, Choice.CONTRE);
    }

    @Operation public String hold() {
      return box.act(SimulatedServer.Act.HOLD);
    }

    @Operation public String resume() {
      return box.act(SimulatedServer.Act.RESUME);
    }

    @Operation public String close() {
      return box.act(SimulatedServer.Act.CLOSE);
    }

    @Operation public String annul() {
      return box.act(SimulatedServer.Act.ANNUL);
    }
  }

  /** One after another, without any thread of its own: what the others must look like. */
  public static class OneAfterAnother extends Acts {
    public OneAfterAnother() {
      super(new BoxInTurns(false, true));
    }
  }

  /** With the one writer. Runs follow each other, so each ends the writer of the one before. */
  public static class WithOneWriter extends Acts {
    private static BoxInTurns before;

    public WithOneWriter() {
      super(fresh(true));
    }

    static synchronized BoxInTurns fresh(boolean locked) {
      if (before != null) {
        before.stop();
      }
      before = new BoxInTurns(true, locked);
      return before;
    }
  }

  /** The planted fault: nobody waits for the journal's turn. */
  public static class WithoutTurns extends Acts {
    public WithoutTurns() {
      super(WithOneWriter.fresh(false));
    }
  }

  @Test void everyInterleavingLooksLikeOneOrder() {
    options().check(WithOneWriter.class);
  }

  @Test void withoutTheJournalsTurnAWrongInterleavingIsFound() {
    assertThatThrownBy(() -> options().iterations(200).invocationsPerIteration(1_000).check(WithoutTurns.class)).hasMessageContaining("Invalid execution results");
  }

  private static StressOptions options() {
    return new StressOptions().threads(3).actorsPerThread(4).actorsBefore(1).actorsAfter(1).iterations(SCENARIOS).invocationsPerIteration(RUNS)
        .sequentialSpecification(OneAfterAnother.class).minimizeFailedScenario(false);
  }
}
