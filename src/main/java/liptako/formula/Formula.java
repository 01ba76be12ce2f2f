package liptako.formula;

import java.text.MessageFormat;
import java.util.Locale;
import liptako.refusal.Check;
import liptako.refusal.Refusal;

/**
 * What the presiding officer says at one step.
 *
 * @param key of the message bundle, {@code say.} and what for
 * @param usual the wording that comes with the application
 * @param own the house's wording, or null while the usual one is said
 */
public record Formula(String key, String usual, String own) {
  /** Longer than any formula, and short enough to be read out at a glance. */
  static final int WORDS_MOST = 600;

  /** The wording that is said. */
  public String words() {
    return own == null ? usual : own;
  }

  /** How many arguments it may use: {@code {0}} to one less. */
  public int arguments() {
    return arguments(usual);
  }

  /**
   * Another wording of it, as it is kept: with typographic apostrophes, which in a pattern are nothing but a sign.
   *
   * @throws Refusal when it is empty or too long, when its braces do not close, or when it names an argument that the usual wording does not have
   */
  String checked(String typed) {
    String words = Check.text("words", typed, WORDS_MOST).replace('\'', '’');
    int used;
    try {
      used = arguments(words);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("FORMULA_WRONG", "words");
    }
    if (used > arguments()) {
      throw Refusal.invalid("FORMULA_ARGUMENT", "words", "{" + (used - 1) + "}", arguments());
    }
    return words;
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Locale.FRENCH).getFormatsByArgumentIndex().length;
  }
}
