package liptako.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One scrutin's rows in memory, for tests of the core: what a transaction would read and write. A copy is what a transaction began with. */
class MemoryStore implements BallotScene.Ledger<RuntimeException> {
  final UUID scrutin;
  final BallotScene.Frozen frozen;
  final Map<UUID, BallotJudge.Stored> ballots;
  final Map<UUID, BallotFact> counting;
  final Map<UUID, BallotScene.Turned> turned;
  Conduct conduct;
  Instant now;
  String closed;
  long act;

  MemoryStore(UUID scrutin, BallotScene.Frozen frozen) {
    this(scrutin, frozen, new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
  }

  private MemoryStore(UUID scrutin, BallotScene.Frozen frozen, Map<UUID, BallotJudge.Stored> ballots, Map<UUID, BallotFact> counting, Map<UUID, BallotScene.Turned> turned) {
    this.scrutin = scrutin;
    this.frozen = frozen;
    this.ballots = ballots;
    this.counting = counting;
    this.turned = turned;
  }

  MemoryStore copy() {
    var copy = new MemoryStore(scrutin, frozen, new LinkedHashMap<>(ballots), new HashMap<>(counting), new HashMap<>(turned));
    copy.conduct = conduct;
    copy.closed = closed;
    copy.act = act;
    return copy;
  }

  /** Receives a batch as the ballot writer does. */
  List<Receipt> receive(BallotScene scene, List<BallotJudge.Incoming> batch, Instant at) {
    now = at;
    if (conduct != null) {
      scene.scrutin(scrutin, conduct, frozen);
    }
    ballots.values().forEach(scene::known);
    counting.values().forEach(fact -> scene.counts(new BallotJudge.Stored(scrutin, fact)));
    turned.values().forEach(scene::turned);
    return scene.receive(batch, at, this);
  }

  @Override public BallotFact cast(BallotJudge.Incoming ballot, BallotFact before) {
    var fact = new BallotFact(ballot.id(), ballot.deputy(), ballot.choice(), now, "R" + ++act, act);
    ballots.put(fact.id(), new BallotJudge.Stored(scrutin, fact));
    counting.put(fact.deputy(), fact);
    return fact;
  }

  @Override public void refused(BallotJudge.Incoming ballot, Receipt.Reason reason) {
    act++;
    if (reason != Receipt.Reason.SAME_ID_OTHER_CHOICE) {
      turned.put(ballot.id(), new BallotScene.Turned(ballot.id(), ballot.scrutin(), ballot.deputy(), ballot.choice(), reason));
    }
  }

  /** Pour, contre, abstention. */
  String tally() {
    int[] counts = new int[Choice.values().length];
    counting.values().forEach(fact -> counts[fact.choice().ordinal()]++);
    return counts[0] + "/" + counts[1] + "/" + counts[2];
  }

  static BallotScene.Frozen roll(List<UUID> deputies, boolean revotable) {
    Map<UUID, RollEntry> roll = new HashMap<>();
    for (UUID deputy : new ArrayList<>(deputies)) {
      roll.put(deputy, new RollEntry(deputy, roll.size() + 1, "D" + roll.size(), "Député exemple", "Député confédéral", "BF", deputy, true, null));
    }
    return new BallotScene.Frozen(true, revotable, roll);
  }
}
