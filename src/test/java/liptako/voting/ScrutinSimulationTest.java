package liptako.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Simulated scrutins over the real core. {@code -Dliptako.scrutins=1000000} runs more of them, {@code -Dliptako.seed=N} one alone, as often as
 * asked with the same course.
 */
class ScrutinSimulationTest {
  private static final int FAST = 10_000;

  @Test void noPromiseIsBrokenWhateverTheNetworkTheStoreAndTheChairDo() {
    Long one = Long.getLong("liptako.seed");
    if (one != null) {
      new SimulatedScrutin(one, SimulatedFault.NONE).run();
      return;
    }
    long scrutins = Long.getLong("liptako.scrutins", FAST);
    long answers = LongStream.rangeClosed(1, scrutins).parallel().map(seed -> {
      var scrutin = new SimulatedScrutin(seed, SimulatedFault.NONE);
      scrutin.run();
      return scrutin.checks.acknowledged;
    }).sum();
    assertThat(answers).as("answers that deputies read").isGreaterThan(2 * scrutins);
    System.out.printf("%,d simulated scrutins, %,d answers compared with what is stored: no broken promise%n", scrutins, answers);
  }

  @ParameterizedTest @EnumSource(value = SimulatedFault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aPlantedFaultIsFoundAndItsSeedFindsItAgain(SimulatedFault fault) {
    long seed = LongStream.rangeClosed(1, FAST).filter(s -> catchThrowable(() -> new SimulatedScrutin(s, fault).run()) != null).findFirst().orElse(-1);
    assertThat(seed).as("the first scrutin that shows " + fault).isPositive();
    Throwable first = catchThrowable(() -> new SimulatedScrutin(seed, fault).run());
    assertThat(first).isInstanceOf(AssertionError.class).hasMessageContaining("-Dliptako.seed=" + seed);
    assertThat(catchThrowable(() -> new SimulatedScrutin(seed, fault).run())).hasMessage(first.getMessage());
  }
}
