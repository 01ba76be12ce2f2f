package liptako.voting;

import java.time.Instant;
import java.util.Optional;

/** Faults planted into the simulated server, to see that the simulator finds them. */
enum SimulatedFault {
  NONE, COUNTS_AFTER_THE_CLOSE, FORGETS_IDS, FORGETS_REFUSALS, FIRST_BALLOT_STAYS, ACKNOWLEDGES_BEFORE_THE_SYNC, RESUMPTION_FORGETS_THE_TIME, LATE_TALLY, LOSES_A_RESTARTED_SCRUTINS_END;

  BallotScene scene() {
    return new BallotScene() {
      @Override boolean repeats(BallotJudge.Incoming ballot, Turned before) {
        return SimulatedFault.this != FORGETS_REFUSALS && super.repeats(ballot, before);
      }

      @Override void turned(Turned ballot) {
        if (SimulatedFault.this != FORGETS_REFUSALS) {
          super.turned(ballot);
        }
      }

      @Override Optional<Receipt> judge(BallotJudge.Incoming ballot, Instant now, BallotJudge.Stored sameId, BallotFact before) {
        Optional<Receipt> answer = super.judge(ballot, now, SimulatedFault.this == FORGETS_IDS ? null : sameId, before);
        boolean late = answer.isPresent() && answer.get() instanceof Receipt.Refused r && r.reason() == Receipt.Reason.SCRUTIN_CLOSED;
        return SimulatedFault.this == COUNTS_AFTER_THE_CLOSE && late ? Optional.empty() : answer;
      }
    };
  }

  Conduct resume(Conduct held, Instant now) {
    Conduct resumed = held.resume(now);
    return this == RESUMPTION_FORGETS_THE_TIME ? new Conduct(resumed.status(), null, null) : resumed;
  }

  /** What a restarted server reads. */
  void restarted(MemoryStore store) {
    if (this == LOSES_A_RESTARTED_SCRUTINS_END && store.conduct != null) {
      store.conduct = new Conduct(store.conduct.status(), null, store.conduct.left());
    }
  }

  void supersede(MemoryStore store, BallotFact first) {
    if (this == FIRST_BALLOT_STAYS && first != null) {
      store.counting.put(first.deputy(), first);
    }
  }
}
