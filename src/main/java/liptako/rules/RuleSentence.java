package liptako.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.rules.Verdict.Outcome;

/** The French sentences of a rule, generated from its data alone. */
final class RuleSentence {
  private final RuleData rule;
  private final Speech speech = new Speech();

  private RuleSentence(RuleData rule) {
    this.rule = rule;
  }

  static String of(RuleData rule) {
    return new RuleSentence(rule).sentence();
  }

  private String sentence() {
    if (rule.consensus() != null) {
      consensus(rule.consensus());
    }
    if (!rule.adoption().isEmpty()) {
      adoption();
    }
    if (!rule.rejection().isEmpty()) {
      speech.say(rule.word(Outcome.ADOPTED) + ", sauf si " + clauses(rule.rejection()));
    }
    if (rule.election() != null) {
      ElectionSentence.say(rule.election(), speech);
    }
    counting();
    if (!rule.deferral().isEmpty()) {
      speech.say("le vote est ajourné si " + clauses(rule.deferral()));
    }
    tie();
    if (!rule.quorum().conditions().isEmpty()) {
      quorum(rule.quorum());
    }
    ballot();
    rule.chooses().forEach((outcome, name) ->
        speech.say("Si le résultat est « " + rule.word(outcome) + " », le vote suivant obéit à la règle « " + name + " »"));
    return speech.sentence();
  }

  private void consensus(ConsensusRule consensus) {
    String who = consensus.byDelegation() ? " d’une délégation" : "";
    String objections = consensus.tolerated() == 0 ? "si aucune objection" + who + " n’est élevée"
        : "s’il n’est pas élevé plus de " + French.count(consensus.tolerated(), "objection", "objections") + who;
    String when = consensus.minutes() == 0 ? "" : " dans " + (consensus.minutes() < 2 ? "la minute"
        : "les " + French.count(consensus.minutes(), "minute", "minutes"));
    String failing = consensus.failing() == Outcome.TO_VOTE ? "on passe au vote"
        : consensus.failing() == Outcome.REFERRED ? "le texte est renvoyé en commission" : "le texte est écarté";
    speech.say(rule.word(Outcome.ADOPTED) + " par consensus " + objections + when + " ; à défaut, " + failing);
  }

  private void adoption() {
    List<Condition> plain = rule.adoption().stream().map(Requirement::condition).toList();
    speech.say(rule.word(Outcome.ADOPTED) + " si " + clauses(plain));
    for (Outcome failing : Outcome.values()) {
      List<Condition> leading = rule.adoption().stream().filter(requirement -> requirement.failing() == failing)
          .map(Requirement::condition).toList();
      if (failing != Outcome.REJECTED && !leading.isEmpty()) {
        speech.say((leading.size() == plain.size() ? "à défaut, " : "s’il manque seulement que "
            + clauses(leading) + ", ") + leadsTo(failing));
      }
    }
    if (!rule.secondVote().isEmpty()) {
      speech.say("au second vote, " + rule.word(Outcome.ADOPTED).toLowerCase(java.util.Locale.FRENCH) + " si "
          + clauses(rule.secondVote().stream().map(Requirement::condition).toList()));
    }
  }

  private static String leadsTo(Outcome failing) {
    switch (failing) {
      case CONCILIATION:
        return "une conciliation est ouverte, suivie d’un second vote";
      case DEFERRED:
        return "le vote est ajourné";
      case REFERRED:
        return "le texte est renvoyé en commission";
      default:
        return "le quorum n’est pas atteint";
    }
  }

  /** Clauses joined by « et », those that differ only by their place told once. */
  private static String clauses(List<Condition> conditions) {
    List<String> clauses = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      boolean both = i + 1 < conditions.size() && Wording.wholeAssembly(conditions.get(i))
          && Wording.sameMeasure(conditions.get(i), conditions.get(i + 1))
          && ((Condition.Single) conditions.get(i + 1)).scope() instanceof Scope.Each;
      if (both) {
        Condition.Single each = (Condition.Single) conditions.get(++i);
        clauses.add(Wording.clause(each.measure(), Count.Unit.MEMBERS) + ", au total et "
            + Wording.each((Scope.Each) each.scope()));
      } else {
        clauses.add(Wording.clause(conditions.get(i)));
      }
    }
    return clauses.stream().map(clause -> clause.startsWith("il n’y a") ? "qu’" + clause : clause)
        .collect(Collectors.joining(" et si ")).replace("si qu’il", "s’il").replaceFirst("^qu’il", "il");
  }

  private void counting() {
    Counting counting = rule.counting();
    for (Map.Entry<Figure, Figure> move : counting.moved().entrySet()) {
      speech.say((move.getKey() == Figure.ABSTENTION ? "l’abstention compte comme " : "un " + move.getKey().singular
          + " compte comme ") + counted(move.getValue()));
    }
    if (counting.silence() != null) {
      speech.say("le silence d’un membre présent compte comme " + counted(counting.silence()));
    }
    if (counting.moved().containsKey(Figure.ABSTENTION) || rule.adoption().isEmpty()) {
      return;
    }
    List<Boolean> weighs = rule.adoption().stream().map(Requirement::condition)
        .filter(RuleSentence::majority).map(RuleSentence::abstentionWeighs).toList();
    if (!weighs.isEmpty() && !weighs.contains(true)) {
      speech.say("les abstentions ne comptent ni pour ni contre");
    } else if (!weighs.isEmpty() && !weighs.contains(false)) {
      speech.say("l’abstention a l’effet d’une voix contre");
    }
  }

  private static String counted(Figure figure) {
    switch (figure) {
      case POUR:
        return "une voix pour";
      case CONTRE:
        return "une voix contre";
      case ABSTENTION:
        return "une abstention";
      default:
        return "un " + figure.singular;
    }
  }

  private static boolean majority(Condition condition) {
    return condition instanceof Condition.Single single && !(single.scope() instanceof Scope.Blocks)
        && single.measure().votes().equals(Count.POUR) && single.measure().threshold().of() != null
        && !single.measure().threshold().comparison().ceiling;
  }

  private static boolean abstentionWeighs(Condition condition) {
    return ((Condition.Single) condition).measure().threshold().of().counts().stream()
        .noneMatch(count -> Count.EXPRESSED.figures().containsAll(count.figures()));
  }

  private void tie() {
    switch (rule.tie().then()) {
      case CHAIR:
        speech.say("à égalité, la voix du président de séance est prépondérante"
            + (rule.tie().chairOnlyIfNotVoted() ? ", s’il n’a pas déjà voté" : ""));
        break;
      case DELIBERATION:
        speech.say("à égalité, on délibère et vote de nouveau ; une seconde égalité vaut rejet");
        break;
      case ADOPTED:
        speech.say("l’égalité vaut adoption");
        break;
      default:
        if (rule.adoption().stream().anyMatch(requirement -> Wording.wholeAssembly(requirement.condition())
            && majority(requirement.condition()) && !abstentionWeighs(requirement.condition()))) {
          speech.say("à égalité, le texte n’est pas adopté");
        }
    }
  }

  private void quorum(QuorumRule quorum) {
    String when = quorum.onRequest() ? " (vérifié sur demande" + (quorum.request() == null ? "" : " : " + quorum.request()) + ")"
        : "";
    List<String> parts = quorum.conditions().stream().map(Wording::clause).toList();
    speech.say("quorum" + when + " : " + French.list(parts));
    speech.say("à défaut de quorum, " + quorum.consequence()
        + (quorum.freeSecondMeeting() ? " ; le vote est alors valable quel que soit le nombre des présents" : ""));
  }

  private void ballot() {
    Electorate electorate = rule.electorate();
    if (electorate.of() == Electorate.Of.PRESENT) {
      speech.say("seuls votent les membres présents à l’ouverture du scrutin");
    }
    if (!electorate.chair().sentence.isEmpty()) {
      speech.say(electorate.chair().sentence);
    }
    if (!electorate.excluded().isEmpty()) {
      List<String> words = electorate.excluded().stream().map(excluded -> excluded.words).toList();
      speech.say(words.size() == 1 ? words.get(0) + " ne prend pas part au vote"
          : French.list(words) + " ne prennent pas part au vote");
    }
    if (electorate.substitutes()) {
      speech.say("le suppléant vote pour le titulaire absent");
    }
    if (rule.proxies().max() > 0) {
      speech.say("un membre peut porter " + French.letters(rule.proxies().max())
          + (rule.proxies().max() < 2 ? " procuration" : " procurations") + " au plus"
          + (rule.proxies().sameDelegation() ? ", d’un membre de sa délégation" : ""));
    }
    if (rule.secret()) {
      speech.say("le scrutin est secret");
    }
    if (!rule.revotable()) {
      speech.say("un bulletin déposé ne peut pas être changé");
    }
  }
}
