package liptako.bench;

import static liptako.testing.Hall.done;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import liptako.json.Json;
import liptako.sealed.BrowserTrustees;
import liptako.sealed.Trio;
import liptako.sealed.Voters;
import liptako.testing.Chromium;
import liptako.testing.Hall;
import liptako.testing.LiptakoServer;

/**
 * A hall that votes in secret within a moment: every ballot is checked, every proof of it, and on disk before it is acknowledged; then from the close over two
 * trustees' parts to the proclamation, which audits the archive from its first byte. {@code bash src/test/sh/bench.sh SecretBallots [--within=2000] [--desks]}
 *
 * <p>With {@code --desks} the three trustees sit at their pages, all on this machine: each opens its key file, and its page audits the whole archive before it gives its part.
 */
public final class SecretBallots {
  /** All deputies of the sample; each votes twice, as the rule allows. */
  private static final int OF_EACH_STATE = 25;
  private static final String WITHIN = "--within=";
  private static final Integer[][] CHOICES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  private SecretBallots() {}

  public static void main(String[] args) throws Exception {
    boolean desks = List.of(args).contains("--desks");
    int within = Stream.of(args).filter(arg -> arg.startsWith(WITHIN)).mapToInt(arg -> Integer.parseInt(arg.substring(WITHIN.length()))).findFirst().orElse(2_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    // As an operator starts it; other tests ask for the quick compiler alone, which checks ballots ten times slower.
    try (LiptakoServer server = LiptakoServer.start("secret-bench", Map.of("LIPTAKO_JVM", ""))) {
      Trio trio = desks ? null : Trio.meet(server);
      BrowserTrustees trustees = new BrowserTrustees((account, password) -> Chromium.window(server, account, password), Files.createTempDirectory("garants"));
      if (desks) {
        trustees.ceremony();
      }
      Hall hall = Hall.open(server, OF_EACH_STATE);
      Voters voters = Voters.onText(hall, "scrutin-secret").deposit().countersign().open();
      List<String> ballots = new ArrayList<>();
      for (int i = 0; i < 2 * hall.deputies.size(); i++) {
        ballots.add(voters.seal(i % hall.deputies.size(), CHOICES[ThreadLocalRandom.current().nextInt(CHOICES.length)]));
      }
      for (int i = 0; i < hall.deputies.size(); i++) {
        done(voters.sign(i));
      }
      var micros = Percentiles.histogram();
      double before = Machine.processorSeconds(server.pid());
      cast(server, voters.at("/ballots"), ballots, within).forEach(micros::recordValue);
      double spent = Machine.processorSeconds(server.pid()) - before;
      System.out.printf(Locale.ROOT, "%d sealed ballots within %d ms, each checked and on disk: %s; server %.2f s of processor%n", micros.getTotalCount(), within, Percentiles.of(micros), spent);
      long began = System.nanoTime();
      voters.close();
      double closed = seconds(began);
      if (desks) {
        trustees.decryptTogether();
      } else {
        done(trio.open(0, voters.vote, 1));
        done(trio.open(2, voters.vote, 1));
      }
      double counted = seconds(began);
      Object outcome = ((Map<?, ?>) voters.data().get("verdict")).get("outcome");
      done(hall.chair.post(voters.at("/proclaim"), Map.of("outcome", outcome)));
      System.out.printf(Locale.ROOT, "closed after %.1f s, counted after %.1f s, audited from the first byte and proclaimed after %.1f s%n", closed, counted, seconds(began));
      require(voters.data().get("status").equals("PROCLAIMED"), "not proclaimed");
    }
    System.exit(0); // the browser's own threads wait for more
  }

  /** Microseconds from each press to its acknowledgement. */
  private static List<Long> cast(LiptakoServer server, String path, List<String> ballots, int within) throws Exception {
    try (var timers = new Timers()) {
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      List<CompletableFuture<Long>> answers = new ArrayList<>();
      for (String ballot : ballots) {
        var answer = new CompletableFuture<Long>();
        answers.add(answer);
        timers.pool.schedule(() -> {
          long began = System.nanoTime();
          client.sendAsync(HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("ballot", ballot)))).build(),
              HttpResponse.BodyHandlers.ofString()).whenComplete((got, failure) -> {
                if (failure == null && got.statusCode() == 201) {
                  answer.complete((System.nanoTime() - began) / 1_000);
                } else {
                  answer.completeExceptionally(failure == null ? new IllegalStateException(got.statusCode() + " " + got.body()) : failure);
                }
              });
        }, ThreadLocalRandom.current().nextInt(within), TimeUnit.MILLISECONDS);
      }
      List<Long> micros = new ArrayList<>();
      for (CompletableFuture<Long> answer : answers) {
        micros.add(answer.get(120, TimeUnit.SECONDS));
      }
      return micros;
    }
  }

  private static final class Timers implements AutoCloseable {
    final java.util.concurrent.ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);

    @Override public void close() {
      pool.shutdownNow();
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
