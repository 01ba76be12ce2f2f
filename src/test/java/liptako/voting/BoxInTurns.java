package liptako.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import liptako.refusal.Refusal;
import liptako.store.OneWriter;

/**
 * A scrutin before a memory store with the journal's turn: ballots by the real one writer and the real core, the chair's acts in turns of their
 * own, as {@link ScrutinConduct} takes them. Without a writer every ballot is its own turn, which is what all of it must look like from outside.
 */
class BoxInTurns {
  static final List<UUID> DEPUTIES = List.of(new UUID(1, 1), new UUID(1, 2));
  private static final UUID SCRUTIN = new UUID(2, 1);
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private final ReentrantLock turn = new ReentrantLock(true);
  private final OneWriter<BallotJudge.Incoming, Receipt> writer;
  private final boolean locked;
  private MemoryStore store = new MemoryStore(SCRUTIN, MemoryStore.roll(DEPUTIES, true));

  /** With a writer's thread, or plainly; without the lock it is the planted fault that must be found. */
  BoxInTurns(boolean threaded, boolean locked) {
    this.locked = locked;
    writer = threaded ? new OneWriter<>(64, 8, this::write) : null;
    if (threaded) {
      writer.start(task -> {
        var thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
      }, "ballots of a test");
    }
  }

  void stop() {
    writer.stop();
  }

  private List<Receipt> write(List<BallotJudge.Incoming> batch) {
    MemoryStore mine;
    List<Receipt> receipts;
    lock();
    try {
      mine = store.copy();
      Thread.yield();
      receipts = mine.receive(new BallotScene(), batch, NOW);
      store = mine;
    } finally {
      unlock();
    }
    Thread.yield(); // the sync
    return receipts;
  }

  String ballot(int deputy, int id, Choice choice) {
    var ballot = new BallotJudge.Incoming(new UUID(3, id), SCRUTIN, DEPUTIES.get(deputy), DEPUTIES.get(deputy), choice, "d");
    Receipt receipt = writer == null ? write(List.of(ballot)).get(0) : writer.ask(ballot).toCompletableFuture().join();
    return receipt instanceof Receipt.Counted counted ? "counted " + counted.choice() + (counted.repeated() ? " again" : "") : ((Receipt.Refused) receipt).reason().name();
  }

  String act(SimulatedServer.Act act) {
    lock();
    try {
      MemoryStore mine = store.copy();
      Thread.yield();
      if (act == SimulatedServer.Act.OPEN) {
        if (mine.conduct != null) {
          return "ANOTHER_SCRUTIN_PENDING";
        }
        mine.conduct = Conduct.opened(NOW, null);
      } else if (mine.conduct == null) {
        return "UNKNOWN_SCRUTIN";
      } else {
        mine.conduct = switch (act) {
          case HOLD -> mine.conduct.hold(NOW);
          case RESUME -> mine.conduct.resume(NOW);
          case CLOSE -> mine.conduct.close();
          default -> mine.conduct.annul();
        };
      }
      store = mine;
      return mine.conduct.status() + " " + mine.tally();
    } catch (Refusal refused) {
      return refused.code();
    } finally {
      unlock();
    }
  }

  private void lock() {
    if (locked) {
      turn.lock();
    }
  }

  private void unlock() {
    if (locked) {
      turn.unlock();
    }
  }
}
