package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.refusal.Check;
import liptako.voting.Choice;
import liptako.voting.Corrections;
import liptako.voting.ScrutinView;
import liptako.web.desk.SittingDesk;
import liptako.web.look.Say;

/** Records a mise au point: what a deputy declares to have wanted to vote. It stands beside the result and never changes it. */
@Named("correction")
@ViewScoped
public class CorrectionForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Corrections corrections;
  @Inject private SittingDesk desk;
  private UUID scrutin;
  private UUID deputy;
  private Choice choice;
  private String note;

  public void prepare(UUID id) {
    scrutin = id;
    deputy = null;
    choice = null;
    note = null;
  }

  public void declare() {
    corrections.declare(scrutin, Check.given("deputy", deputy), choice, note);
    Say.done("correction.done");
  }

  public ScrutinView getView() {
    return desk.getResults().stream().filter(v -> v.scrutin().getId().equals(scrutin)).findFirst().orElse(null);
  }

  public List<ScrutinView.Voter> getVoters() {
    return getView() == null ? List.of() : getView().voters();
  }

  public Choice[] getChoices() {
    return Choice.values();
  }

  public UUID getDeputy() {
    return deputy;
  }

  public void setDeputy(UUID deputy) {
    this.deputy = deputy;
  }

  public Choice getChoice() {
    return choice;
  }

  public void setChoice(Choice choice) {
    this.choice = choice;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
