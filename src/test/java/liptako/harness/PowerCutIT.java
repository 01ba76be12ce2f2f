package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Cuts the power at random moments under 64 writers: what the disk held then is mounted, a server started on it, and every acknowledgement of
 * before the cut compared with it. {@code -Dliptako.cuts=100} asks for more cuts, {@code -Dliptako.cuts.database=postgresql} for the other database,
 * {@code -Dliptako.cuts.within=15} for the seconds in which it must be usable (a busy machine starts slower).
 */
@Tag("expensive")
class PowerCutIT {
  private static final int CUTS = Integer.getInteger("liptako.cuts", 3);
  private static final int WITHIN_SECONDS = Integer.getInteger("liptako.cuts.within", 60);
  /** 22 deputies of each State: 66 writers. */
  private static final int OF_EACH_STATE = 22;

  @Test void noAcknowledgedBallotIsLostByAPowerCut() throws InterruptedException, IOException {
    Assumptions.assumeTrue(CutDisk.possible(), "needs root, loop devices and XFS with reflink (apt install xfsprogs)");
    boolean postgresql = System.getProperty("liptako.cuts.database", "h2").equals("postgresql");
    try (CutDisk disk = CutDisk.make()) {
      Path data = Files.createDirectories(disk.data().resolve("liptako"));
      if (!postgresql) {
        try (LiptakoServer server = LiptakoServer.startOn(data, Map.of())) {
          cutAgainAndAgain(disk, server, false);
        }
        return;
      }
      try (Postgres postgres = Postgres.start(disk.data().resolve("postgresql"), 0); LiptakoServer server = LiptakoServer.startOn(data, postgres.environment())) {
        cutAgainAndAgain(disk, server, true);
      }
    }
  }

  private static void cutAgainAndAgain(CutDisk disk, LiptakoServer server, boolean postgresql) throws InterruptedException {
    long compared = 0;
    Hall hall = Hall.open(server, OF_EACH_STATE);
    String scrutin = hall.openScrutin("majorite-simple");
    for (int cut = 1; cut <= CUTS; cut++) {
      List<Writers.Acknowledged> acknowledged;
      Path held;
      try (Writers writers = Writers.start(hall, scrutin)) {
        Thread.sleep(ThreadLocalRandom.current().nextInt(700, 2_500));
        acknowledged = writers.acknowledged();
        held = disk.cut();
        writers.stop();
        assertThat(writers.unexpected).isEmpty();
      }
      assertThat(acknowledged).as("ballots acknowledged before the cut").isNotEmpty();
      long ready = compareAfterCut(held, hall, scrutin, acknowledged, postgresql);
      compared += acknowledged.size();
      disk.forget();
      System.out.printf("cut %d of %d: %d acknowledged ballots compared so far, usable in %d ms%n", cut, CUTS, compared, ready);
      assertThat(ready).as("usable again, ms").isLessThan(WITHIN_SECONDS * 1_000L);
    }
    System.out.printf("%d cuts under %d writers, %d acknowledged ballots compared, 0 lost, 0 twice%n", CUTS, hall.deputies.size(), compared);
  }

  /** Milliseconds until the system on the cut's disk was usable. */
  private static long compareAfterCut(Path held, Hall hall, String scrutin, List<Writers.Acknowledged> acknowledged, boolean postgresql) throws InterruptedException {
    long began = System.nanoTime();
    Postgres postgres = postgresql ? Postgres.start(held.resolve("postgresql"), 0) : null;
    try (LiptakoServer after = LiptakoServer.startOn(held.resolve("liptako"), new HashMap<>(postgresql ? postgres.environment() : Map.of()))) {
      long ready = (System.nanoTime() - began) / 1_000_000;
      Hall same = hall.at(after);
      assertThat(Writers.compare(same, scrutin, acknowledged)).isPositive();
      Writers.finish(same, scrutin);
      return ready;
    } finally {
      if (postgres != null) {
        postgres.close();
      }
    }
  }
}
