package liptako.web.chair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liptako.rules.Verdict;
import liptako.voting.Proclamation;
import liptako.web.desk.SittingDesk;
import liptako.web.look.Say;

/** What the chair does to a scrutin only with a reason: annul it, or ask to proclaim another outcome than the rule's. */
@Named("reasoned")
@ViewScoped
public class ReasonForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Proclamation proclamation;
  @Inject private SittingDesk desk;
  private UUID scrutin;
  private String reason;
  private Verdict.Outcome outcome;

  /** Begins with an empty reason, about the scrutin that is shown now. */
  public void prepare() {
    scrutin = desk.getLatest().scrutin().getId();
    reason = null;
    outcome = getOutcomes().get(0);
  }

  public void annul() {
    proclamation.annul(scrutin, reason);
  }

  public void askOverride() {
    proclamation.askOverride(scrutin, outcome, reason);
    Say.done("chair.overrideAsked");
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Verdict.Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Verdict.Outcome outcome) {
    this.outcome = outcome;
  }

  /** What may be asked for: adopted or rejected, where the rule does not give it. */
  public List<Verdict.Outcome> getOutcomes() {
    return Stream.of(Verdict.Outcome.ADOPTED, Verdict.Outcome.REJECTED)
        .filter(o -> desk.getLatest() == null || desk.getLatest().verdict() == null || desk.getLatest().verdict().outcome() != o).toList();
  }
}
