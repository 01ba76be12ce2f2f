package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills the server (SIGKILL) at random moments while deputies vote, starts it again on its data, and compares every acknowledgement with what is
 * stored. {@code -Dliptako.kills=200} asks for more cycles, {@code -Dliptako.kills.database=postgresql} for the other database.
 */
@Tag("expensive")
class KillIT {
  private static final int CYCLES = Integer.getInteger("liptako.kills", 4);

  @Test void noAcknowledgedBallotIsLostOrCountedTwiceAndTheSameTerminalsVoteOn() throws InterruptedException, IOException {
    if (!System.getProperty("liptako.kills.database", "h2").equals("postgresql")) {
      try (LiptakoServer server = LiptakoServer.start("kill", Map.of())) {
        killAgainAndAgain(server);
      }
      return;
    }
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "kill-postgresql-");
    try (Postgres postgres = Postgres.start(data, 0); LiptakoServer server = LiptakoServer.start("kill", postgres.environment())) {
      killAgainAndAgain(server);
    }
  }

  private static void killAgainAndAgain(LiptakoServer server) throws InterruptedException {
    Hall hall = Hall.open(server, 8);
    String scrutin = hall.openScrutin("majorite-simple");
    long compared = 0;
    try (Writers writers = Writers.start(hall, scrutin)) {
      for (int cycle = 1; cycle <= CYCLES; cycle++) {
        int before = writers.count();
        Thread.sleep(ThreadLocalRandom.current().nextInt(300, 1_500));
        server.kill();
        // Who had no answer sends the same ballot to the next server, as a terminal does.
        List<Writers.Acknowledged> acknowledged = writers.acknowledged();
        server.start();
        compared += Writers.compare(hall, scrutin, acknowledged.subList(before, acknowledged.size()));
        System.out.printf("kill %d of %d: %d ballots compared so far, ready in %d ms%n", cycle, CYCLES, compared, server.readyIn().toMillis());
      }
      writers.stop();
      assertThat(compared).as("ballots acknowledged before the kills and compared").isGreaterThanOrEqualTo(CYCLES);
      assertThat(writers.unexpected).isEmpty();
      compared += Writers.compare(hall, scrutin, writers.acknowledged());
    }
    Writers.finish(hall, scrutin);
    System.out.printf("%d kills, %d comparisons of acknowledged ballots with the store, 0 lost, 0 twice%n", CYCLES, compared);
  }
}
