package liptako.web.chair;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
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

/** What the chair says aloud, word for word; the formulas stand in the message bundle under {@code say.}, and the house may have worded them otherwise. */
final class Saying {
  private final SittingDesk desk;
  private final Map<String, String> own;

  /** @param own the house's own formulas, by key */
  Saying(SittingDesk desk, Map<String, String> own) {
    this.desk = desk;
    this.own = own;
  }

  private String say(String key, Object... arguments) {
    String words = own.get(key);
    return words == null ? Bundle.MESSAGES.french(key, arguments) : new MessageFormat(words, Locale.FRENCH).format(arguments);
  }

  String of(Phase phase) {
    switch (phase) {
      case NONE: return say("say.NONE");
      case PLANNED: return say("say.PLANNED", Numbers.words(desk.getSitting().getNumber()));
      case SUSPENDED: return say("say.SUSPENDED");
      case CLOSED: return say("say.CLOSED");
      case NO_ITEM: return desk.getNext() == null ? say("say.NO_ITEM.exhausted") : item("say.NO_ITEM", desk.getNext());
      case DISCUSSION: return discussion();
      case VOTING: return voting(desk.getLatest().scrutin());
      case HELD: return say("say.HELD");
      case DECIDED: return desk.getLatest().tally() == null ? outcome(desk.word(desk.getLatest())) : result(desk.getLatest().tally(), desk.word(desk.getLatest()));
      case PROCLAIMED: return say("say.PROCLAIMED", Numbers.words(desk.getLatest().scrutin().getNumber()), lower(desk.word(desk.getLatest())));
      default: return say("say.ANNULLED", Numbers.words(desk.getLatest().scrutin().getNumber()), bare(desk.getLatest().scrutin().getAnnulReason()));
    }
  }

  /** A motion of procedure: its speakers, then its vote, then what it decided. */
  String motion(Motion motion, boolean decided) {
    if (decided) {
      return say("say.MOTION.decided", lower(desk.word(desk.getLatest())));
    }
    if (motion.getPourId() == null || motion.getContreId() == null) {
      return say(motion.getPourId() == null ? "say.MOTION" : "say.MOTION.contre", lower(motion.getTitle()), desk.deputy(motion.getDeputyId()).name());
    }
    return say("say.MOTION.vote", lower(motion.getTitle()));
  }

  private String voting(Scrutin scrutin) {
    String said = say(scrutin.isSecretOnPaper() ? "say.VOTING.SECRET" : scrutin.getWay() == Way.TERMINAL ? "say.VOTING" : "say.VOTING." + scrutin.getWay(), Numbers.words(scrutin.getNumber()), bare(scrutin.getQuestion()), lower(bare(scrutin.getMeaning())));
    return scrutin.getClosesAt() == null ? said : said + " " + say("say.VOTING.timed", new Moments().exact(scrutin.getClosesAt(), desk.getZone()));
  }

  /** The figures and the outcome: « Pour : cinquante-huit. Contre : quinze. Abstentions : six. Le texte est adopté. ». */
  String result(Tally tally, String word) {
    return figures(tally) + " " + outcome(word);
  }

  private String figures(Tally tally) {
    String abstentions = tally.abstention() == 0 ? say("say.none") : tally.abstention() == 1 ? say("say.one") : Numbers.words(tally.abstention());
    return say("say.figures", Numbers.words(tally.pour()), Numbers.words(tally.contre()), abstentions);
  }

  /** A rule that calls its outcomes by names of its own is said by that name. */
  private String outcome(String word) {
    for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
      if (outcome.word().equals(word)) {
        return say("say.outcome." + outcome.name());
      }
    }
    return say("say.outcome", lower(word));
  }

  private String discussion() {
    if (desk.getSpeaking() != null && desk.getSpeaking().speech().isPaused()) {
      return say("say.GO_ON", desk.getSpeaking().deputy().name());
    }
    if (desk.getSpeaking() != null && desk.getSpeaking().speech().getRuling() != null) {
      return say("say.RULED", bare(desk.getSpeaking().speech().getRuling()));
    }
    if (desk.getSpeaking() != null) {
      return say("say.SPEAKING", desk.getSpeaking().deputy().name(), desk.getSpeaking().deputy().stateName(), kind(desk.getSpeaking().speech()));
    }
    if (!desk.getWaiting().isEmpty()) {
      return say("say.SPEAKING", desk.getWaiting().get(0).deputy().name(), desk.getWaiting().get(0).deputy().stateName(), kind(desk.getWaiting().get(0).speech()));
    }
    return item("say.DISCUSSION", desk.getItem());
  }

  private String kind(Speech speech) {
    return say("speech.floor." + speech.getKind().name());
  }

  private String item(String key, AgendaItem item) {
    return say(key, Numbers.words(item.getPosition()), item.getTitle());
  }

  /** Typed text without its own full stop: the formula has one. */
  private static String bare(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  static String lower(String word) {
    return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
