package liptako.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import liptako.refusal.Refusal;

/** The server of a simulated scrutin: one writer over the real core, a store whose commits are safe only after their sync, crashes. */
final class SimulatedServer {
  enum Act { OPEN, HOLD, RESUME, EXTEND, CLOSE, ANNUL }

  private record Pending(BallotJudge.Incoming ballot, Consumer<Receipt> answer) {}

  private final SimulatedScrutin scrutin;
  private final SimulatedFault fault;
  private final Deque<Pending> queue = new ArrayDeque<>();
  /** Committed and not yet synced, oldest first: a crash keeps some of the first and loses the rest. */
  private final List<MemoryStore> unsynced = new ArrayList<>();
  private MemoryStore durable;
  private MemoryStore store;
  private boolean writing;
  private boolean up = true;
  private int life;

  SimulatedServer(SimulatedScrutin scrutin, MemoryStore empty, SimulatedFault fault) {
    this.scrutin = scrutin;
    this.fault = fault;
    durable = store = empty;
  }

  MemoryStore stored() {
    return durable;
  }

  /** A ballot arrives; whoever sent it hears nothing while the server is down. */
  void arrive(BallotJudge.Incoming ballot, Consumer<Receipt> answer) {
    if (up) {
      queue.add(new Pending(ballot, answer));
      write();
    }
  }

  private void write() {
    if (writing || queue.isEmpty()) {
      return;
    }
    writing = true;
    List<Pending> batch = new ArrayList<>();
    for (int most = 1 + scrutin.random.nextInt(4); most > 0 && !queue.isEmpty(); most--) {
      batch.add(queue.poll());
    }
    MemoryStore next = store.copy();
    BallotFact first = next.counting.get(batch.get(0).ballot.deputy());
    Instant now = scrutin.now();
    int before = next.ballots.size();
    List<Receipt> receipts = next.receive(fault.scene(), batch.stream().map(Pending::ballot).toList(), now);
    fault.supersede(next, first);
    if (next.ballots.size() > before) {
      scrutin.checks.counted(now);
    }
    commit(next);
    if (fault == SimulatedFault.ACKNOWLEDGES_BEFORE_THE_SYNC) {
      answer(batch, receipts);
    }
    synced(next, () -> {
      if (fault != SimulatedFault.ACKNOWLEDGES_BEFORE_THE_SYNC) {
        answer(batch, receipts);
      }
      writing = false;
      write();
    });
  }

  private static void answer(List<Pending> batch, List<Receipt> receipts) {
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer.accept(receipts.get(i));
    }
  }

  /** An act of the chair; false when it got no answer and is to be tried again. */
  boolean act(Act act) {
    if (!up) {
      return false;
    }
    MemoryStore next = store.copy();
    Instant now = scrutin.now();
    try {
      next.conduct = after(act, next.conduct, now);
    } catch (Refusal refused) {
      return true;
    }
    if (next.conduct.status() == Scrutin.Status.CLOSED && next.closed == null) {
      // The planted fault counts outside of the turn: what was committed and not yet synced is missing.
      next.closed = (fault == SimulatedFault.LATE_TALLY ? durable : next).tally();
    }
    next.act++;
    scrutin.checks.acted(act, now, next.conduct);
    commit(next);
    int began = life;
    synced(next, () -> scrutin.checks.acknowledged(act));
    scheduleEnd(next.conduct);
    return began == life;
  }

  private Conduct after(Act act, Conduct conduct, Instant now) {
    if (act == Act.OPEN) {
      return Conduct.opened(now, scrutin.random.nextBoolean() ? null : Duration.ofSeconds(10 + scrutin.random.nextInt(40)));
    }
    if (conduct == null) {
      throw Refusal.conflict("SCRUTIN_NOT_OPEN");
    }
    return switch (act) {
      case HOLD -> conduct.hold(now);
      case RESUME -> fault.resume(conduct, now);
      case EXTEND -> conduct.extend(now, Duration.ofSeconds(10));
      case CLOSE -> conduct.close();
      default -> conduct.annul();
    };
  }

  /** The server closes a timed scrutin itself, some time after its end. */
  private void scheduleEnd(Conduct conduct) {
    if (conduct != null && conduct.closesAt() != null && conduct.status() == Scrutin.Status.OPEN) {
      long delay = Math.max(0, Duration.between(scrutin.now(), conduct.closesAt()).toMillis()) + scrutin.random.nextInt(300);
      int began = life;
      scrutin.in(delay, () -> {
        if (up && life == began && store.conduct.over(scrutin.now())) {
          act(Act.CLOSE);
        }
      });
    }
  }

  private void commit(MemoryStore next) {
    store = next;
    unsynced.add(next);
  }

  private void synced(MemoryStore commit, Runnable then) {
    int began = life;
    scrutin.in(1 + scrutin.random.nextInt(40), () -> {
      if (life != began) {
        return;
      }
      // A sync takes everything committed before it.
      int at = unsynced.indexOf(commit);
      if (at >= 0) {
        durable = commit;
        unsynced.subList(0, at + 1).clear();
      }
      then.run();
    });
  }

  /** Power is lost: of what was not synced the disk has the first part, or nothing; nobody waiting is answered. */
  void crash() {
    if (!up) {
      return;
    }
    up = false;
    life++;
    int kept = scrutin.random.nextInt(unsynced.size() + 1);
    if (kept > 0) {
      durable = unsynced.get(kept - 1);
    }
    unsynced.clear();
    queue.clear();
    writing = false;
    scrutin.in(200 + scrutin.random.nextInt(5_000), () -> {
      up = true;
      store = durable.copy();
      fault.restarted(store);
      scrutin.checks.restarted(durable.conduct);
      scheduleEnd(store.conduct);
    });
  }
}
