package liptako.web.council;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liptako.assembly.AssemblyService;
import liptako.assembly.State;
import liptako.council.Decisions;
import liptako.council.Said;
import liptako.council.Stance;
import liptako.council.StateDecision;
import liptako.rules.Rule;
import liptako.web.look.Say;

/** Records the positions of the States on a question, and annuls a decision. */
@Named("decisionForm")
@ViewScoped
public class DecisionForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private Decisions decisions;
  @Inject private AssemblyService assembly;
  private UUID item;
  private UUID decision;
  private String question;
  private String rule;
  private String reason;

  private List<Line> lines = new ArrayList<>();

  /** What is noted of one State. */
  public static class Line implements Serializable {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String name;
    private Stance stance = Stance.APPROVES;
    private String note;

    Line(State state) {
      code = state.getCode();
      name = state.getName();
    }

    public String getCode() {
      return code;
    }

    public String getName() {
      return name;
    }

    public Stance getStance() {
      return stance;
    }

    public void setStance(Stance stance) {
      this.stance = stance;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String note) {
      this.note = note;
    }
  }

  /** The form of a decision under an item. */
  public void prepare(UUID under, String title) {
    item = under;
    question = title;
    rule = decisions.rules().stream().map(Rule::name).filter("consensus-des-etats"::equals).findFirst().orElse(null);
    lines = new ArrayList<>(assembly.states().stream().map(Line::new).toList());
  }

  public void save() {
    StateDecision made = decisions.record(item, question, rule, lines.stream().map(l -> new Said(l.code, l.stance, l.note)).toList());
    Say.done("decision.recorded", made.verdict().word());
  }

  /** The form that annuls a decision. */
  public void prepareAnnulment(UUID known) {
    decision = known;
    reason = null;
  }

  public void annul() {
    decisions.annul(decision, reason);
    Say.done("decision.annulled");
  }

  public List<Line> getLines() {
    return lines;
  }

  public Stance[] getStances() {
    return Stance.values();
  }

  public List<Rule> getRules() {
    return decisions.rules();
  }

  /** The chosen rule in French, or nothing. */
  public String getSentence() {
    return decisions.rules().stream().filter(r -> r.name().equals(rule)).map(Rule::sentence).findFirst().orElse("");
  }

  public UUID getItem() {
    return item;
  }

  public void setItem(UUID item) {
    this.item = item;
  }

  public UUID getDecision() {
    return decision;
  }

  public void setDecision(UUID decision) {
    this.decision = decision;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
