package liptako.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import liptako.journal.ReceiptCode;
import liptako.rules.ProxyRoll;
import org.junit.jupiter.api.Test;

class BallotJudgeTest {
  private static final UUID SCRUTIN = new UUID(7, 1), DEPUTY = new UUID(7, 2), ID = new UUID(7, 3);
  private final BallotJudge.Incoming pour = ballot(ID, DEPUTY, Choice.POUR);
  private final RollEntry present = entry(true);

  @Test void aFirstBallotInAnOpenScrutinIsStored() {
    assertThat(judge(pour, Scrutin.Status.OPEN, present, null, null)).isEmpty();
  }

  @Test void sameIdAndChoiceGetsTheFirstReceiptAgainEvenAfterTheClose() {
    for (Scrutin.Status status : Scrutin.Status.values()) {
      assertThat(judge(pour, status, present, stored(Choice.POUR), fact(Choice.POUR)))
          .contains(new Receipt.Counted(ID, Choice.POUR, Instant.EPOCH, "AAAA-BBBB", true));
    }
  }

  @Test void sameIdWithAnotherChoiceIsRefusedWhateverTheStatus() {
    for (Scrutin.Status status : Scrutin.Status.values()) {
      assertThat(judge(pour, status, present, stored(Choice.CONTRE), fact(Choice.CONTRE))).contains(refused(Receipt.Reason.SAME_ID_OTHER_CHOICE));
    }
  }

  @Test void anIdThatAnotherDeputyUsedIsRefused() {
    var ours = ballot(ID, new UUID(8, 8), Choice.POUR);
    var theirs = new RollEntry(new UUID(8, 8), 2, "BF-02", "Député exemple BF-02", "Député confédéral", "BF", new UUID(8, 4), true, null);
    assertThat(BallotJudge.judge(ours, at(Scrutin.Status.OPEN), Instant.EPOCH, true, theirs, stored(Choice.POUR), null)).contains(refused(Receipt.Reason.SAME_ID_OTHER_CHOICE));
  }

  @Test void reasonsAreJudgedInTheirFixedOrder() {
    assertThat(judge(pour, null, null, null, null)).contains(refused(Receipt.Reason.UNKNOWN_SCRUTIN));
    assertThat(judge(pour, Scrutin.Status.CLOSED, null, stored(Choice.CONTRE), null)).contains(refused(Receipt.Reason.NOT_ON_ROLL));
    assertThat(judge(pour, Scrutin.Status.CLOSED, entry(false), stored(Choice.CONTRE), null)).contains(refused(Receipt.Reason.NOT_PRESENT_AT_OPENING));
    assertThat(judge(pour, Scrutin.Status.ANNULLED, present, null, null)).contains(refused(Receipt.Reason.SCRUTIN_ANNULLED));
    assertThat(judge(pour, Scrutin.Status.CLOSED, present, null, null)).contains(refused(Receipt.Reason.SCRUTIN_CLOSED));
    assertThat(judge(pour, Scrutin.Status.PROCLAIMED, present, null, null)).contains(refused(Receipt.Reason.SCRUTIN_CLOSED));
    assertThat(judge(pour, Scrutin.Status.HELD, present, null, null)).contains(refused(Receipt.Reason.SCRUTIN_HELD));
  }

  @Test void theHolderAloneCastsForAnAbsentGiverAndOnlyWhereTheProxyCounts() {
    UUID holder = new UUID(7, 5);
    var byHolder = new BallotJudge.Incoming(ID, SCRUTIN, DEPUTY, holder, Choice.POUR, "bf-02");
    RollEntry counts = given(false, holder, null), secret = given(false, holder, ProxyRoll.Refused.SECRET_VOTE), there = given(true, holder, ProxyRoll.Refused.GIVER_PRESENT);
    assertThat(judge(byHolder, Scrutin.Status.OPEN, counts, null, null)).isEmpty();
    assertThat(judge(pour, Scrutin.Status.OPEN, counts, null, null)).contains(refused(Receipt.Reason.PROXY_VOTES));
    assertThat(judge(byHolder, Scrutin.Status.OPEN, secret, null, null)).contains(refused(Receipt.Reason.NO_PROXY));
    assertThat(judge(byHolder, Scrutin.Status.OPEN, there, null, null)).contains(refused(Receipt.Reason.NO_PROXY));
    assertThat(judge(pour, Scrutin.Status.OPEN, there, null, null)).isEmpty();
    assertThat(judge(byHolder, Scrutin.Status.OPEN, entry(false), null, null)).contains(refused(Receipt.Reason.NO_PROXY));
    assertThat(judge(byHolder, Scrutin.Status.CLOSED, given(false, new UUID(7, 6), null), null, null)).contains(refused(Receipt.Reason.NO_PROXY));
  }

  @Test void aChangedMindIsStoredOnlyWhereTheRuleAllows() {
    assertThat(BallotJudge.judge(pour, at(Scrutin.Status.OPEN), Instant.EPOCH, true, present, null, fact(Choice.CONTRE))).isEmpty();
    assertThat(BallotJudge.judge(pour, at(Scrutin.Status.OPEN), Instant.EPOCH, false, present, null, fact(Choice.CONTRE))).contains(refused(Receipt.Reason.NOT_REVOTABLE));
  }

  @Test void theReceiptCodeIsTheFirstFortyBitsOfTheActsHash() {
    assertThat(ReceiptCode.of("0".repeat(64))).isEqualTo("0000-0000");
    assertThat(ReceiptCode.of("f".repeat(64))).isEqualTo("ZZZZ-ZZZZ");
    assertThat(ReceiptCode.of("0000000001" + "f".repeat(54))).isEqualTo("0000-0001");
  }

  private static Conduct at(Scrutin.Status status) {
    return status == null ? null : new Conduct(status, null, null);
  }

  private static Optional<Receipt> judge(BallotJudge.Incoming ballot, Scrutin.Status status, RollEntry entry, BallotJudge.Stored same, BallotFact current) {
    return BallotJudge.judge(ballot, at(status), Instant.EPOCH, true, entry, same, current);
  }

  private static BallotJudge.Incoming ballot(UUID id, UUID deputy, Choice choice) {
    return new BallotJudge.Incoming(id, SCRUTIN, deputy, deputy, choice, "bf-01");
  }

  private static Receipt refused(Receipt.Reason reason) {
    return new Receipt.Refused(ID, reason);
  }

  private static RollEntry entry(boolean present) {
    return new RollEntry(DEPUTY, 1, "BF-01", "Député exemple BF-01", "Député confédéral", "BF", new UUID(7, 4), present, null);
  }

  private static RollEntry given(boolean present, UUID holder, ProxyRoll.Refused refused) {
    return new RollEntry(DEPUTY, 1, "BF-01", "Député exemple BF-01", "Député confédéral", "BF", new UUID(7, 4), present, new RollEntry.Proxied(new UUID(7, 9), holder, refused));
  }

  private static BallotFact fact(Choice choice) {
    return new BallotFact(ID, DEPUTY, choice, Instant.EPOCH, "AAAA-BBBB", 12);
  }

  private static BallotJudge.Stored stored(Choice choice) {
    return new BallotJudge.Stored(SCRUTIN, fact(choice));
  }
}
