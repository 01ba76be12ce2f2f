package liptako.voting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Judges one ballot by what is stored; reasons are looked at in one fixed order. Pure. */
final class BallotJudge {
  /**
   * A ballot as it arrives.
   *
   * @param caster the deputy whose terminal sent it: the voter, or the holder of the voter’s delegation
   */
  record Incoming(UUID id, UUID scrutin, UUID deputy, UUID caster, Choice choice, String actor) {}

  /** A stored ballot with the voter and scrutin it belongs to. */
  record Stored(UUID scrutin, BallotFact fact) {}

  private BallotJudge() {}

  /**
   * The answer that needs no writing (a refusal, or the first receipt again), or empty when the ballot is to be stored.
   *
   * @param conduct null when the scrutin is unknown
   * @param entry the voter's entry on the frozen roll, or null
   * @param sameId the stored ballot with this id, or null
   * @param current the voter's ballot that counts now, or null
   */
  static Optional<Receipt> judge(Incoming ballot, Conduct conduct, Instant now, boolean revotable, RollEntry entry, Stored sameId, BallotFact current) {
    if (conduct == null) {
      return refuse(ballot, Receipt.Reason.UNKNOWN_SCRUTIN);
    }
    if (entry == null) {
      return refuse(ballot, Receipt.Reason.NOT_ON_ROLL);
    }
    if (!ballot.caster.equals(entry.caster())) {
      return refuse(ballot, !ballot.caster.equals(ballot.deputy) ? Receipt.Reason.NO_PROXY
          : entry.represented() ? Receipt.Reason.PROXY_VOTES : Receipt.Reason.NOT_PRESENT_AT_OPENING);
    }
    if (sameId != null) {
      BallotFact fact = sameId.fact;
      boolean same = sameId.scrutin.equals(ballot.scrutin) && fact.deputy().equals(ballot.deputy) && fact.choice() == ballot.choice;
      return same ? Optional.of(new Receipt.Counted(fact.id(), fact.choice(), fact.receivedAt(), fact.receipt(), true))
          : refuse(ballot, Receipt.Reason.SAME_ID_OTHER_CHOICE);
    }
    Optional<Receipt.Reason> reason = conduct.refusal(now);
    if (reason.isPresent()) {
      return refuse(ballot, reason.get());
    }
    return current != null && !revotable ? refuse(ballot, Receipt.Reason.NOT_REVOTABLE) : Optional.empty();
  }

  private static Optional<Receipt> refuse(Incoming ballot, Receipt.Reason reason) {
    return Optional.of(new Receipt.Refused(ballot.id, reason));
  }
}
