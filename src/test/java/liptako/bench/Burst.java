package liptako.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import liptako.json.Json;
import liptako.testing.Http;
import org.HdrHistogram.Histogram;

/** A hall of terminals on the stream that votes within a moment, and a board that must be right soon after. */
final class Burst implements AutoCloseable {
  private static final long BEAT_NANOS = 4_000_000_000L;
  private static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION");
  private final House house;
  private final Loop loop = new Loop();
  private final List<Terminal> terminals = new ArrayList<>();
  private final Stream board;
  private volatile long voted;
  private String scrutinSeen;
  private long rightAt;
  private int expected = Integer.MAX_VALUE;

  /**
   * What a burst gave.
   *
   * @param micros from each press to its acknowledgement
   * @param boardMillis from the last acknowledgement until the board shows every ballot; below zero when it was earlier
   * @param processor seconds of processor the server took from the first press until the board was right
   */
  record Result(int terminals, Histogram micros, double boardMillis, long frames, double processor, long megabytes) {
    @Override public String toString() {
      return String.format(Locale.ROOT, "%d terminals connected, %d ballots acknowledged and counted: %s; board right %.0f ms after the last; %d frames received; server %.2f s of processor, %d MB resident",
          terminals, micros.getTotalCount(), Percentiles.of(micros), boardMillis, frames, processor, megabytes);
    }
  }

  /** Connects a terminal for each of the first members, and one board. */
  Burst(House house, int size) throws IOException {
    this.house = house;
    URI url = URI.create(house.server().url());
    var server = new InetSocketAddress(url.getHost(), url.getPort());
    board = new Stream(loop, server, Http.as(house.server(), "observateur", "exemple-observateur").cookies(), 0, this::board);
    beat(board, System.nanoTime() + BEAT_NANOS);
    for (House.Member member : house.members().subList(0, size)) {
      terminals.add(new Terminal(loop, server, member));
    }
    for (Terminal each : terminals) {
      each.follow();
      // A hall comes in over minutes; here within seconds, some at a time, so that the server's queue of new lines never overflows.
      require(loop.until(() -> each.stream().live(), Duration.ofSeconds(20)), "a terminal could not connect");
      beat(each.stream(), System.nanoTime() + ThreadLocalRandom.current().nextLong(BEAT_NANOS));
    }
    require(board.live(), "the board could not connect");
  }

  private void beat(Stream line, long at) {
    loop.at(at, () -> {
      line.beat();
      beat(line, at + BEAT_NANOS);
    });
  }

  @SuppressWarnings("unchecked")
  private void board(String frame) {
    var scrutin = (Map<String, Object>) ((Map<String, Object>) Json.parse(frame)).get("scrutin");
    if (scrutin != null) {
      voted = ((Number) scrutin.get("voted")).longValue();
      scrutinSeen = (String) scrutin.get("id");
      if (rightAt == 0 && voted == expected) {
        rightAt = System.nanoTime();
      }
    }
  }

  /** One vote of everybody within some milliseconds; fails when a ballot was not acknowledged, not counted, or counted otherwise. */
  Result vote(int within) throws Exception {
    String scrutin = meanwhile(house::openScrutin);
    require(loop.until(() -> scrutin.equals(scrutinSeen), Duration.ofSeconds(20)), "the board did not show the scrutin; its line: " + board.ending());
    rightAt = 0;
    expected = terminals.size();
    long framesBefore = frames();
    double before = Machine.processorSeconds(house.server().pid());
    long began = System.nanoTime();
    int[] cast = new int[CHOICES.size()];
    for (Terminal each : terminals) {
      int choice = ThreadLocalRandom.current().nextInt(CHOICES.size());
      cast[choice]++;
      loop.at(began + ThreadLocalRandom.current().nextLong(within * 1_000_000L), () -> each.cast(scrutin, CHOICES.get(choice)));
    }
    long last = began + within * 1_000_000L;
    boolean all = loop.until(() -> System.nanoTime() > last && terminals.stream().allMatch(Terminal::answered), Duration.ofSeconds(120));
    require(all, "not every ballot was answered");
    loop.until(() -> rightAt != 0, Duration.ofSeconds(30));
    double processor = Machine.processorSeconds(house.server().pid()) - before;
    long frames = frames() - framesBefore;
    var micros = Percentiles.histogram();
    long lastAnswer = 0;
    for (Terminal each : terminals) {
      require(each.status() < 300, "a ballot was answered " + each.status());
      micros.recordValue(each.micros());
      lastAnswer = Math.max(lastAnswer, each.answeredAt());
    }
    Map<String, Integer> tally = meanwhile(() -> house.close(scrutin));
    for (int i = 0; i < cast.length; i++) {
      require(tally.get(CHOICES.get(i)) == cast[i], CHOICES.get(i) + ": cast " + cast[i] + ", counted " + tally);
    }
    meanwhile(() -> {
      house.annul(scrutin);
      return null;
    });
    require(micros.getTotalCount() > 0, "no ballot was cast");
    require(rightAt != 0, "the board never showed every ballot");
    List<String> ends = terminals.stream().map(t -> t.stream().ending()).filter(java.util.Objects::nonNull).toList();
    require(ends.isEmpty(), ends.size() + " terminals lost their line, the first " + (ends.isEmpty() ? "" : ends.get(0)));
    return new Result(terminals.size(), micros, (rightAt - lastAnswer) / 1e6, frames, processor, Machine.residentMegabytes(house.server().pid()));
  }

  /** Lets the chair act while the terminals go on. */
  <T> T meanwhile(java.util.function.Supplier<T> act) throws IOException {
    var acting = CompletableFuture.supplyAsync(act);
    loop.until(acting::isDone, Duration.ofSeconds(60));
    return acting.join();
  }

  /** Goes on until an instant of {@link System#nanoTime}. */
  void rest(long until) throws IOException {
    loop.until(() -> System.nanoTime() >= until, Duration.ofMinutes(1));
  }

  private long frames() {
    return terminals.stream().mapToLong(t -> t.stream().seen()).sum();
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  @Override public void close() throws IOException {
    loop.close();
  }
}
