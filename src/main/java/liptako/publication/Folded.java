package liptako.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as it is searched: small letters without accents, the national languages' letters as their nearest Latin ones, words of letters and digits alone. */
public final class Folded {
  private static final String SPECIAL = "œæøßɓɗƴŋɲɛɔʋɩıłđ", PLAIN = "oeaeo ssb d y n n e o v i i l d ";
  /** More words than anybody types; each costs a condition. */
  static final int WORDS_MOST = 8;

  private Folded() {}

  /** The words, one space before each and one at the end; only a space when there is none. */
  public static String text(String text) {
    String base = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var out = new StringBuilder(base.length() + 2).append(' ');
    for (int i = 0; i < base.length(); i++) {
      char c = base.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (SPECIAL.indexOf(c) >= 0) {
        out.append(PLAIN.substring(2 * SPECIAL.indexOf(c), 2 * SPECIAL.indexOf(c) + 2).strip());
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.charAt(out.length() - 1) == ' ' ? out.toString() : out.append(' ').toString();
  }

  /** The words that are looked for, each once. */
  public static List<String> words(String query) {
    String folded = text(query).strip();
    return folded.isEmpty() ? List.of() : new ArrayList<>(new java.util.LinkedHashSet<>(List.of(folded.split(" ")))).stream().limit(WORDS_MOST).toList();
  }

  /** Whether each word begins a word of a folded text. */
  public static boolean all(List<String> words, String folded) {
    return words.stream().allMatch(word -> folded.contains(" " + word));
  }
}
