package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import liptako.testing.Hall;
import liptako.testing.Http;
import liptako.testing.LiptakoServer;
import org.junit.jupiter.api.Test;

/**
 * Kills the server (SIGKILL) at random moments while deputies vote, starts it again on its data, and compares every acknowledgement with the
 * tally. {@code -Dliptako.kills=200} asks for more cycles.
 */
class KillIT {
  private static final int CYCLES = Integer.getInteger("liptako.kills", 2);

  @Test void noAcknowledgedBallotIsLostOrCountedTwiceAndTheSameTerminalsVoteOn() throws InterruptedException {
    try (LiptakoServer server = LiptakoServer.start("kill", Map.of())) {
      Hall hall = Hall.open(server, 8);
      String scrutin = hall.openScrutin("majorite-simple");
      Map<Http, String> acknowledged = new ConcurrentHashMap<>();
      AtomicInteger acknowledgements = new AtomicInteger();
      for (int cycle = 0; cycle < CYCLES; cycle++) {
        voteUntilKilled(server, hall, scrutin, acknowledged, acknowledgements);
      }
      for (Http deputy : hall.deputies) {
        UUID last = UUID.randomUUID();
        String choice = choice();
        Http.Answer answer = hall.cast(deputy, scrutin, last, choice);
        assertThat(answer.status()).as("the scrutin is still open and the same terminals vote on: %s", answer).isEqualTo(201);
        acknowledged.put(deputy, choice);
      }
      Map<String, Object> tally = hall.tallyAfterClose(scrutin);
      assertThat(acknowledgements.get()).as("ballots acknowledged before the kills").isPositive();
      for (String choice : List.of("POUR", "CONTRE", "ABSTENTION")) {
        long cast = acknowledged.values().stream().filter(choice::equals).count();
        assertThat(((Number) tally.get(choice.toLowerCase(java.util.Locale.ROOT))).longValue()).as(choice).isEqualTo(cast);
      }
    }
  }

  /** Each deputy changes the mind again and again; what the own ballot says after the restart must be the last acknowledged, or one sent after it. */
  private static void voteUntilKilled(LiptakoServer server, Hall hall, String scrutin, Map<Http, String> acknowledged, AtomicInteger acknowledgements)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(hall.deputies.size());
    Map<Http, UUID> lastAcknowledged = new ConcurrentHashMap<>();
    for (Http deputy : hall.deputies) {
      threads.submit(() -> {
        try {
          while (true) {
            UUID ballot = UUID.randomUUID();
            String choice = choice();
            Http.Answer answer = hall.cast(deputy, scrutin, ballot, choice);
            if (answer.status() == 201) {
              acknowledged.put(deputy, choice);
              lastAcknowledged.put(deputy, ballot);
              acknowledgements.incrementAndGet();
            }
          }
        } catch (UncheckedIOException killed) {
          return;
        }
      });
    }
    Thread.sleep(ThreadLocalRandom.current().nextInt(500, 2_500));
    server.kill();
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    server.start();
    for (Http deputy : lastAcknowledged.keySet()) {
      Http.Answer again = hall.cast(deputy, scrutin, lastAcknowledged.get(deputy), acknowledged.get(deputy));
      assertThat(again.status()).as("a ballot acknowledged before the kill answers as before: %s", again).isEqualTo(200);
    }
  }

  private static String choice() {
    return List.of("POUR", "CONTRE", "ABSTENTION").get(ThreadLocalRandom.current().nextInt(3));
  }
}
