package liptako.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.rules.Rule;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import liptako.voting.Choice;
import liptako.voting.Corrections;
import liptako.voting.RollEntry;
import liptako.voting.ScrutinView;
import org.junit.jupiter.api.Test;

/** What corrections would have changed, after a tie that the chair settled. */
class CorrectedTallyTest {
  private static final Rule RULE = rule();

  @Test void aTieSettledByTheChairIsJudgedAgainWithTheCastingVote() {
    ScrutinView view = view(Tally.Casting.CONTRE, new Corrections.Correction(deputy(0), Choice.CONTRE, Instant.EPOCH, ""));
    assertThat(view.verdict().outcome()).isEqualTo(Verdict.Outcome.REJECTED);
    assertThat(CorrectedTally.verdict(view).orElseThrow().outcome()).isEqualTo(Verdict.Outcome.REJECTED);
    assertThat(CorrectedTally.verdict(view(Tally.Casting.CONTRE, new Corrections.Correction(deputy(1), Choice.POUR, Instant.EPOCH, ""))).orElseThrow().outcome())
        .isEqualTo(Verdict.Outcome.ADOPTED);
    assertThat(CorrectedTally.verdict(view(Tally.Casting.POUR, new Corrections.Correction(deputy(0), Choice.POUR, Instant.EPOCH, ""))).orElseThrow().outcome())
        .as("still a tie, and still settled as the chair did").isEqualTo(Verdict.Outcome.ADOPTED);
  }

  @Test void withoutACorrectionThereIsNothingToTell() {
    assertThat(CorrectedTally.verdict(view(Tally.Casting.POUR))).isEmpty();
  }

  /** Two for, two against; the even ones for. */
  private static ScrutinView view(Tally.Casting casting, Corrections.Correction... corrections) {
    Tally tally = Tally.of(List.of(Tally.Delegation.of("ML", "Mali", 4, 4, 4, 2, 2, 0))).withCasting(casting);
    List<ScrutinView.Voter> voters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      voters.add(new ScrutinView.Voter(new RollEntry(deputy(i), i, "ML-0" + i, "Député exemple", "Député", "ML", deputy(i), true, null), true, i % 2 == 0 ? Choice.POUR : Choice.CONTRE, "R"));
    }
    return new ScrutinView(null, RULE, voters, 4, tally, RULE.decide(tally), null, List.of(corrections), null);
  }

  private static UUID deputy(int i) {
    return new UUID(5, i);
  }

  private static Rule rule() {
    try {
      return Rule.parse(Files.readString(Path.of("config/rules/voix-preponderante.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
