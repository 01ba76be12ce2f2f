package liptako.publication;

import liptako.assembly.Session;
import liptako.language.Bundle;

/** The French of files that programs and printers get. */
final class PublicWords {
  private static final Bundle BUNDLE = Bundle.official("formats");

  private PublicWords() {}

  static String say(String key, Object... arguments) {
    return BUNDLE.french(key, arguments);
  }

  /** The three figures of a vote in the sentence of a key. */
  static String figures(String key, int pour, int contre, int abstention) {
    return say(key, Words.number(pour), Words.number(contre), Words.number(abstention));
  }

  /** The text without what XML and calendars cannot hold. */
  static String plain(String text) {
    return text.codePoints().filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  /** The session as documents name it. */
  static String session(Session session) {
    return say("session", session.getBody().title(), session.getNumber(), session.getTitle());
  }
}
