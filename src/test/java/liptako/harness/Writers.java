package liptako.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liptako.testing.Hall;
import liptako.testing.Http;

/**
 * Deputies who change their minds without pause, each as a terminal does it: one ballot at a time, sent again with its id until it is answered,
 * whatever happens to the server meanwhile. What was acknowledged is kept beside, to be compared with what the server knows afterwards.
 */
final class Writers implements AutoCloseable {
  /** An acknowledged ballot of the deputy with this place in the hall. */
  record Acknowledged(int deputy, UUID ballot, String choice, long nanos, long tookNanos) {}

  private static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION");
  private final Hall hall;
  private final String scrutin;
  private final ExecutorService threads;
  private final Map<Integer, Acknowledged> last = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Acknowledged> all = new ConcurrentLinkedQueue<>();
  /** Answers that are neither an acknowledgement nor « try again »: there must be none. */
  final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
  /** The codes of « try again », counted. */
  final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  private Writers(Hall hall, String scrutin) {
    this.hall = hall;
    this.scrutin = scrutin;
    threads = Executors.newFixedThreadPool(hall.deputies.size());
  }

  static Writers start(Hall hall, String scrutin) {
    var writers = new Writers(hall, scrutin);
    for (int i = 0; i < hall.deputies.size(); i++) {
      int deputy = i;
      writers.threads.submit(() -> writers.vote(deputy));
    }
    return writers;
  }

  private void vote(int deputy) {
    try {
      while (!stopped) {
        UUID ballot = UUID.randomUUID();
        String choice = CHOICES.get(ThreadLocalRandom.current().nextInt(3));
        long sent = System.nanoTime();
        while (!stopped && !sent(deputy, ballot, choice, sent)) {
          Thread.sleep(ThreadLocalRandom.current().nextInt(100, 300));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      unexpected.add(e.toString());
    }
  }

  /** Whether the ballot was answered. */
  private boolean sent(int deputy, UUID ballot, String choice, long since) {
    Http.Answer answer;
    try {
      answer = hall.cast(hall.deputies.get(deputy), scrutin, ballot, choice);
    } catch (UncheckedIOException nobodyThere) {
      refusals.merge("no answer", 1, Integer::sum);
      return false;
    }
    if (answer.status() == 201 || answer.status() == 200) {
      long now = System.nanoTime();
      var acknowledged = new Acknowledged(deputy, ballot, choice, now, now - since);
      all.add(acknowledged);
      last.put(deputy, acknowledged);
      return true;
    }
    // A server that starts says 404 or 500 of its own; the application's « no » is a problem with a code.
    boolean problem = answer.response().headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    if (problem && answer.status() != 503) {
      unexpected.add(answer.toString());
    }
    refusals.merge(problem ? answer.code() : "HTTP " + answer.status(), 1, Integer::sum);
    return false;
  }

  /** Everything acknowledged so far. */
  List<Acknowledged> acknowledged() {
    return new ArrayList<>(all);
  }

  int count() {
    return all.size();
  }

  void stop() throws InterruptedException {
    stopped = true;
    threads.shutdown();
    assertThat(threads.awaitTermination(90, TimeUnit.SECONDS)).as("writers ended").isTrue();
  }

  @Override public void close() {
    stopped = true;
    threads.shutdownNow();
  }

  /** Each of these ballots, sent again, must get its first answer again; the number compared. */
  static int compare(Hall hall, String scrutin, List<Acknowledged> acknowledged) throws InterruptedException {
    List<String> lost = Collections.synchronizedList(new ArrayList<>());
    ExecutorService readers = Executors.newFixedThreadPool(Math.min(32, hall.deputies.size()));
    acknowledged.stream().collect(Collectors.groupingBy(Acknowledged::deputy)).forEach((deputy, ballots) -> readers.submit(() -> {
      for (Acknowledged ballot : ballots) {
        try {
          Http.Answer again = hall.cast(hall.deputies.get(deputy), scrutin, ballot.ballot(), ballot.choice());
          if (again.status() != 200) {
            lost.add(ballot + ": " + again);
          }
        } catch (RuntimeException e) {
          lost.add(ballot + ": " + e);
        }
      }
    }));
    readers.shutdown();
    assertThat(readers.awaitTermination(120, TimeUnit.SECONDS)).as("compared in time").isTrue();
    assertThat(lost).as("acknowledged ballots that are not stored as acknowledged").isEmpty();
    return acknowledged.size();
  }

  /** The same terminals vote once more, each is counted once, and the tally is what was acknowledged. Closes the scrutin. */
  static void finish(Hall hall, String scrutin) throws InterruptedException {
    List<String> choices = IntStream.range(0, hall.deputies.size()).mapToObj(i -> CHOICES.get(ThreadLocalRandom.current().nextInt(3))).toList();
    ExecutorService voters = Executors.newFixedThreadPool(Math.min(32, choices.size()));
    List<String> refused = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < choices.size(); i++) {
      int deputy = i;
      voters.submit(() -> {
        Http.Answer answer = hall.cast(hall.deputies.get(deputy), scrutin, UUID.randomUUID(), choices.get(deputy));
        if (answer.status() != 201) {
          refused.add(answer.toString());
        }
      });
    }
    voters.shutdown();
    assertThat(voters.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(refused).as("the scrutin is still open and the same terminals vote on").isEmpty();
    Map<String, Object> tally = hall.tallyAfterClose(scrutin);
    for (String choice : CHOICES) {
      assertThat(((Number) tally.get(choice.toLowerCase(java.util.Locale.ROOT))).longValue()).as(choice).isEqualTo(choices.stream().filter(choice::equals).count());
    }
  }
}
