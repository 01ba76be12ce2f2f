package liptako.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A deputy at a terminal: one ballot on its way at a time, kept through a reload and sent again with its id until there is an answer. */
final class SimulatedTerminal {
  final UUID deputy;
  /** Everything the deputy was told, in the order of telling. */
  final List<Receipt> told = new ArrayList<>();
  private final SimulatedScrutin scrutin;
  private BallotJudge.Incoming going;
  private Choice next;
  private int attempt;

  SimulatedTerminal(SimulatedScrutin scrutin, UUID deputy) {
    this.scrutin = scrutin;
    this.deputy = deputy;
  }

  boolean waits() {
    return going != null;
  }

  /** The deputy presses an answer, whether or not the scrutin runs: the stream may be behind. */
  void press() {
    Choice choice = Choice.values()[scrutin.random.nextInt(3)];
    if (going == null) {
      depart(choice);
    } else {
      next = choice;
    }
  }

  private void depart(Choice choice) {
    going = new BallotJudge.Incoming(scrutin.id(), scrutin.server.stored().scrutin, deputy, deputy, choice, "d");
    next = null;
    attempt = 0;
    send();
  }

  /** The page is loaded again: what was kept goes once more. */
  void reload() {
    if (going != null) {
      send();
    }
  }

  private void send() {
    BallotJudge.Incoming ballot = going;
    scrutin.carry(() -> scrutin.server.arrive(ballot, receipt -> scrutin.carry(() -> answered(receipt))));
    long backoff = Math.min(8_000, 500L << Math.min(attempt++, 4));
    scrutin.in(backoff / 2 + scrutin.random.nextInt((int) backoff), () -> {
      if (going == ballot) {
        send();
      }
    });
  }

  private void answered(Receipt receipt) {
    scrutin.checks.told(receipt);
    if (going == null || !going.id().equals(receipt.ballot())) {
      return;
    }
    told.add(receipt);
    going = null;
    if (next != null) {
      depart(next);
    }
  }
}
