package liptako.rules;

import java.util.ArrayList;
import java.util.List;

/** The French sentences of the election part of a rule. */
final class ElectionSentence {
  private static final String[] ORDINALS = {"premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième"};

  private ElectionSentence() {}

  static void say(ElectionRule rule, Speech speech) {
    List<ElectionRule.Ballot> rounds = rule.rounds();
    int start = 0;
    for (int i = 1; i <= rounds.size(); i++) {
      if (i == rounds.size() || !rounds.get(i).equals(rounds.get(start))) {
        speech.say(which(start, i, rounds.size()) + elected(rounds.get(start)) + candidates(rounds.get(start)));
        start = i;
      }
    }
    if (!rule.tie().isEmpty()) {
      List<String> sentences = new ArrayList<>();
      rule.tie().forEach(tie -> sentences.add(tie.sentence));
      speech.say("à égalité de voix, " + String.join(" ; à défaut, ", sentences));
    }
    if (rule.sole() == ElectionRule.Sole.YES_NO) {
      speech.say("un candidat unique est élu si les voix pour l’emportent sur les voix contre");
    } else if (rule.sole() == ElectionRule.Sole.PROCLAIMED) {
      speech.say("un candidat unique est proclamé élu sans vote");
    }
  }

  /** « Aux premier et deuxième tours, ». */
  private static String which(int from, int to, int rounds) {
    if (to - from == rounds) {
      return rounds == 1 ? "" : "à chaque tour, ";
    } else if (to - from == 1) {
      return "au " + ordinal(from) + " tour, ";
    }
    List<String> ordinals = new ArrayList<>();
    for (int i = from; i < to; i++) {
      ordinals.add(ordinal(i));
    }
    return "aux " + French.list(ordinals) + " tours, ";
  }

  private static String ordinal(int index) {
    return index < ORDINALS.length ? ORDINALS[index] : (index + 1) + "ᵉ";
  }

  private static String elected(ElectionRule.Ballot round) {
    if (round.majority() == null) {
      return "est élu le candidat qui obtient le plus de voix";
    }
    return "est élu le candidat dont " + Wording.clause(new Measure(Count.POUR, round.majority()), Count.Unit.MEMBERS)
        .replaceFirst("^les voix pour", "les voix").replace(" (pour et contre)", "");
  }

  private static String candidates(ElectionRule.Ballot round) {
    StringBuilder words = new StringBuilder();
    if (round.candidates() > 0) {
      words.append(" ; seuls peuvent se présenter les ").append(French.letters(round.candidates()))
          .append(" candidats arrivés en tête au tour précédent");
    }
    if (round.eliminatesLast()) {
      words.append(" ; le dernier est éliminé");
    }
    if (round.repeats()) {
      words.append(" ; le tour est répété jusqu’à l’élection");
    }
    return words.toString();
  }
}
