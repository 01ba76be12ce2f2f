package liptako.language;

import java.text.Normalizer;

/** Writes French words in Arabic letters, letter by letter, so that a page can be tried from right to left before anybody translates it. Says nothing in Arabic. */
final class ArabicLetters {
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String ARABIC = "ابسدهفغحيجكلمنوبقرستوفوشيز";

  private ArabicLetters() {}

  /** The pattern with its letters changed; what stands in braces, figures and signs stay. */
  static String of(String pattern) {
    var out = new StringBuilder(pattern.length());
    int braces = 0;
    String plain = Normalizer.normalize(pattern, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      int letter = LATIN.indexOf(Character.toLowerCase(c));
      out.append(braces > 0 || letter < 0 ? c : ARABIC.charAt(letter));
    }
    return out.toString();
  }
}
