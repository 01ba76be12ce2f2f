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

  /** What one round saw: answers, microseconds from send to answer, and seconds of processor the server took for all of them. */
  private record Round(long answers, double seconds, double processor, Histogram micros) {
    double rate() {
      return answers / seconds;
    }

    /** The server's processor for one answer, in microseconds: it says the same on a busy machine. */
    double cost() {
      return 1e6 * processor / answers;
    }

    @Override public String toString() {
      return String.format(Locale.ROOT, "%.0f/s of %.0f µs of processor (%s)", rate(), cost(), Percentiles.of(micros));
    }
  }

  /** What a connection asks again and again; each call is one question with its answer. */
  private interface Client extends AutoCloseable {
    void ask() throws java.io.IOException;

    @Override void close() throws java.io.IOException;
  }

  private interface Clients {
    Client of(int connection) throws java.io.IOException;
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
      round(connection -> new OnLine(connection, scrutin));
    }
    double[] overEmpty = new double[rounds], asked = new double[rounds], overRaw = new double[rounds], cost = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Round empty = round(this::empty);
      Round ballots = round(connection -> new OnLine(connection, scrutin));
      Round requests = round(connection -> new Caster(connection, scrutin));
      double raw = RawCommits.perSecond(store, connections, seconds);
      overEmpty[i] = ballots.rate() / empty.rate();
      asked[i] = requests.rate() / empty.rate();
      overRaw[i] = ballots.rate() / raw;
      cost[i] = empty.cost() / ballots.cost();
      System.out.printf(Locale.ROOT, "%s round %d: empty endpoint %s; ballots on the line %s; by requests %s; raw commits %.0f/s%n", store, i + 1, empty, ballots, requests, raw);
    }
    Map<String, Integer> tally = house.close(scrutin);
    for (String choice : CHOICES) {
      long cast = acknowledged.values().stream().filter(choice::equals).count();
      if (cast != tally.get(choice) || acknowledged.isEmpty()) {
        throw new IllegalStateException(choice + ": acknowledged " + cast + ", counted " + tally.get(choice));
      }
    }
    System.out.printf(Locale.ROOT, "%s, %d connections, %d voters; the tally %s is what was acknowledged last to each%nballots on the line / empty endpoint: %s%nballots by requests / empty endpoint: %s%nprocessor of an empty answer / of a ballot on the line: %s%nballots on the line / raw commits: %s%nresident %d MB%n",
        store, connections, acknowledged.size(), tally, spread(overEmpty), spread(asked), spread(cost), spread(overRaw), Machine.residentMegabytes(house.server().pid()));
  }

  private Client empty(int connection) {
    byte[] request = Line.request("GET", "/api/v1/live/alive", house.members().get(connection).cookies(), null);
    var line = new Line(house.server().url());
    return new Client() {
      @Override public void ask() throws java.io.IOException {
        require(line.ask(request).status(), 204);
      }

      @Override public void close() throws java.io.IOException {
        line.close();
      }
    };
  }

  /** Casts by requests for members of its own, one after the other, who after a round of all change their minds. */
  private final class Caster implements Client {
    private final String scrutin;
    private final Line line = new Line(house.server().url());
    private int member;

    Caster(int connection, String scrutin) {
      member = connection;
      this.scrutin = scrutin;
    }

    @Override public void ask() throws java.io.IOException {
      String choice = choice();
      House.Member voter = house.members().get(member);
      require(line.ask(Line.request("POST", "/api/v1/scrutins/" + scrutin + "/ballots", voter.cookies(), "{\"id\":\"" + UUID.randomUUID() + "\",\"choice\":\"" + choice + "\"}")).status(), 201);
      acknowledged.put(voter.deputy(), choice);
      member = member + connections < house.members().size() ? member + connections : member % connections;
    }

    @Override public void close() throws java.io.IOException {
      line.close();
    }
  }

  /** Casts on a terminal's open line for one member, who changes the mind with every answer. */
  private final class OnLine implements Client {
    private final String scrutin;
    private final House.Member voter;
    private final OpenLine line;

    OnLine(int connection, String scrutin) throws java.io.IOException {
      this.scrutin = scrutin;
      voter = house.members().get(connection);
      line = new OpenLine(house.server().url(), voter.cookies());
    }

    @Override public void ask() throws java.io.IOException {
      String choice = choice();
      String answer = line.cast(OpenLine.masked("{\"ballot\":\"" + UUID.randomUUID() + "\",\"scrutin\":\"" + scrutin + "\",\"choice\":\"" + choice + "\"}"));
      if (!answer.contains("\"status\":201")) {
        throw new IllegalStateException("answered " + answer);
      }
      acknowledged.put(voter.deputy(), choice);
    }

    @Override public void close() throws java.io.IOException {
      line.close();
    }
  }

  private static String choice() {
    return CHOICES.get(ThreadLocalRandom.current().nextInt(CHOICES.size()));
  }

  private static void require(int answered, int status) {
    if (answered != status) {
      throw new IllegalStateException("answered " + answered);
    }
  }

  private Round round(Clients clients) throws Exception {
    var threads = Executors.newFixedThreadPool(connections);
    double before = Machine.processorSeconds(house.server().pid());
    List<Client> asking = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      asking.add(clients.of(i));
    }
    long began = System.nanoTime();
    long until = began + seconds * 1_000_000_000L;
    List<Future<Histogram>> asked = new ArrayList<>();
    for (Client client : asking) {
      asked.add(threads.submit(() -> ask(client, until)));
    }
    var micros = Percentiles.histogram();
    for (Future<Histogram> each : asked) {
      micros.add(each.get());
    }
    double took = (System.nanoTime() - began) / 1e9;
    threads.shutdown();
    for (Client client : asking) {
      client.close();
    }
    return new Round(micros.getTotalCount(), took, Machine.processorSeconds(house.server().pid()) - before, micros);
  }

  private static Histogram ask(Client client, long until) throws java.io.IOException {
    var micros = Percentiles.histogram();
    for (long sent = System.nanoTime(); sent < until;) {
      client.ask();
      long now = System.nanoTime();
      micros.recordValue((now - sent) / 1_000);
      sent = now;
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
