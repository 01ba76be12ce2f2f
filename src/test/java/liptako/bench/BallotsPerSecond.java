package liptako.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * Ballots acknowledged a second over kept connections, beside what the same application answers on an empty endpoint and what the same
 * database commits durably, one row each; rounds alternate, so that what else the machine does meets all.
 */
final class BallotsPerSecond {
  private static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION");
  private final House house;
  private final int connections;
  private final int seconds;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** What one round saw: answers, and microseconds from send to answer. */
  private record Round(long answers, double seconds, Histogram micros) {
    double rate() {
      return answers / seconds;
    }
  }

  /** What a connection asks next, and does once it is answered. */
  private interface Client {
    byte[] next();

    void answered(Line.Answer answer);
  }

  private BallotsPerSecond(House house, int connections, int seconds) {
    this.house = house;
    this.connections = connections;
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args, "store=h2", "connections=64", "seconds=3", "rounds=5", "members=1000", "jvm=");
    System.out.println(Machine.describe());
    try (Store store = Store.of(options.text("store")); House house = House.open(store, options.number("members"), options.server())) {
      new BallotsPerSecond(house, options.number("connections"), options.number("seconds")).run(store, options.number("rounds"));
    }
  }

  private void run(Store store, int rounds) throws Exception {
    String scrutin = house.openScrutin();
    for (int i = 0; i < 2; i++) {
      round(this::empty);
      round(connection -> new Caster(connection, scrutin));
    }
    double[] overEmpty = new double[rounds];
    double[] overRaw = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Round empty = round(this::empty);
      Round ballots = round(connection -> new Caster(connection, scrutin));
      double raw = RawCommits.perSecond(store, connections, seconds);
      overEmpty[i] = ballots.rate() / empty.rate();
      overRaw[i] = ballots.rate() / raw;
      System.out.printf(Locale.ROOT, "%s round %d: empty endpoint %.0f/s (%s), ballots %.0f/s (%s), raw commits %.0f/s%n", store, i + 1, empty.rate(), Percentiles.of(empty.micros),
          ballots.rate(), Percentiles.of(ballots.micros), raw);
    }
    Map<String, Integer> tally = house.close(scrutin);
    for (String choice : CHOICES) {
      long cast = acknowledged.values().stream().filter(choice::equals).count();
      if (cast != tally.get(choice) || acknowledged.isEmpty()) {
        throw new IllegalStateException(choice + ": acknowledged " + cast + ", counted " + tally.get(choice));
      }
    }
    System.out.printf(Locale.ROOT, "%s, %d connections, %d voters; the tally %s is what was acknowledged last to each%nballots / empty endpoint: %s%nballots / raw commits: %s%nresident %d MB%n",
        store, connections, acknowledged.size(), tally, spread(overEmpty), spread(overRaw), Machine.residentMegabytes(house.server().pid()));
  }

  private Client empty(int connection) {
    byte[] request = Line.request("GET", "/api/v1/live/alive", house.members().get(connection).token(), null);
    return new Client() {
      @Override public byte[] next() {
        return request;
      }

      @Override public void answered(Line.Answer answer) {
        require(answer, 204);
      }
    };
  }

  /** Casts for members of its own, one after the other, who after a round of all change their minds. */
  private final class Caster implements Client {
    private final String scrutin;
    private int member;
    private String choice;

    Caster(int connection, String scrutin) {
      member = connection;
      this.scrutin = scrutin;
    }

    @Override public byte[] next() {
      choice = CHOICES.get(ThreadLocalRandom.current().nextInt(CHOICES.size()));
      return Line.request("POST", "/api/v1/scrutins/" + scrutin + "/ballots", house.members().get(member).token(), "{\"id\":\"" + UUID.randomUUID() + "\",\"choice\":\"" + choice + "\"}");
    }

    @Override public void answered(Line.Answer answer) {
      require(answer, 201);
      acknowledged.put(house.members().get(member).deputy(), choice);
      member = member + connections < house.members().size() ? member + connections : member % connections;
    }
  }

  private static void require(Line.Answer answer, int status) {
    if (answer.status() != status) {
      throw new IllegalStateException("answered " + answer);
    }
  }

  private Round round(IntFunction<Client> clients) throws Exception {
    var threads = Executors.newFixedThreadPool(connections);
    long began = System.nanoTime();
    long until = began + seconds * 1_000_000_000L;
    List<Future<Histogram>> asking = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Client client = clients.apply(i);
      asking.add(threads.submit(() -> ask(client, until)));
    }
    var micros = Percentiles.histogram();
    for (Future<Histogram> each : asking) {
      micros.add(each.get());
    }
    double took = (System.nanoTime() - began) / 1e9;
    threads.shutdown();
    return new Round(micros.getTotalCount(), took, micros);
  }

  private Histogram ask(Client client, long until) throws java.io.IOException {
    var micros = Percentiles.histogram();
    try (var line = new Line(house.server().url())) {
      for (long sent = System.nanoTime(); sent < until;) {
        client.answered(line.ask(client.next()));
        long now = System.nanoTime();
        micros.recordValue((now - sent) / 1_000);
        sent = now;
      }
    }
    return micros;
  }

  /** The middle one, and the outer ones. */
  private static String spread(double[] ratios) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f in %d rounds)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], sorted.length);
  }
}
