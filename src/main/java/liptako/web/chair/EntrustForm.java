package liptako.web.chair;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import liptako.deliberation.ListRun;
import liptako.rules.Rule;
import liptako.voting.RuleShelf;
import liptako.web.look.Say;
import org.omnifaces.cdi.Param;

/** Entrusts a voting list to the clerk: by which rule its lines are voted, and how long each. */
@Named("entrusting")
@ViewScoped
public class EntrustForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private ListRun run;
  @Inject private RuleShelf shelf;
  @Inject @Param(name = "texte") private UUID draft;
  private String rule;
  private Integer seconds;

  /** Proposes the rule of amendments. */
  public void prepare() {
    rule = shelf.acts().stream().filter(act -> act.name().equals("amendement")).findFirst().orElseThrow().rule();
    seconds = null;
  }

  public void entrust() {
    run.entrust(draft, rule, seconds);
    Say.done("list.entrusted");
  }

  public List<Rule> getRules() {
    return shelf.rules().stream().filter(r -> !r.election() && !r.consensus() && !r.secret()).toList();
  }

  public List<Integer> getTimes() {
    return List.of(10, 20, 30, 60, 120);
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public Integer getSeconds() {
    return seconds;
  }

  public void setSeconds(Integer seconds) {
    this.seconds = seconds;
  }
}
