package liptako.publication;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import liptako.assembly.Session;

/** The French of files that programs and printers get. */
final class PublicWords {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("liptako.formats", Locale.ROOT, PublicWords.class.getClassLoader(),
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private PublicWords() {}

  static String say(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.FRENCH).format(arguments);
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
