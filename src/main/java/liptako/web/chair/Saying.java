package liptako.web.chair;

import liptako.agenda.AgendaItem;
import liptako.floor.Speech;
import liptako.language.Bundle;
import liptako.rules.Tally;
import liptako.rules.Verdict;
import liptako.motion.Motion;
import liptako.voting.Scrutin;
import liptako.voting.Way;
import liptako.web.desk.Moments;
import liptako.web.desk.SittingDesk;
import liptako.web.french.Numbers;

/** What the chair says aloud, word for word; the formulas stand in the message bundle under {@code say.}. */
final class Saying {
  private Saying() {}

  static String of(Phase phase, SittingDesk desk) {
    switch (phase) {
      case NONE: return Bundle.MESSAGES.french("say.NONE");
      case PLANNED: return Bundle.MESSAGES.french("say.PLANNED", Numbers.words(desk.getSitting().getNumber()));
      case SUSPENDED: return Bundle.MESSAGES.french("say.SUSPENDED");
      case CLOSED: return Bundle.MESSAGES.french("say.CLOSED");
      case NO_ITEM: return desk.getNext() == null ? Bundle.MESSAGES.french("say.NO_ITEM.exhausted") : item("say.NO_ITEM", desk.getNext());
      case DISCUSSION: return discussion(desk);
      case VOTING: return voting(desk.getLatest().scrutin(), desk);
      case HELD: return Bundle.MESSAGES.french("say.HELD");
      case DECIDED: return desk.getLatest().tally() == null ? outcome(desk.word(desk.getLatest())) : result(desk.getLatest().tally(), desk.word(desk.getLatest()));
      case PROCLAIMED: return Bundle.MESSAGES.french("say.PROCLAIMED", Numbers.words(desk.getLatest().scrutin().getNumber()), lower(desk.word(desk.getLatest())));
      default: return Bundle.MESSAGES.french("say.ANNULLED", Numbers.words(desk.getLatest().scrutin().getNumber()), bare(desk.getLatest().scrutin().getAnnulReason()));
    }
  }

  /** A motion of procedure: its speakers, then its vote, then what it decided. */
  static String motion(Motion motion, boolean decided, SittingDesk desk) {
    if (decided) {
      return Bundle.MESSAGES.french("say.MOTION.decided", lower(desk.word(desk.getLatest())));
    }
    if (motion.getPourId() == null || motion.getContreId() == null) {
      return Bundle.MESSAGES.french(motion.getPourId() == null ? "say.MOTION" : "say.MOTION.contre", lower(motion.getTitle()), desk.deputy(motion.getDeputyId()).name());
    }
    return Bundle.MESSAGES.french("say.MOTION.vote", lower(motion.getTitle()));
  }

  private static String voting(Scrutin scrutin, SittingDesk desk) {
    String said = Bundle.MESSAGES.french(scrutin.isSecretOnPaper() ? "say.VOTING.SECRET" : scrutin.getWay() == Way.TERMINAL ? "say.VOTING" : "say.VOTING." + scrutin.getWay(), Numbers.words(scrutin.getNumber()), bare(scrutin.getQuestion()), lower(bare(scrutin.getMeaning())));
    return scrutin.getClosesAt() == null ? said : said + " " + Bundle.MESSAGES.french("say.VOTING.timed", new Moments().exact(scrutin.getClosesAt(), desk.getZone()));
  }

  /** The figures and the outcome: « Pour : cinquante-huit. Contre : quinze. Abstentions : six. Le texte est adopté. ». */
  static String result(Tally tally, String word) {
    return figures(tally) + " " + outcome(word);
  }

  private static String figures(Tally tally) {
    String abstentions = tally.abstention() == 0 ? Bundle.MESSAGES.french("say.none") : tally.abstention() == 1 ? Bundle.MESSAGES.french("say.one") : Numbers.words(tally.abstention());
    return Bundle.MESSAGES.french("say.figures", Numbers.words(tally.pour()), Numbers.words(tally.contre()), abstentions);
  }

  /** A rule that calls its outcomes by names of its own is said by that name. */
  private static String outcome(String word) {
    for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
      if (outcome.word().equals(word)) {
        return Bundle.MESSAGES.french("say.outcome." + outcome.name());
      }
    }
    return Bundle.MESSAGES.french("say.outcome", lower(word));
  }

  private static String discussion(SittingDesk desk) {
    if (desk.getSpeaking() != null && desk.getSpeaking().speech().isPaused()) {
      return Bundle.MESSAGES.french("say.GO_ON", desk.getSpeaking().deputy().name());
    }
    if (desk.getSpeaking() != null && desk.getSpeaking().speech().getRuling() != null) {
      return Bundle.MESSAGES.french("say.RULED", bare(desk.getSpeaking().speech().getRuling()));
    }
    if (desk.getSpeaking() != null) {
      return Bundle.MESSAGES.french("say.SPEAKING", desk.getSpeaking().deputy().name(), desk.getSpeaking().deputy().stateName(), kind(desk.getSpeaking().speech()));
    }
    if (!desk.getWaiting().isEmpty()) {
      return Bundle.MESSAGES.french("say.SPEAKING", desk.getWaiting().get(0).deputy().name(), desk.getWaiting().get(0).deputy().stateName(), kind(desk.getWaiting().get(0).speech()));
    }
    return item("say.DISCUSSION", desk.getItem());
  }

  private static String kind(Speech speech) {
    return Bundle.MESSAGES.french("speech.floor." + speech.getKind().name());
  }

  private static String item(String key, AgendaItem item) {
    return Bundle.MESSAGES.french(key, Numbers.words(item.getPosition()), item.getTitle());
  }

  /** Typed text without its own full stop: the formula has one. */
  private static String bare(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  static String lower(String word) {
    return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
