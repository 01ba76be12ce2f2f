package liptako.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What must hold whatever happens, checked by a plain account of what the chair did that shares nothing with the core. */
final class SimulatedChecks {
  private final SimulatedScrutin scrutin;
  private final Map<UUID, Receipt> first = new HashMap<>();
  private boolean running;
  private Instant end;
  private Duration left;
  private boolean closeAcknowledged;
  int acknowledged;

  SimulatedChecks(SimulatedScrutin scrutin) {
    this.scrutin = scrutin;
  }

  AssertionError broken(String what) {
    return new AssertionError("seed " + scrutin.seed + ": " + what + " (replay: mvn test -Dtest=ScrutinSimulationTest -Dliptako.seed=" + scrutin.seed + ")");
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw broken(what);
    }
  }

  /** The chair's act was done; it is seen what a spectator with a stop watch would see. */
  void acted(SimulatedServer.Act act, Instant now, Conduct conduct) {
    switch (act) {
      case OPEN -> {
        running = true;
        end = conduct.closesAt();
      }
      case HOLD -> {
        require(running, "a scrutin that does not run was held");
        running = false;
        left = end == null ? null : Duration.between(now, end);
        end = null;
      }
      case RESUME -> {
        running = true;
        end = left == null ? null : now.plus(left);
      }
      case EXTEND -> end = (end == null ? now : end).plusSeconds(10);
      case CLOSE, ANNUL -> running = false;
    }
    require(conduct.status() != Scrutin.Status.OPEN || java.util.Objects.equals(conduct.closesAt(), end), "the end is " + conduct.closesAt() + ", expected " + end);
  }

  void acknowledged(SimulatedServer.Act act) {
    closeAcknowledged |= act == SimulatedServer.Act.CLOSE;
  }

  /** After a crash an act that was not synced may be undone: the spectator reads the disk, as everybody does. */
  void restarted(Conduct onDisk) {
    require(!closeAcknowledged || onDisk.status() != Scrutin.Status.OPEN && onDisk.status() != Scrutin.Status.HELD, "an acknowledged close is undone");
    running = onDisk != null && onDisk.status() == Scrutin.Status.OPEN;
    end = onDisk == null ? null : onDisk.closesAt();
    left = onDisk == null ? null : onDisk.left();
  }

  /** A ballot was counted just now. */
  void counted(Instant now) {
    require(running, "a ballot was counted while the scrutin does not run");
    require(end == null || now.isBefore(end), "a ballot was counted at " + now + ", after the end at " + end);
  }

  /** Somebody reads an answer: the same ballot always gets the same. */
  void told(Receipt receipt) {
    acknowledged++;
    Receipt before = first.putIfAbsent(receipt.ballot(), receipt);
    if (before instanceof Receipt.Counted was) {
      require(receipt instanceof Receipt.Counted is && is.at().equals(was.at()) && is.code().equals(was.code()) && is.choice() == was.choice(),
          "ballot " + receipt.ballot() + " was told « " + before + " », then « " + receipt + " »");
    } else if (before != null) {
      require(before.equals(receipt), "ballot " + receipt.ballot() + " was told « " + before + " », then « " + receipt + " »");
    }
  }

  /** Everything has come to rest: what was promised is what is stored. */
  void atTheEnd() {
    MemoryStore disk = scrutin.server.stored();
    first.values().forEach(receipt -> {
      BallotJudge.Stored stored = disk.ballots.get(receipt.ballot());
      if (receipt instanceof Receipt.Counted counted) {
        require(stored != null, "an acknowledged ballot is lost: " + counted);
        require(stored.fact().choice() == counted.choice() && stored.fact().receivedAt().equals(counted.at()), "an acknowledged ballot is stored otherwise: " + counted);
      } else {
        require(stored == null, "a refused ballot is stored: " + receipt);
      }
    });
    for (SimulatedTerminal terminal : scrutin.terminals) {
      require(!terminal.waits(), "a deputy is never told what became of the ballot");
      Receipt.Counted last = (Receipt.Counted) terminal.told.stream().filter(r -> r instanceof Receipt.Counted).reduce((a, b) -> b).orElse(null);
      BallotFact counts = disk.counting.get(terminal.deputy);
      require((last == null) == (counts == null), "the deputy was told « " + last + " », what counts is " + counts);
      require(last == null || last.ballot().equals(counts.id()), "another ballot counts than the last one acknowledged: " + counts + ", not " + last);
      require(scrutin.revotable || terminal.told.stream().filter(r -> r instanceof Receipt.Counted).count() <= 1, "a deputy voted twice where the rule forbids it");
    }
    require(disk.conduct == null || !disk.conduct.status().pending() || disk.conduct.status() == Scrutin.Status.CLOSED, "it was never closed");
    require(disk.closed == null || disk.closed.equals(disk.tally()), "the tally of the close was " + disk.closed + ", the ballots give " + disk.tally());
  }
}
