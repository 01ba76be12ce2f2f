package liptako.web.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import liptako.rules.Rule;
import liptako.voting.RuleShelf;

/** {@code reglages/regles.xhtml}. */
@Named
@RequestScoped
public class RulesPage {
  @Inject private RuleShelf shelf;
  private List<Rule> rules;

  @PostConstruct void read() {
    rules = shelf.rules();
  }

  public List<Rule> getRules() {
    return rules;
  }
}
