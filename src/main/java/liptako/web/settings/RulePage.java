package liptako.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import liptako.assembly.AssemblyService;
import liptako.refusal.Refusal;
import liptako.rules.Problem;
import liptako.rules.Rule;
import liptako.rules.RuleException;
import liptako.voting.RuleShelf;
import liptako.web.look.Say;

/** {@code reglages/regle.xhtml}: explains a rule, tries it on invented figures, and changes it. */
@Named
@ViewScoped
public class RulePage implements Serializable {
  private static final long serialVersionUID = 1;
  @Inject private RuleShelf shelf;
  @Inject private AssemblyService assembly;
  @Inject private Clock clock;
  private String nom;
  private String json;
  private String edited;
  private Trial trial;
  private transient List<Problem> problems;

  public void read() {
    if (trial != null) {
      return;
    }
    Rule rule = shelf.rules().stream().filter(r -> r.name().equals(nom)).findFirst().orElseThrow(() -> Refusal.notFound("NOT_FOUND"));
    json = rule.json();
    edited = Pretty.json(json);
    trial = new Trial();
    assembly.seats(LocalDate.now(clock.withZone(ZoneOffset.UTC))).forEach(s -> trial.add(s.stateCode(), s.stateName(), s.seats()));
    trial.judge(rule);
  }

  /** Judges again after a figure changed. */
  public void tried() {
    trial.judge(getRule());
  }

  /** Reads the text and tries it, without storing it. */
  public void check() {
    try {
      Rule rule = Rule.parse(edited == null ? "" : edited);
      problems = List.of();
      json = rule.json();
      trial.judge(rule);
    } catch (RuleException e) {
      problems = e.problems();
    }
  }

  /** Stores the text under its name, if it is a rule. */
  public void store() {
    check();
    if (problems.isEmpty()) {
      Rule stored = shelf.store(edited);
      Say.done("rule.stored", stored.title(), stored.name());
    }
  }

  public Rule getRule() {
    return Rule.parse(json);
  }

  public List<Problem> getProblems() {
    return problems == null ? List.of() : problems;
  }

  public Trial getTrial() {
    return trial;
  }

  public String getNom() {
    return nom;
  }

  public void setNom(String nom) {
    this.nom = nom;
  }

  public String getEdited() {
    return edited;
  }

  public void setEdited(String edited) {
    this.edited = edited;
  }
}
