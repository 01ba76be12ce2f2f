package liptako.web.clerk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import liptako.formula.Formula;
import liptako.formula.FormulaService;
import liptako.web.look.Say;

/** {@code greffe/formules.xhtml}: the house's own wording of what the presiding officer says. */
@Named
@ViewScoped
public class FormulasPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int LABEL_MOST = 60;
  @Inject private FormulaService service;
  private String key;
  private String usual;
  private String words;
  private transient List<Formula> formulas;

  public List<Formula> getFormulas() {
    if (formulas == null) {
      formulas = service.formulas();
    }
    return formulas;
  }

  /** What the button is for, with the beginning of the formula. */
  public String label(Formula formula) {
    return Say.text("formulas.word.this", formula.words().length() <= LABEL_MOST ? formula.words() : formula.words().substring(0, LABEL_MOST) + "…");
  }

  public void prepare(Formula formula) {
    key = formula.key();
    usual = formula.usual();
    words = formula.words();
  }

  public void word() {
    service.word(key, words);
    formulas = null;
    Say.done("formulas.done");
  }

  public String getUsual() {
    return usual;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
