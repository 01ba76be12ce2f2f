package liptako.harness;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import liptako.json.Json;
import liptako.sealed.Voters;
import liptako.testing.Http;

/** Deputies who vote in secret and change their minds without pause, as their terminals do: signed, sealed, sent again until answered, whatever happens to the server meanwhile. */
final class SealedWriters implements AutoCloseable {
  /** What one box takes of one key at most leaves room for what is sent again. */
  private static final int EACH_MOST = 40;
  private final Voters voters;
  private final Http anybody;
  private final ExecutorService threads;
  /** Trackers whose receipt came, and the last choice of each deputy. */
  final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  final Map<Integer, Integer> last = new ConcurrentHashMap<>();
  final Map<Integer, String> lastTracker = new ConcurrentHashMap<>();
  final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  SealedWriters(Voters voters, Http anybody, int deputies) {
    this.voters = voters;
    this.anybody = anybody;
    threads = Executors.newFixedThreadPool(deputies);
    for (int i = 0; i < deputies; i++) {
      int deputy = i;
      threads.submit(() -> vote(deputy));
    }
  }

  /** Each votes once at least, and ends with a ballot that was acknowledged. */
  private void vote(int deputy) {
    try {
      for (int number = 0; number < EACH_MOST && (number == 0 || !stopped); number++) {
        int choice = ThreadLocalRandom.current().nextInt(3);
        String ballot = voters.seal(deputy, choice == 0 ? 1 : 0, choice == 1 ? 1 : 0, choice == 2 ? 1 : 0);
        until(() -> voters.sign(deputy));
        String tracker = (String) ((Map<?, ?>) Json.parse(until(() -> anybody.post(voters.at("/ballots"), Map.of("ballot", ballot))))).get("tracker");
        last.put(deputy, choice);
        lastTracker.put(deputy, tracker);
        acknowledged.add(tracker);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      unexpected.add(e.toString());
    }
  }

  interface Asking {
    Http.Answer ask();
  }

  /** The body of the first answer that is the application's own; a « no » of it fails. */
  static String until(Asking asking) throws InterruptedException {
    while (true) {
      try {
        Http.Answer answer = asking.ask();
        if (answer.status() < 300) {
          return answer.body();
        }
        if (answer.response().headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json") && answer.status() != 503) {
          throw new IllegalStateException(answer.toString());
        }
      } catch (UncheckedIOException nobodyThere) {
        // The server is dead or starting: a terminal insists.
      }
      Thread.sleep(ThreadLocalRandom.current().nextInt(100, 300));
    }
  }

  List<String> soFar() {
    return new ArrayList<>(acknowledged);
  }

  void stop() throws InterruptedException {
    stopped = true;
    threads.shutdown();
    if (!threads.awaitTermination(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a deputy still waits for an answer");
    }
  }

  @Override public void close() {
    threads.shutdownNow();
  }
}
