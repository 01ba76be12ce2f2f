package liptako.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liptako.rules.Verdict.Outcome;

/** Contradictions between the parts of a rule. */
final class RuleChecks {
  /** As large as any fixed number of votes a rule can ask for; times delegations and terms it stays within 63 bits. */
  private static final long CROWD = ConditionReader.NUMBER_MAX;
  private static final int DELEGATIONS_TRIED = 3;

  private RuleChecks() {}

  /** What can be seen from the fields alone. */
  static void coherent(Fields fields, boolean secret, TieRule tie, ConsensusRule consensus) {
    boolean adoption = fields.has("adoption");
    boolean rejection = fields.has("rejection");
    boolean election = fields.has("election");
    boolean toVote = consensus != null && consensus.failing() == Outcome.TO_VOTE;
    if (adoption && rejection) {
      fields.problem("rejection", "adoption et rejection s’excluent", "gardez l’une des deux charges");
    }
    if (election && (adoption || rejection || consensus != null)) {
      fields.problem("election", "une élection n’a ni adoption, ni rejection, ni consensus", "faites-en deux règles");
    }
    if (!adoption && !rejection && !election && (consensus == null || toVote)) {
      fields.problem("adoption", "la règle ne dit pas ce qui adopte", "ajoutez adoption, rejection, consensus ou election");
    }
    if (consensus != null && !toVote && (adoption || rejection)) {
      fields.problem("consensus", "aucun vote ne suit ce consensus",
          "écrivez \"failing\": \"TO_VOTE\", ou retirez adoption et rejection");
    }
    if (secret && tie.then() == TieRule.Then.CHAIR) {
      fields.problem("tie", "une voix prépondérante trahirait un scrutin secret", "choisissez rejected ou deliberation");
    }
    if (rejection && fields.has("tie")) {
      fields.problem("tie", "à égalité, la charge renversée suffit à décider", "retirez tie");
    }
    if (fields.has("secondVote") && tie.then() == TieRule.Then.DELIBERATION) {
      fields.problem("secondVote", "deux sens donnés au second vote : conciliation et nouvelle délibération", "gardez l’un des deux");
    }
    if (fields.has("secondVote") && !adoption) {
      fields.problem("secondVote", "un second vote sans premier", "ajoutez adoption");
    }
  }

  /** What only trying shows: a rule that unanimity cannot carry, or that nothing can defeat. */
  static void decisive(RuleData rule, List<Problem> problems) {
    conciliation(rule, problems);
    if (!rule.adoption().isEmpty()) {
      tried(rule, "/adoption", rule.adoption().stream().map(Requirement::condition).toList(), problems);
    }
    if (!rule.rejection().isEmpty()) {
      tried(rule, "/rejection", rule.rejection(), problems);
    }
    if (!rule.secondVote().isEmpty()) {
      tried(rule, "/secondVote", rule.secondVote().stream().map(Requirement::condition).toList(), problems);
    }
    if (!rule.quorum().conditions().isEmpty()
        && !holds(rule.quorum().conditions(), Counting.PLAIN.apply(house(rule, Figure.POUR)))) {
      problems.add(new Problem("/quorum/conditions", "contradiction : même une assemblée au complet n’a pas le quorum",
          "revoyez les seuils, l’un d’eux exclut les autres"));
    }
    if (!rule.deferral().isEmpty() && holds(rule.deferral(), rule.counting().apply(house(rule, Figure.POUR)))) {
      problems.add(new Problem("/deferral", "contradiction : un vote unanime serait ajourné", "revoyez les seuils"));
    }
  }

  private static void conciliation(RuleData rule, List<Problem> problems) {
    boolean sent = rule.adoption().stream().anyMatch(requirement -> requirement.failing() == Outcome.CONCILIATION);
    if (sent && rule.secondVote().isEmpty()) {
      problems.add(new Problem("/secondVote", "rien ne dit ce qui suit la conciliation", "ajoutez les conditions du second vote"));
    } else if (!sent && !rule.secondVote().isEmpty()) {
      problems.add(new Problem("/secondVote", "aucune condition ne mène à ce second vote",
          "ajoutez \"failing\": \"CONCILIATION\" à une condition, ou retirez secondVote"));
    }
    if (rule.secondVote().stream().anyMatch(requirement -> requirement.failing() == Outcome.CONCILIATION)) {
      problems.add(new Problem("/secondVote", "une seconde conciliation n’aurait pas de fin", "retirez failing du second vote"));
    }
  }

  private static void tried(RuleData rule, String pointer, List<Condition> conditions, List<Problem> problems) {
    boolean allPour = holds(conditions, rule.counting().apply(house(rule, Figure.POUR)));
    boolean allContre = holds(conditions, rule.counting().apply(house(rule, Figure.CONTRE)));
    if (allPour == allContre) {
      problems.add(new Problem(pointer, allPour ? "contradiction : un vote unanime dans un sens ou dans l’autre donne le même résultat"
          : "contradiction : ces conditions ne sont jamais toutes réunies, même par un vote unanime",
          "revoyez les seuils, l’un d’eux exclut les autres"));
    }
  }

  private static boolean holds(List<Condition> conditions, House house) {
    return new Judge(house, false).all(conditions, Finding.Kind.MAJORITY);
  }

  /** A full house of one mind, with every delegation the rule names. */
  private static House house(RuleData rule, Figure side) {
    Set<String> codes = new LinkedHashSet<>();
    int least = DELEGATIONS_TRIED;
    for (Condition.Single single : singles(rule)) {
      codes.addAll(single.scope().among());
      if (single.scope() instanceof Scope.Each each && each.quota().threshold().of() == null) {
        least = Math.max(least, (int) each.quota().threshold().numerator());
      } else if (single.scope() instanceof Scope.Blocks && single.measure().threshold().of() == null) {
        least = (int) Math.max(least, Math.min(Tally.DELEGATIONS_MAX, single.measure().threshold().bound(1) + 1));
      }
    }
    for (int i = 0; codes.size() < least; i++) {
      codes.add("*" + i);
    }
    boolean split = singles(rule).stream().anyMatch(single -> single.scope() instanceof Scope.Weighted);
    List<House.Part> parts = new ArrayList<>();
    Figures sum = Figures.zero();
    for (String code : codes) {
      Figures figures = Figures.zero().with(Figure.SEATS, CROWD).with(Figure.IN_OFFICE, CROWD).with(Figure.PRESENT, CROWD)
          .with(side, CROWD);
      parts.add(new House.Part(code, "délégation", split ? 1 : CROWD, figures));
      sum = sum.plus(figures, 1);
    }
    return new House(sum, parts);
  }

  private static List<Condition.Single> singles(RuleData rule) {
    List<Condition.Single> singles = new ArrayList<>();
    rule.quorum().conditions().forEach(condition -> collect(condition, singles));
    rule.deferral().forEach(condition -> collect(condition, singles));
    rule.rejection().forEach(condition -> collect(condition, singles));
    rule.adoption().forEach(requirement -> collect(requirement.condition(), singles));
    rule.secondVote().forEach(requirement -> collect(requirement.condition(), singles));
    return singles;
  }

  private static void collect(Condition condition, List<Condition.Single> singles) {
    if (condition instanceof Condition.Single single) {
      singles.add(single);
    } else {
      ((Condition.Group) condition).conditions().forEach(member -> collect(member, singles));
    }
  }
}
