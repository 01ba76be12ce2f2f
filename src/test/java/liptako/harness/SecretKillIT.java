package liptako.harness;

import static liptako.testing.Hall.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import liptako.sealed.Trio;
import liptako.sealed.Voters;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole secret vote on PostgreSQL whose server is killed (SIGKILL) while ballots are cast, while it closes and while a trustee's part is taken: no acknowledged
 * ballot is lost, none counts twice, and the figures are those of the last ballots. {@code -Dliptako.kills=20} kills more often while ballots are cast,
 * {@code -Dliptako.kills.database=h2} does it on the other database.
 */
@Tag("expensive")
@Tag("unproven")
class SecretKillIT {
  private static final int CASTING = Integer.getInteger("liptako.kills", 1);

  @Test void killedWhileCastingClosingAndDecryptingNothingIsLost() throws Exception {
    if (System.getProperty("liptako.kills.database", "postgresql").equals("h2")) {
      try (LiptakoServer server = LiptakoServer.start("secret-kill", Map.of())) {
        vote(server);
      }
      return;
    }
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), "secret-kill-postgresql-");
    try (Postgres postgres = Postgres.start(data, 0); LiptakoServer server = LiptakoServer.start("secret-kill", postgres.environment())) {
      vote(server);
    }
  }

  private static void vote(LiptakoServer server) throws Exception {
    Trio trio = Trio.meet(server);
    Hall hall = Hall.open(server, 2);
    Voters voters = Voters.onText(hall, "scrutin-secret").deposit().countersign().open();
    List<String> before = new ArrayList<>();
    long[] counts = new long[3];
    try (SealedWriters writers = new SealedWriters(voters, Http.anybody(server), hall.deputies.size())) {
      for (int kill = 0; kill < CASTING; kill++) {
        int now = writers.soFar().size();
        while (writers.soFar().size() < now + hall.deputies.size() && writers.unexpected.isEmpty()) {
          Thread.sleep(20);
        }
        server.kill();
        before = writers.soFar();
        server.start();
      }
      writers.stop();
      assertThat(writers.unexpected).isEmpty();
      assertThat(before).as("ballots acknowledged before a kill").hasSizeGreaterThanOrEqualTo(hall.deputies.size());

      killedAt(server, () -> hall.chair.post(voters.at("/close"), Map.of()));
      SealedWriters.until(() -> hall.chair.post(voters.at("/close"), Map.of()));
      List<Map<String, Object>> list = hall.chair.get(voters.at("/boxes/1/ballots")).list();
      List<String> trackers = list.stream().map(b -> (String) b.get("tracker")).toList();
      assertThat(trackers).as("each ballot once").doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(new HashSet<>(writers.soFar()));
      assertThat(list.stream().filter(b -> (Boolean) b.get("counts")).map(b -> (String) b.get("tracker")).collect(Collectors.toSet())).isEqualTo(new HashSet<>(writers.lastTracker.values()));
      writers.last.values().forEach(choice -> counts[choice]++);
    }
    String part = trio.part(0, voters.vote, 1);
    killedAt(server, () -> trio.give(0, voters.vote, 1, part));
    SealedWriters.until(() -> trio.give(0, voters.vote, 1, part));
    done(trio.open(1, voters.vote, 1));
    Map<String, Object> data = voters.data();
    assertThat(data.get("status")).isEqualTo("COUNTED");
    assertThat(((Map<?, ?>) ((List<?>) data.get("boxes")).get(0)).get("figures")).isEqualTo(Arrays.stream(counts).boxed().toList());
    done(hall.chair.post(voters.at("/proclaim"), Map.of("outcome", ((Map<?, ?>) data.get("verdict")).get("outcome"))));
    System.out.printf("secret vote with %d kills: %d acknowledged ballots, all in the list, the last of each counted%n", CASTING + 2, before.size());
  }

  /** Kills the server within a few tens of milliseconds of asking it, whatever becomes of the question, and starts it again. */
  private static void killedAt(LiptakoServer server, SealedWriters.Asking asking) throws InterruptedException {
    CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> {
      try {
        asking.ask();
      } catch (UncheckedIOException killed) {
        // It died over it: that is the point.
      }
    });
    Thread.sleep(ThreadLocalRandom.current().nextInt(60));
    server.kill();
    asked.handle((none, failure) -> none).join();
    server.start();
  }
}
