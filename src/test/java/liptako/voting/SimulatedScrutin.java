package liptako.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One scrutin from a seed: terminals, a network that loses, repeats and reorders, a server that crashes and comes back, a chair who opens, holds,
 * resumes, prolongs, closes or annuls; all on one simulated clock and one source of chance, so a seed always tells the same story. After the storm
 * the network is good and what was promised is compared with what is stored ({@link SimulatedChecks}).
 */
final class SimulatedScrutin {
  /** From this instant on nothing is lost any more, so that everything can come to its end. */
  static final long CALM_MS = 60_000;
  private static final Instant ORIGIN = Instant.parse("2026-11-24T10:00:00Z");

  private record Event(long at, long order, Runnable what) implements Comparable<Event> {
    @Override public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  final long seed;
  final SplittableRandom random;
  final SimulatedServer server;
  final List<SimulatedTerminal> terminals = new ArrayList<>();
  final SimulatedChecks checks;
  final boolean revotable;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final double loss;
  private final double repeat;
  private final int slowest;
  private final int[] ids = new int[1];
  private long ms;
  private long order;

  SimulatedScrutin(long seed, SimulatedFault fault) {
    this.seed = seed;
    random = new SplittableRandom(seed);
    loss = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 0.4;
    repeat = random.nextDouble() * 0.3;
    slowest = 1 + random.nextInt(4_000);
    revotable = random.nextInt(4) > 0;
    List<UUID> deputies = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      deputies.add(id());
    }
    checks = new SimulatedChecks(this);
    server = new SimulatedServer(this, new MemoryStore(id(), MemoryStore.roll(deputies, revotable)), fault);
    deputies.forEach(deputy -> terminals.add(new SimulatedTerminal(this, deputy)));
  }

  /** Runs it to its end; throws with the seed when a promise was broken. */
  void run() {
    chair();
    for (SimulatedTerminal terminal : terminals) {
      for (int i = random.nextInt(4); i > 0; i--) {
        at(random.nextInt(40_000), terminal::press);
      }
      if (random.nextInt(4) == 0) {
        at(random.nextInt(40_000), terminal::reload);
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      at(random.nextInt(50_000), server::crash);
    }
    at(CALM_MS + 20_000, () -> act(SimulatedServer.Act.CLOSE));
    for (long steps = 0; !events.isEmpty(); steps++) {
      if (steps > 20_000) {
        throw checks.broken("it comes to no end");
      }
      Event next = events.poll();
      ms = next.at;
      next.what.run();
    }
    checks.atTheEnd();
  }

  private void chair() {
    long at = random.nextInt(2_000);
    at(at, () -> server.act(SimulatedServer.Act.OPEN));
    for (int i = random.nextInt(6); i > 0; i--) {
      at += 500 + random.nextInt(12_000);
      var act = SimulatedServer.Act.values()[1 + random.nextInt(SimulatedServer.Act.values().length - 1)];
      // Annulling ends everything, so it is rare.
      at(at, () -> act(act == SimulatedServer.Act.ANNUL && random.nextInt(4) > 0 ? SimulatedServer.Act.HOLD : act));
    }
  }

  private void act(SimulatedServer.Act act) {
    if (!server.act(act)) {
      at(ms + 700, () -> act(act));
    }
  }

  /** Carries something over the network: late, twice, or never. */
  void carry(Runnable what) {
    boolean calm = ms >= CALM_MS;
    if (!calm && random.nextDouble() < loss) {
      return;
    }
    at(ms + 1 + random.nextInt(slowest), what);
    if (!calm && random.nextDouble() < repeat) {
      at(ms + 1 + random.nextInt(slowest * 4), what);
    }
  }

  void at(long when, Runnable what) {
    events.add(new Event(Math.max(when, ms), order++, what));
  }

  void in(long delay, Runnable what) {
    at(ms + delay, what);
  }

  long ms() {
    return ms;
  }

  Instant now() {
    return ORIGIN.plusMillis(ms);
  }

  UUID id() {
    return new UUID(0x7000, ++ids[0]);
  }
}
