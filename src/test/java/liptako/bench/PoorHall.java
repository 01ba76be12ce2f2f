package liptako.bench;

import static liptako.bench.Burst.require;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A hall behind a bad line: every terminal votes within seconds, its ballot is acknowledged within 15 s or the terminal still says « en cours
 * d'envoi », and in the end each counts once.
 */
final class PoorHall {
  private static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION");
  private static final int SOON_SECONDS = 15;

  private PoorHall() {}

  /** What a vote over the line gave. */
  record Result(int ballots, int within15s, String times, int repeated, int stalled, int cut, long frames) {
    @Override public String toString() {
      return String.format(Locale.ROOT, "%d ballots acknowledged and counted once, %d of them within %d s (the others were shown as under way): %s; %d sent more than once, %d stalls, %d cuts, %d frames received",
          ballots, within15s, SOON_SECONDS, times, repeated, stalled, cut, frames);
    }
  }

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args, "store=h2", "terminals=100", "roundtrip=300", "kilobits=256", "stalls=10", "cuts=2", "votes=3", "jvm=");
    System.out.println(Machine.describe());
    var quality = new PoorLine.Quality(options.number("roundtrip"), options.number("kilobits"), options.number("stalls"), options.number("cuts"));
    try (Store store = Store.of(options.text("store")); House house = House.open(store, options.number("terminals"), options.server())) {
      for (int i = 1; i <= options.number("votes"); i++) {
        System.out.println(quality + ", " + store + ", vote " + i + ": " + vote(house, house.members(), quality, i));
      }
    }
  }

  /** One vote of these members; fails when a ballot was lost, doubled or counted otherwise, or when the line harmed nobody. */
  static Result vote(House house, List<House.Member> members, PoorLine.Quality quality, long seed) throws Exception {
    URI url = URI.create(house.server().url());
    String scrutin = house.openScrutin();
    try (var line = new PoorLine(new InetSocketAddress(url.getHost(), url.getPort()), quality, seed); var loop = new Loop()) {
      List<Terminal> terminals = new ArrayList<>();
      int[] cast = new int[CHOICES.size()];
      long began = System.nanoTime();
      for (House.Member member : members) {
        var terminal = new Terminal(loop, line.address(), member);
        terminals.add(terminal);
        terminal.follow();
        keep(loop, terminal);
        int choice = ThreadLocalRandom.current().nextInt(CHOICES.size());
        cast[choice]++;
        // A deputy sees the question before voting: with the terminal's first frame, then some seconds of thought.
        loop.at(began + ThreadLocalRandom.current().nextLong(2_000_000_000L, 7_000_000_000L), () -> terminal.cast(scrutin, CHOICES.get(choice)));
      }
      require(loop.until(() -> terminals.stream().allMatch(Terminal::answered), Duration.ofSeconds(120)), "after two minutes a ballot is still not acknowledged");
      var micros = Percentiles.histogram();
      for (Terminal each : terminals) {
        require(each.status() < 300, "a ballot was answered " + each.status());
        micros.recordValue(each.micros());
      }
      Map<String, Integer> tally = house.close(scrutin);
      house.annul(scrutin);
      for (int i = 0; i < cast.length; i++) {
        require(tally.get(CHOICES.get(i)) == cast[i], CHOICES.get(i) + ": cast " + cast[i] + ", counted " + tally);
      }
      require(!terminals.isEmpty() && micros.getMinValue() >= quality.roundTripMillis() * 900L, "the line was not in the way");
      return new Result(terminals.size(), (int) terminals.stream().filter(t -> t.micros() <= SOON_SECONDS * 1_000_000L).count(), Percentiles.of(micros),
          (int) terminals.stream().filter(t -> t.tries() > 1).count(), line.stalled(), line.cut(), terminals.stream().mapToLong(Terminal::frames).sum());
    }
  }

  /** Beats every four seconds; a lost stream is followed again after a while, as {@code flux.js} does. */
  private static void keep(Loop loop, Terminal terminal) {
    loop.at(System.nanoTime() + ThreadLocalRandom.current().nextLong(3_000_000_000L, 5_000_000_000L), () -> {
      try {
        if (terminal.stream().lost()) {
          terminal.follow();
        } else {
          terminal.stream().beat();
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      keep(loop, terminal);
    });
  }
}
