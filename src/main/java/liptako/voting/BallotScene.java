package liptako.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a batch of ballots finds in the store, and changes as it goes: each ballot is judged alone, in the order of arrival, by what those
 * before it left. Pure; what is to be kept goes to a {@link Ledger}. The whole batch belongs in one transaction that holds the journal's turn.
 */
class BallotScene {
  /**
   * What never changes of a scrutin once opened.
   *
   * @param terminals whether it is held at the terminals at all
   */
  record Frozen(boolean terminals, boolean revotable, Map<UUID, RollEntry> roll) {}

  /** Writes down what became of a ballot. */
  interface Ledger<E extends Exception> {
    /** Keeps a ballot that counts from now on, in place of the voter's ballot before (or null). */
    BallotFact cast(BallotJudge.Incoming ballot, BallotFact before) throws E;

    void refused(BallotJudge.Incoming ballot, Receipt.Reason reason) throws E;
  }

  /** A ballot that was refused: whoever repeats it gets the same answer, also when the scrutin has been resumed since. */
  record Turned(UUID id, UUID scrutin, UUID deputy, Choice choice, Receipt.Reason reason) {}

  private record Voter(UUID scrutin, UUID deputy) {}

  private record Poll(Conduct conduct, Frozen frozen) {}

  private final Map<UUID, Poll> polls = new HashMap<>();
  private final Map<UUID, BallotJudge.Stored> byId = new HashMap<>();
  private final Map<UUID, Turned> turned = new HashMap<>();
  private final Map<Voter, BallotFact> counting = new HashMap<>();

  void scrutin(UUID id, Conduct conduct, Frozen frozen) {
    polls.put(id, new Poll(conduct, frozen));
  }

  /** A stored ballot whose id is asked for. */
  void known(BallotJudge.Stored stored) {
    byId.put(stored.fact().id(), stored);
  }

  /** A refused ballot whose id is asked for. */
  void turned(Turned ballot) {
    turned.put(ballot.id, ballot);
  }

  /** The ballot of a voter that counts until a later one takes its place. */
  void counts(BallotJudge.Stored stored) {
    counting.put(new Voter(stored.scrutin(), stored.fact().deputy()), stored.fact());
  }

  /** The receipts of the ballots in their order; they may be told when what the ledger kept is durable. */
  final <E extends Exception> List<Receipt> receive(List<BallotJudge.Incoming> batch, Instant now, Ledger<E> ledger) throws E {
    List<Receipt> receipts = new ArrayList<>(batch.size());
    for (BallotJudge.Incoming ballot : batch) {
      Turned earlier = turned.get(ballot.id());
      if (earlier != null && repeats(ballot, earlier)) {
        receipts.add(new Receipt.Refused(ballot.id(), earlier.reason));
        continue;
      }
      BallotFact before = counting.get(new Voter(ballot.scrutin(), ballot.deputy()));
      Optional<Receipt> answer = earlier == null ? judge(ballot, now, byId.get(ballot.id()), before)
          : Optional.of(new Receipt.Refused(ballot.id(), Receipt.Reason.SAME_ID_OTHER_CHOICE));
      if (answer.isEmpty()) {
        BallotFact fact = ledger.cast(ballot, before);
        var stored = new BallotJudge.Stored(ballot.scrutin(), fact);
        known(stored);
        counts(stored);
        receipts.add(new Receipt.Counted(fact.id(), fact.choice(), fact.receivedAt(), fact.receipt(), false));
        continue;
      }
      if (answer.get() instanceof Receipt.Refused refused) {
        ledger.refused(ballot, refused.reason());
        if (refused.reason() != Receipt.Reason.SAME_ID_OTHER_CHOICE) {
          turned(new Turned(ballot.id(), ballot.scrutin(), ballot.deputy(), ballot.choice(), refused.reason()));
        }
      }
      receipts.add(answer.get());
    }
    return receipts;
  }

  /** Whether a refused ballot comes again. A copy that was delayed must not count after its deputy was told that it does not. */
  boolean repeats(BallotJudge.Incoming ballot, Turned before) {
    return before.scrutin.equals(ballot.scrutin()) && before.deputy.equals(ballot.deputy()) && before.choice == ballot.choice();
  }

  /** The answer that needs no keeping, or empty when the ballot counts. */
  Optional<Receipt> judge(BallotJudge.Incoming ballot, Instant now, BallotJudge.Stored sameId, BallotFact before) {
    Poll poll = polls.get(ballot.scrutin());
    if (poll != null && !poll.frozen.terminals) {
      return Optional.of(new Receipt.Refused(ballot.id(), Receipt.Reason.COUNTED_BY_HAND));
    }
    return poll == null ? BallotJudge.judge(ballot, null, now, false, null, sameId, before)
        : BallotJudge.judge(ballot, poll.conduct, now, poll.frozen.revotable, poll.frozen.roll.get(ballot.deputy()), sameId, before);
  }
}
