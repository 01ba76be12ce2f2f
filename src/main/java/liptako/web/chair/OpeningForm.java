package liptako.web.chair;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import liptako.rules.Acts;
import liptako.rules.Finding;
import liptako.rules.Rule;
import liptako.voting.QuorumCall;
import liptako.voting.QuorumCalls;
import liptako.voting.QuorumReading;
import liptako.voting.RuleShelf;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinOpening;
import liptako.voting.Way;
import liptako.web.desk.SittingDesk;
import liptako.web.desk.Words;

/** Opens a scrutin: question, what « pour » does, the rule with its sentence, and a warning when the quorum lacks. */
@Named("opening")
@ViewScoped
public class OpeningForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject private ScrutinOpening opening;
  @Inject private RuleShelf shelf;
  @Inject private QuorumReading quorums;
  @Inject private QuorumCalls calls;
  @Inject private SittingDesk desk;
  private String question;
  private String meaning;
  private String rule = QuorumReading.RULE;
  private String act;
  private UUID repeats;
  private Integer seconds;
  private Way way = Way.TERMINAL;

  /** A new scrutin on the item under discussion. */
  public void prepare() {
    question = desk.getItem().getTitle();
    meaning = Words.say("opening.meaning", desk.getItem().getTitle());
    repeats = null;
    act = null;
    way = Way.TERMINAL;
  }

  /** Takes an annulled scrutin again, as it was. */
  public void again() {
    Scrutin annulled = desk.getLatest().scrutin();
    question = annulled.getQuestion();
    meaning = annulled.getMeaning();
    rule = annulled.rule().name();
    repeats = annulled.getId();
    way = annulled.getWay();
  }

  public void open() {
    opening.open(desk.getSitting().getId(), question, meaning, rule, repeats, seconds == null || way.counted() ? null : Duration.ofSeconds(seconds), way);
  }

  /** How long ballots are taken, or null until the chair closes. */
  public Integer getSeconds() {
    return seconds;
  }

  public void setSeconds(Integer seconds) {
    this.seconds = seconds;
  }

  /** The times offered, in seconds. */
  public List<Integer> getTimes() {
    return List.of(30, 60, 120, 300, 600);
  }

  /** « 30 s », « 2 min ». */
  public String time(int time) {
    return time < 60 ? Words.say("time.seconds", time) : Words.say("time.minutes", time / 60);
  }

  /** The kinds of act whose rule deputies vote by in this way. */
  public List<Acts.Act> getActs() {
    List<String> names = getRules().stream().map(Rule::name).toList();
    return shelf.acts().stream().filter(a -> names.contains(a.rule())).toList();
  }

  /** Proposes the rule of the kind of act chosen; another may still be taken. */
  public void propose() {
    getActs().stream().filter(a -> a.name().equals(act)).findFirst().ifPresent(a -> rule = a.rule());
  }

  public String getAct() {
    return act;
  }

  public void setAct(String act) {
    this.act = act;
  }

  /** The rules by which deputies vote on a text in this way: a secret vote takes papers. */
  public List<Rule> getRules() {
    return once("rules", shelf::rules).stream().filter(r -> !r.election() && !r.consensus() && (!r.secret() || way == Way.SLIPS)).toList();
  }

  public Way[] getWays() {
    return Way.values();
  }

  public Way getWay() {
    return way;
  }

  public void setWay(Way way) {
    this.way = way == null ? Way.TERMINAL : way;
  }

  public Rule getChosen() {
    return once("rule." + rule, () -> shelf.rule(rule));
  }

  /** Read once a request: a page asks for the same several times. */
  @SuppressWarnings("unchecked")
  private static <T> T once(String what, Supplier<T> read) {
    return (T) FacesContext.getCurrentInstance().getAttributes().computeIfAbsent("opening." + what, key -> read.get());
  }

  /** The conditions of the quorum that the present figures do not meet. */
  public List<Finding> getLacking() {
    if (desk.getSitting() == null || getChosen().quorumOnRequest() && getQuorumCall() == null) {
      return List.of();
    }
    List<Finding> findings = rule.equals(QuorumReading.RULE) ? desk.getQuorum() : once("quorum." + rule, () -> quorums.now(desk.getSitting().getId(), rule));
    return findings.stream().filter(f -> !f.met()).toList();
  }

  /** The call of the quorum that counts for a vote opened now, or null. */
  public QuorumCall getQuorumCall() {
    return desk.getSitting() == null || desk.getItem() == null ? null : once("call." + desk.getNumber(), () -> calls.standing(desk.getSitting().getId(), desk.getItem().getId())).orElse(null);
  }

  public boolean isAgain() {
    return repeats != null;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getMeaning() {
    return meaning;
  }

  public void setMeaning(String meaning) {
    this.meaning = meaning;
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }
}
